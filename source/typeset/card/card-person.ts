/** A person on the walk-in card: who it is, how the name is said, and what the role is. */

import type {Block} from '../../document/document.js';
import {columnsOf} from '../../text/columns.js';
import {ours} from '../../text/harmless.js';
import {glued} from '../blocks.js';
import {columnsIn, cutTo, type Line, type LineSpan, lineColumns, lineText, space} from '../line.js';
import {changeMark} from '../set-parts.js';
import {wrap} from '../wrap.js';
import {type Entry, firstRows, spansOf} from './card-forms.js';

/**
 * The role is cut before how the name is said, and that before the name: the name is cut only where there are fewer rows
 * than it takes.
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

/** Name, how it is said, and role; empty where the briefing does not tell. */
function partsOf(block: Block, width: number): readonly [LineSpan[], LineSpan[], LineSpan[]] {
  const label: LineSpan = {text: ours('say\u00a0'), role: 'label'};
  const said = spansOf(block, 'say', 'say');
  // What is longer than a line breaks at its hyphens, not within a syllable.
  const say = columnsIn([label, ...said]) > width - indentIn(width) ? said : said.map(glued);
  return [
    [
      ...changeMark(block),
      ...spansOf(block, 'name', 'strong').map((span): LineSpan => ({...span, role: 'strong'})),
    ],
    say.length > 0 ? [label, ...say] : [],
    spansOf(block, 'text', 'text'),
  ];
}

/** Columns by which what belongs to a name stands in from it, as in the reader; none where they would be missed. */
function indentIn(width: number): number {
  return width < 12 ? 0 : 3;
}

/** As many of the parts side by side as a line holds whole, the others below. */
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

/** A name with as much of how it is said as its last line has room for: whole words, or none. */
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
