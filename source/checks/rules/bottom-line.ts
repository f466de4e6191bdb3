/** Reports a bottom line of more than 50 words, and a name or number in the bottom line that is not in the body. */

import type {Briefing} from '../../briefing/schema.js';
import {textsOf} from '../../briefing/texts.js';
import {parseInline} from '../../document/inline.js';
import {type Harmless, joined} from '../../text/harmless.js';
import {countWords} from '../../text/reading-time.js';
import {placeOfPiece} from '../place-of-piece.js';
import {namesIn, numbersIn, withoutContacts} from '../prose/names.js';
import {holdsWords} from '../prose/whole-words.js';
import type {Rule} from '../rule.js';
import {isUnwritten} from './todo.js';

export const mostWords = 50;
/** A text of so many words is no bottom line, so no other rule looks at it. It may be a whole article. */
export const articleWords = 100;
const path = ['bottom_line', 'text'];

export const longBottomLine: Rule<'craft/long-bottom-line'> = {
  code: 'craft/long-bottom-line',
  severity: 'warning',
  page: {
    title: 'A bottom line of more than 50 words',
    why: 'People read the bottom line once, in the corridor, and have to remember it.',
    remedy: 'Keep one or two sentences. Move the rest to `why_it_matters` and `summary`.',
    example: {
      of: 'part',
      bad: `bottom_line: >-\n${'  The talks will fail, and both sides know it, and say so in private.\n'.repeat(4)}`,
      good: 'bottom_line: The talks will fail, and both sides know it.\n',
    },
  },
  check: ({briefing, positions}) => {
    const words = bottomLineWords(briefing);
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
    title: 'A name or number that is only in the bottom line',
    why: 'People look for its source and its context in the rest of the briefing, and find nothing there.',
    remedy:
      'Repeat the name or number in the summary or in a pane, with its source. Or correct the bottom line.',
    example: {
      of: 'part',
      bad: 'bottom_line: Sales in Norway fell by 30%.\nsummary: [Sales in Norway fell by 20%.]\n',
      good: 'bottom_line: Sales in Norway fell by 20%.\nsummary: [Sales in Norway fell by 20%.]\n',
    },
  },
  check: context => {
    const {briefing} = context;
    if (bottomLineWords(briefing) > articleWords) return [];
    const {text} = briefing.bottom_line;
    const body = bodyOf(briefing);
    // The missing names and numbers may be in the text that is still to be written.
    if (isUnwritten(body)) return [];
    const numbers = new Set(numbersIn(body).map(({value}) => value));
    const initials = new Set(initialsIn(body));
    const missing = [
      ...namesIn(text).filter(({name, doubtful}) => {
        // In `Ask Marin`, the first word is a verb if the rest of the briefing has only `Marin`.
        if (doubtful !== undefined && holdsWords(body, doubtful)) return false;
        return !initials.has(name) && !holdsWords(body, name);
      }),
      ...numbersIn(withoutContacts(text))
        .filter(({value}) => !numbers.has(value))
        .map(({text: name, index}) => ({name, index})),
    ];
    return missing.map(({name, index}) => ({
      message: `“${name}” is in the bottom line, but not in the rest of the briefing`,
      range: placeOfPiece(context, path, text, {text: name, index}),
    }));
  },
};

/** The number of words in the bottom line, as the reader shows it. */
export function bottomLineWords(briefing: Briefing): number {
  return countWords(shown(briefing, briefing.bottom_line.text));
}

/** A text as the reader shows it: with names instead of mentions. */
function shown(briefing: Briefing, text: Harmless): string {
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
  return shown(
    briefing,
    joined(
      body.map(({text}) => text),
      '\n',
    ),
  );
}

/**
 * The initials of names of several words: `UN` for United Nations. The initials are also given without the first one,
 * because the name may begin with a word such as `The`. A name begins at the start of a word: without this, the search
 * would begin again at each capital of a long word, and its time would grow with the square of the length.
 */
function initialsIn(text: string): string[] {
  const names = text.matchAll(/(?<!\p{L})\p{Lu}\p{L}+(?:[ -](?:of |the |and |for )*\p{Lu}\p{L}+)+/gu);
  return [...names].flatMap(([name]) => {
    const initials = (name.match(/\p{Lu}/gu) ?? []).join('');
    return [initials, initials.slice(1)];
  });
}
