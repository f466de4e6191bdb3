/** A person on the walk-in card: who it is, how the name is said, and what the role is. */
import type {Block, PartName} from '../domain/document.js';
import {glued} from './blocks.js';
import {columnsIn, type Line, type LineSpan, space} from './line.js';
import {type Entry, firstRows, shortened, spansOf} from './walk-in-forms.js';
import {wrap} from './wrap.js';

/** Columns of a cut name that still tell who it is. */
const shortName = 12;

/** The role is cut before the name is, and the name before how it is said. */
export function person(block: Block, width: number): Entry {
  const parts = partsOf(block, width);
  const lines = stacked(parts, width);
  const named = stacked(parts.slice(0, 2), width);
  const gist = Math.min(lines.length, named.length + 1);
  return {
    ...{least: 1, gist, answered: gist, told: lines.length, whole: lines.length},
    lines: rows => {
      if (rows >= lines.length) return lines;
      if (rows > named.length) return firstRows(lines, rows, [], width);
      return rows === named.length ? named : [{spans: inOneRow(parts, width)}];
    },
  };
}

/** Name, how it is said, and role; empty where the briefing does not tell. */
function partsOf(block: Block, width: number): readonly [LineSpan[], LineSpan[], LineSpan[]] {
  const ofRole = (name: PartName, role: LineSpan['role']) =>
    spansOf(block, name).map((span): LineSpan => ({...span, role: span.role ?? role}));
  const label: LineSpan = {text: 'say\u00a0', role: 'label'};
  const said = ofRole('say', 'say');
  // What is longer than a line breaks at its hyphens, not within a syllable.
  const say = columnsIn([label, ...said]) > width - indentIn(width) ? said : said.map(glued);
  return [
    spansOf(block, 'name').map((span): LineSpan => ({...span, role: 'strong'})),
    say.length > 0 ? [label, ...say] : [],
    ofRole('text', 'text'),
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

/** The name cut so that how it is said stands beside it; alone where that would leave too little of it. */
function inOneRow([named, say]: ReturnType<typeof partsOf>, width: number): readonly LineSpan[] {
  const [name = []] = wrap(named, Number.MAX_SAFE_INTEGER);
  const [said = []] = wrap(say, Number.MAX_SAFE_INTEGER);
  const room = width - 2 - columnsIn(said);
  const cut = (columns: number) =>
    columnsIn(name) <= columns ? name : shortened({spans: name}, columns).spans;
  return said.length > 0 && room >= shortName ? [...cut(room), space(2), ...said] : cut(width);
}
