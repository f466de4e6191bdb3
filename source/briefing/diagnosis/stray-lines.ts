/** Finds lines that are neither a key nor an entry of a list, and that do not belong to the text above them. */
import {counted} from '../../text/counted.js';
import {ours} from '../../text/harmless.js';
import {indentOf, isEmptyLine, type Slip} from './slip.js';
import {rowOf} from './structure.js';
import {blockLines, type TextLine} from './text-lines.js';

const blockHeader = /(?:^|[-:]\s+)[|>][-+\d]*\s*(?:\s#.*)?$/;

/** The stray lines that begin at a line; `undefined` if there are none. */
export function strayLines(lines: readonly TextLine[], index: number): Slip | undefined {
  const first = lines[index];
  const inBlocks = blockLines(lines);
  if (first && inBlocks.has(first.number)) return shortLine(lines, index, inBlocks);
  const isStray = (at: number) => {
    const line = lines[at];
    if (!line || inBlocks.has(line.number) || isEmptyLine(line.text)) return false;
    return rowOf(line, at) === undefined && !/^\s*["'[{\]}]/.test(line.text);
  };
  if (!first || !isStray(index)) return undefined;
  let last = index;
  while (isStray(last + 1) && indentOf(lines[last + 1]?.text ?? '') === indentOf(first.text)) last++;
  const start = first.offset + indentOf(first.text);
  const end = (lines[last]?.offset ?? 0) + (lines[last]?.text.length ?? 0);
  const before = lines.slice(0, index).findLast(({text}) => !isEmptyLine(text));
  const isOfBlock = before !== undefined && blockHeader.test(before.text);
  return {
    code: 'file/syntax',
    message: ours('this line is neither a key with a colon nor an entry of a list'),
    hint: isOfBlock
      ? ours`Indent the text further than line ${before.number}.`
      : ours(
          'If the line continues the text above, indent it further than the key of this text. If it is a comment, begin it with `# `.',
        ),
    start,
    end: first.offset + first.text.length,
    edit: {start, end, text: '#'},
  };
}

/** A line of a block of text that is indented less than the first line of the block. */
function shortLine(
  lines: readonly TextLine[],
  index: number,
  inBlocks: ReadonlySet<number>,
): Slip | undefined {
  const line = lines[index];
  let top = index;
  while (top > 0 && inBlocks.has(lines[top - 1]?.number ?? 0)) top--;
  const first = lines.slice(top, index).find(({text}) => text.trim() !== '');
  const missing = first && line ? indentOf(first.text) - indentOf(line.text) : 0;
  if (!first || !line || missing <= 0) return undefined;
  return {
    code: 'file/indentation',
    message: ours`the line is indented less than line ${first.number}, the first line of its text`,
    hint: ours`Indent it by ${counted(indentOf(first.text), 'space')}.`,
    start: line.offset,
    end: line.offset + Math.max(1, indentOf(line.text)),
    edit: {start: line.offset, end: line.offset, text: ' '.repeat(missing)},
    what: 'indented a line like the text before it',
  };
}
