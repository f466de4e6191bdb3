/** The page that explains a code, for `briefing check --explain`. */

import type {ProblemCode, Severity} from '../../briefing/problems.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import {type Paint, plain} from '../../typeset/paint.js';
import {linesAsText, wrapped} from '../text.js';

export type Explained = Readonly<{
  code: ProblemCode;
  severity: Severity;
  title: string;
  why: string;
  remedy: string;
  example: Readonly<{
    bad: string;
    good: string;
    saved?: Readonly<Record<string, string>>;
    before?: string;
  }>;
}>;

/** What a code means, why it matters, what to do, and a wrong and a right example. */
export function writeExplanation(page: Explained, {width, paint}: {width: number; paint: Paint}): string {
  const {code, severity, title, why, remedy, example} = page;
  const part = (label: Harmless, text: string) => `${paint('heading', label)}\n${text}`;
  return [
    `${paint('title', ours(code))} ${paint('muted', ours`(${severity})`)}\n${filled(ours`${harmlessLine(title)}.`, width)}`,
    part(ours('Why it matters'), filled(harmlessLine(why), width)),
    part(ours('What to do'), filled(harmlessLine(remedy), width)),
    ...Object.entries(example.saved ?? {}).map(([file, text]) =>
      part(ours`Saved in ${harmlessLine(file)}`, listing(text)),
    ),
    ...(example.before === undefined ? [] : [part(ours('The version before'), listing(example.before))]),
    part(ours('Wrong'), listing(example.bad)),
    part(ours('Right'), listing(example.good)),
  ].join('\n');
}

function filled(text: Harmless, width: number): string {
  return linesAsText(wrapped([{text, role: 'text'}], width), plain);
}

/** An example as it is in a file, with invisible characters shown. Ends with a line break. */
function listing(text: string): string {
  const lines = text.endsWith('\n') ? text : `${text}\n`;
  return lines
    .replace(/^\ufeff/, '<U+FEFF>')
    .replaceAll('\t', '→')
    .replace(/^(?=.)/gm, '    ');
}
