/** Comments that silence a rule on one line: `# briefing: allow craft/no-source -- the minutes are not public`. */

import {linesOf, rangeIn, type TextLine} from '../briefing/diagnosis/text-lines.js';
import type {Positions} from '../briefing/positions.js';
import {type Range, type RuleCode, ruleCodes} from '../briefing/problems.js';
import {nearestInGroup} from '../text/names/nearest.js';
import type {Page} from './rule.js';

export type Silence = Readonly<{
  code: string;
  /** The number of the line that it silences, from 1. */
  line: number;
  hasReason: boolean;
  /** The place of the code in the comment. */
  range: Range;
}>;

const comment = /(?:^|\s)#\s*briefing:\s*allow\b(?<codes>.*?)(?:\s(?:--|—)(?<reason>.*))?$/;

/** Every silence in a text. A comment that names several codes counts as several silences. */
export function silencesIn(text: string, positions: Positions | undefined): Silence[] {
  if (!/#\s*briefing:\s*allow\b/.test(text)) return [];
  const lines = linesOf(text);
  const targets = nextContents(lines);
  return lines.flatMap((line, index) => {
    const match = comment.exec(line.text);
    if (!match) return [];
    const start = match.index + match[0].indexOf('#');
    const offset = line.offset + start;
    // Inside a text of the briefing, these words are not a comment.
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

/** For each line, the number of the next line that has more than a comment. */
function nextContents(lines: readonly TextLine[]): number[] {
  const found: number[] = new Array(lines.length);
  let next = 0;
  for (const {text, number} of lines.toReversed()) {
    found[number - 1] = next;
    if (/^\s*[^\s#]/.test(text)) next = number;
  }
  return found;
}

/** Whether a code can be silenced. Errors of the file cannot, and problems with silences cannot. */
export function canBeSilenced(code: string): code is RuleCode {
  return (ruleCodes as readonly string[]).includes(code) && !code.startsWith('silence/');
}

/** The code that was probably meant, or `undefined`. */
export function nearestCode(code: string): RuleCode | undefined {
  return nearestInGroup(code, ruleCodes.filter(canBeSilenced));
}

const fact = (comment: string) => `summary:\n  ${comment}\n  - Sales fell by a third.\n`;

export const silencePages: Readonly<
  Record<'silence/unused' | 'silence/no-reason' | 'silence/unknown-code', Page>
> = {
  'silence/unused': {
    title: 'A silence that silences nothing',
    why: 'The comment would hide the next mistake on its line before anybody sees it.',
    remedy: 'Remove the comment.',
    example: {
      of: 'part',
      bad: fact('# briefing: allow craft/relative-date -- it is quoted'),
      good: fact('# briefing: allow craft/no-source -- the minutes are not public'),
    },
  },
  'silence/no-reason': {
    title: 'A silence without a reason',
    why: 'The next author cannot tell whether the silence is still right. A silence without a reason has no effect.',
    remedy: 'Write ` -- ` and the reason at the end of the comment.',
    example: {
      of: 'part',
      bad: fact('# briefing: allow craft/no-source'),
      good: fact('# briefing: allow craft/no-source -- the minutes are not public'),
    },
  },
  'silence/unknown-code': {
    title: 'A silence with a code that cannot be silenced',
    why: 'A misspelt code silences nothing. Errors that make a file invalid (`file/…`) cannot be silenced.',
    remedy: 'Write the code that the problem shows: `craft/…` or `yaml/…`.',
    example: {
      of: 'part',
      bad: fact('# briefing: allow craft/nosource -- the minutes are not public'),
      good: fact('# briefing: allow craft/no-source -- the minutes are not public'),
    },
  },
};
