/** Problems as text: what is wrong, where, the lines around it with a caret, and what to do. */
import {columnsOf} from '../domain/columns.js';
import {harmlessLine, harmlessSource} from '../domain/harmless.js';
import type {Problem, Range} from '../domain/problems.js';
import type {Paint} from '../typeset/paint.js';

/** Lines shown before and after the line with the problem. */
const context = 1;
/** Characters of a source line that are shown; the rest is of no help. */
const excerptLength = 100;
/** Problems printed in full. All are counted. */
export const printedProblems = 500;

/** A message for a person: one line that sums up, then each problem. `text` is the source, where there is one. */
export function writeProblems(
  problems: readonly Problem[],
  {name, text, paint}: {name: string; text?: string; paint: Paint},
): string {
  const shown = harmlessLine(name);
  const [first] = problems;
  if (problems.length === 1 && first && !first.range) {
    return `briefing: ${shown}: ${first.message}\n${first.hint ? `${hintText(first.hint)}\n` : ''}`;
  }
  const lines = text?.split(/\r\n|\n/) ?? [];
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  const rest = problems.length - printedProblems;
  return [
    `briefing: ${shown} has ${count}\n`,
    ...problems.slice(0, printedProblems).map(problem => writeProblem(problem, shown, lines, paint)),
    ...(rest > 0 ? [`\n… and ${rest} more.\n`] : []),
  ].join('\n');
}

function writeProblem(problem: Problem, name: string, lines: readonly string[], paint: Paint): string {
  const {range, message, hint, code} = problem;
  const place = range ? `${name}:${range.start.line}:${range.start.column}` : name;
  return [
    `${paint('strong', place)}: ${message} ${paint('muted', `(${code})`)}\n`,
    ...(range ? excerpt(range, lines, paint) : []),
    ...(hint ? [`  ${hintText(hint)}\n`] : []),
  ].join('');
}

/** Hints may name folders and files, and hold several lines. */
function hintText(hint: string): string {
  return hint.replace(/[^\n]+/g, line => `${/^ */.exec(line)?.[0] ?? ''}${harmlessLine(line)}`);
}

function excerpt({start, end}: Range, lines: readonly string[], paint: Paint): string[] {
  const from = Math.max(1, start.line - context);
  const to = Math.min(lines.length, start.line + context);
  const gutter = String(to).length;
  const rows: string[] = [];
  for (let number = from; number <= to; number++) {
    const line = lines[number - 1] ?? '';
    // A place far out on a long line is shown with what stands just before it.
    const skip = number === start.line && start.column > excerptLength ? start.column - 40 : 0;
    const cut = line.slice(skip, skip + excerptLength);
    const shown = `${skip > 0 ? '…' : ''}${harmlessSource(cut)}${skip + excerptLength < line.length ? '…' : ''}`;
    rows.push(`${paint('muted', `  ${String(number).padStart(gutter)} │ `)}${shown}\n`);
    if (number !== start.line) continue;
    const before = (skip > 0 ? 1 : 0) + columnsOf(harmlessSource(line.slice(skip, start.column - 1)));
    const last = end.line === start.line ? end.column - 1 : line.length;
    const marked = columnsOf(
      harmlessSource(line.slice(start.column - 1, Math.min(last, skip + excerptLength))),
    );
    const caret = '^'.repeat(Math.max(1, marked));
    rows.push(
      `${paint('muted', `  ${' '.repeat(gutter)} │ `)}${' '.repeat(before)}${paint('warning', caret)}\n`,
    );
  }
  return rows;
}
