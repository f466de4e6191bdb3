/** Breaks text that is already painted, for a terminal that is narrower than its lines. */
import {graphemesOf} from '../text/columns.js';
import {styledColumnsOf as columnsOf} from '../text/styled-columns.js';

/** The columns by which the rest of a broken line is indented, more than its beginning. */
const hang = 2;

/**
 * The text, with each line broken at spaces that is wider than `width` columns. The rest of a line stands below the last
 * column of a table, or is indented a little more than the line. A word that is wider than a line breaks between
 * characters.
 */
export function fitLines(text: string, width: number): string {
  return text
    .split('\n')
    .map(line => (columnsOf(line) <= width ? line : broken(line, width)))
    .join('\n');
}

function broken(line: string, width: number): string {
  const indent = ' '.repeat(indentOf(line, width));
  const rows: string[] = [];
  let row = '';
  let used = 0;
  const close = () => {
    rows.push(row.trimEnd());
    row = indent;
    used = indent.length;
  };
  for (const word of line.match(/ *[^ ]+/g) ?? []) {
    const columns = columnsOf(word);
    const isFirst = rows.length === 0 && used === 0;
    if (used + columns <= width) {
      row += word;
      used += columns;
      continue;
    }
    const bare = isFirst ? word : word.trimStart();
    if (!isFirst) close();
    for (const piece of used + columnsOf(bare) <= width ? [bare] : piecesOf(bare)) {
      if (used + columnsOf(piece) > width) close();
      row += piece;
      used += columnsOf(piece);
    }
  }
  close();
  return rows.join('\n');
}

/** Where the rest of a line begins: below the last column of a table if half of the width is left, or else after its indent. */
function indentOf(line: string, width: number): number {
  const own = /^ */.exec(line)?.[0].length ?? 0;
  const last = [...line.matchAll(/(?<=[^ ]) {2,}(?=[^ ])/g)].at(-1);
  const column = last ? columnsOf(line.slice(0, last.index + last[0].length)) : 0;
  return column > 0 && column <= width / 2 ? column : Math.min(own + hang, Math.floor(width / 2));
}

/** Characters and control sequences. A control sequence is never cut. */
function piecesOf(word: string): string[] {
  return word
    .split(/(\u001b\[[0-9;]*m)/)
    .flatMap(part => (part.startsWith('\u001b') ? [part] : graphemesOf(part)));
}
