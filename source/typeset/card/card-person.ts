/** A person on the walk-in card: the name, its pronunciation, and the role. */

import type {Block} from '../../document/document.js';
import {columnsOf} from '../../text/columns.js';
import {ours} from '../../text/harmless.js';
import {
  columnsIn,
  cutTo,
  inOnePiece,
  type Line,
  type LineSpan,
  lineColumns,
  lineText,
  space,
  unbroken,
} from '../line.js';
import {changeMark} from '../set-parts.js';
import {wrap} from '../wrap.js';
import {type Entry, firstRows, spansOf} from './card-forms.js';

/**
 * If there are too few rows, the role is cut first, then the pronunciation. The name is cut only if it does not fit by
 * itself.
 */
export function person(block: Block, width: number): Entry {
  const parts = partsOf(block, width);
  const [name, say] = parts;
  const lines = stacked(parts, width);
  const said = stacked([name, say], width);
  const named = stacked([name], width);
  const gist = Math.min(lines.length, said.length + 1);
  return {
    ...{stub: 1, least: named.length, gist, told: gist, whole: lines.length},
    lines: rows => {
      if (rows >= said.length) return firstRows(lines, rows, [said.length], width);
      if (rows > named.length) return firstRows(said, rows, [], width);
      return rows === named.length ? withBeginning(named, say, width) : firstRows(named, rows, [], width);
    },
  };
}

/** The name, its pronunciation, and the role. A part that the briefing does not give is empty. */
function partsOf(block: Block, width: number): readonly [LineSpan[], LineSpan[], LineSpan[]] {
  const label = unbroken({text: ours('say '), role: 'label'});
  const said = spansOf(block, 'say', 'say');
  // A pronunciation that is longer than a line breaks at its hyphens, not within a syllable.
  const say = columnsIn([label, ...said]) > width - indentIn(width) ? said : said.map(inOnePiece);
  return [
    [
      ...changeMark(block),
      ...spansOf(block, 'name', 'strong').map((span): LineSpan => ({...span, role: 'strong'})),
    ],
    say.length > 0 ? [label, ...say] : [],
    spansOf(block, 'text', 'text'),
  ];
}

/** The columns by which the lines below a name are indented, as in the reader; none in a narrow card. */
function indentIn(width: number): number {
  return width < 12 ? 0 : 3;
}

/** Puts as many parts on a line as fit completely, and the others below. */
function stacked(parts: ReadonlyArray<readonly LineSpan[]>, width: number): Line[] {
  const indent = indentIn(width);
  const runs: LineSpan[][] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    const run = runs.at(-1);
    const room = runs.length > 1 ? width - indent : width;
    if (run && columnsIn(run) + 2 + columnsIn(part) <= room) run.push(space(2), ...part);
    else runs.push([...part]);
  }
  return runs.flatMap((run, place) => {
    if (place === 0) return wrap(run, width).map(spans => ({spans}));
    return wrap(run, width - indent).map(spans => ({spans: indent > 0 ? [space(indent), ...spans] : spans}));
  });
}

/** Adds to the last line of a name as many whole words of the pronunciation as fit. */
function withBeginning(named: readonly Line[], say: readonly LineSpan[], width: number): readonly Line[] {
  const last = named.at(-1);
  const [said] = wrap(say, Number.MAX_SAFE_INTEGER);
  if (!last || !said) return named;
  const room = width - lineColumns(last) - 2;
  const [label = '', ...words] = lineText({spans: said}).split(' ');
  let text = label;
  for (const word of words) {
    const next = `${text} ${word}`;
    if (columnsOf(`${next} …`) > room) break;
    text = next;
  }
  if (text === label) return named;
  const {spans} = cutTo({spans: said}, columnsOf(text));
  return [
    ...named.slice(0, -1),
    {spans: [...last.spans, space(2), ...spans, {text: ours(' …'), role: 'say'}]},
  ];
}
