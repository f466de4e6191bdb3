/** Comments that silence a rule on one line: `# briefing: allow craft/no-source -- the minutes are not public`. */

import type {Positions} from '../briefing/positions.js';
import {type Range, type RuleCode, ruleCodes} from '../briefing/problems.js';
import {nearest} from '../text/nearest.js';
import type {Page} from './rule.js';
import {linesOf, rangeIn, type TextLine} from './text-lines.js';

export type Silence = Readonly<{
  code: string;
  /** The line that it silences, from 1. */
  line: number;
  hasReason: boolean;
  /** Where the code stands. */
  range: Range;
}>;

const comment = /(?:^|\s)#\s*briefing:\s*allow\b(?<codes>.*?)(?:\s(?:--|—)(?<reason>.*))?$/;

/** Every silence of a text, one for each code that a comment names. */
export function silencesIn(text: string, positions: Positions | undefined): Silence[] {
  if (!/#\s*briefing:\s*allow\b/.test(text)) return [];
  const lines = linesOf(text);
  const targets = nextContents(lines);
  return lines.flatMap((line, index) => {
    const match = comment.exec(line.text);
    if (!match) return [];
    const start = match.index + match[0].indexOf('#');
    const offset = line.offset + start;
    // The same words within a text are text.
    if (positions?.scalarAt(offset)) return [];
    const target = line.text.slice(0, start).trim() === '' ? (targets[index] ?? 0) : line.number;
    const hasReason = (match.groups?.reason ?? '').trim() !== '';
    const from = line.text.indexOf('allow', start) + 'allow'.length;
    const codes = [...(match.groups?.codes ?? '').matchAll(/[^\s,]+/g)];
    const silence = (code: string, at: number, to: number): Silence => ({
      code,
      line: target,
      hasReason,
      range: rangeIn(line, at, to),
    });
    if (codes.length === 0) return [silence('', start, line.text.length)];
    return codes.map(code => silence(code[0], from + code.index, from + code.index + code[0].length));
  });
}

/** For each line, the number of the first one after it that holds more than a comment. */
function nextContents(lines: readonly TextLine[]): number[] {
  const found: number[] = new Array(lines.length);
  let next = 0;
  for (const {text, number} of lines.toReversed()) {
    found[number - 1] = next;
    if (/^\s*[^\s#]/.test(text)) next = number;
  }
  return found;
}

/** Whether a code is one that can be silenced: what makes a file unreadable cannot, and neither can silences. */
export function canBeSilenced(code: string): code is RuleCode {
  return (ruleCodes as readonly string[]).includes(code) && !code.startsWith('silence/');
}

/** The code that was meant, if one is near. */
export function nearestCode(code: string): string | undefined {
  return nearest(code, ruleCodes.filter(canBeSilenced));
}

const fact = (comment: string) => `summary:\n  ${comment}\n  - Sales fell by a third.\n`;

export const silencePages: Readonly<
  Record<'silence/unused' | 'silence/no-reason' | 'silence/unknown-code', Page>
> = {
  'silence/unused': {
    title: 'A silence that silences nothing',
    why: 'It would hide the next mistake on its line, which nobody has looked at.',
    remedy: 'Remove the comment.',
    example: {
      of: 'part',
      bad: fact('# briefing: allow craft/relative-date -- it is quoted'),
      good: fact('# briefing: allow craft/no-source -- the minutes are not public'),
    },
  },
  'silence/no-reason': {
    title: 'A silence without a reason',
    why: 'The next author cannot tell whether it still holds. Without a reason it silences nothing.',
    remedy: 'Add ` -- ` and the reason to the comment.',
    example: {
      of: 'part',
      bad: fact('# briefing: allow craft/no-source'),
      good: fact('# briefing: allow craft/no-source -- the minutes are not public'),
    },
  },
  'silence/unknown-code': {
    title: 'A silence of a code that cannot be silenced',
    why: 'A misspelt code silences nothing, and what makes a file no briefing cannot be allowed.',
    remedy: 'Write the code as the problem shows it: `craft/…` or `yaml/…`.',
    example: {
      of: 'part',
      bad: fact('# briefing: allow craft/nosource -- the minutes are not public'),
      good: fact('# briefing: allow craft/no-source -- the minutes are not public'),
    },
  },
};
