/** Check 9: a bottom line over 50 words; a name or number in it that the body does not hold. */

import type {Briefing} from '../../briefing/schema.js';
import {textsOf} from '../../briefing/texts.js';
import {parseInline} from '../../document/inline.js';
import {countWords} from '../../text/reading-time.js';
import {placeOfPiece} from '../place-of-piece.js';
import {namesIn, numbersIn} from '../prose/names.js';
import {holdsWords} from '../prose/whole-words.js';
import type {Rule} from '../rule.js';
import {isUnwritten} from './todo.js';

export const mostWords = 50;
/** Names, and numbers, of the bottom line that are looked for in the body: more than a good one has words. */
const mostLooked = 100;
const path = ['bottom_line', 'text'];

export const longBottomLine: Rule<'craft/long-bottom-line'> = {
  code: 'craft/long-bottom-line',
  severity: 'warning',
  page: {
    title: 'A bottom line over 50 words',
    why: 'It is the one thing that is read in the corridor, and it is read once.',
    remedy: 'Keep one or two sentences; the rest belongs into `why_it_matters` and `summary`.',
    example: {
      of: 'part',
      bad: `bottom_line: >-\n${'  The talks will fail, and both sides know it, and say so in private.\n'.repeat(4)}`,
      good: 'bottom_line: The talks will fail, and both sides know it.\n',
    },
  },
  check: ({briefing, positions}) => {
    const words = countWords(shown(briefing, briefing.bottom_line.text));
    if (words <= mostWords) return [];
    return [
      {message: `the bottom line has ${words} words, more than ${mostWords}`, range: positions.value(path)},
    ];
  },
};

export const bottomLineAlone: Rule<'craft/bottom-line-alone'> = {
  code: 'craft/bottom-line-alone',
  severity: 'warning',
  page: {
    title: 'A name or number of the bottom line that the body does not hold',
    why: 'What the bottom line says is looked up in the body: its source, its context. There, nothing is found.',
    remedy: 'Say it in the summary or a pane as well, with its source, or correct it.',
    example: {
      of: 'part',
      bad: 'bottom_line: Sales in Norway fell by 30%.\nsummary: [Sales in Norway fell by 20%.]\n',
      good: 'bottom_line: Sales in Norway fell by 20%.\nsummary: [Sales in Norway fell by 20%.]\n',
    },
  },
  check: context => {
    const {briefing} = context;
    const {text} = briefing.bottom_line;
    const body = bodyOf(briefing);
    // What is still to be written may hold them.
    if (isUnwritten(body)) return [];
    const numbers = new Set(numbersIn(body).map(({value}) => value));
    const initials = new Set(initialsIn(body));
    const missing = [
      ...namesIn(text)
        .slice(0, mostLooked)
        .filter(({name}) => !initials.has(name) && !holdsWords(body, name)),
      ...numbersIn(text)
        .slice(0, mostLooked)
        .filter(({value}) => !numbers.has(value))
        .map(({text: name, index}) => ({name, index})),
    ];
    return missing.map(({name, index}) => ({
      message: `“${name}” stands in the bottom line and nowhere in the body`,
      range: placeOfPiece(context, path, text, {text: name, index}),
    }));
  },
};

/** Text as it is read: mentions as names. */
function shown(briefing: Briefing, text: string): string {
  return parseInline(text, id => briefing.actors[id]?.name)
    .map(span => span.text)
    .join('');
}

/** Keys outside the body: title, bottom line, and facts about the file. */
const outsideBody: ReadonlySet<string | number | undefined> = new Set<keyof Briefing>([
  'title',
  'subtitle',
  'bottom_line',
  'why_it_matters',
  'tags',
  'region',
  'drafted_by',
  'reviewed_by',
]);

function bodyOf(briefing: Briefing): string {
  const body = textsOf(briefing).filter(({path: [key]}) => !outsideBody.has(key));
  return shown(briefing, body.map(({text}) => text).join('\n'));
}

/** What names of several words shorten to: `UN` for United Nations, also after `The`. */
function initialsIn(text: string): string[] {
  const names = text.matchAll(/\p{Lu}\p{L}+(?:[ -](?:of |the |and |for )*\p{Lu}\p{L}+)+/gu);
  return [...names].flatMap(([name]) => {
    const initials = (name.match(/\p{Lu}/gu) ?? []).join('');
    return [initials, initials.slice(1)];
  });
}
