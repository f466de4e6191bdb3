/** The screen as rows, each one line: header, body, footer. Pure, so that the first frame needs no Ink. */
import type {Document, Pane} from '../../document/document.js';
import {searchBlock} from '../../document/search.js';
import type {CardSize} from '../../typeset/card/card-head.js';
import {blankLine, type Line, type LineSpan, lineColumns, space} from '../../typeset/line.js';
import {type Theme, themeWith} from '../../typeset/theme.js';
import type {Layout} from '../state/layout.js';
import {linesFrom, type PlacedLine} from '../state/place.js';
import {layoutIn, type State, viewIn} from '../state/state.js';
import {footerLines, headerLines, listLines, tinyLines} from './header-footer.js';
import {highlight, type Marked, markReference} from './highlight.js';

/** A line of the screen. A line of text keeps its key while it scrolls, so that only new ones are laid out. */
export type Row = Readonly<{key: string; line: Line}>;

/**
 * A line with the look of its roles, on the page of the theme where it has one: then it is as wide as the columns it
 * stands in. Never empty, since Ink gives an empty text no row.
 */
export function painted(line: Line, {fill, paint}: Theme, columns: number): string {
  let text = '';
  for (const span of line.spans) text += paint(span.role, span.text);
  if (!fill) return text === '' ? ' ' : text;
  return fill(text + ' '.repeat(Math.max(0, columns - lineColumns(line))));
}

/** Sets the walk-in card. A first frame that is none does without it, and so without loading it. */
export type SetCard = (document: Document, size: CardSize) => readonly Line[];

/** All rows of the screen, painted. */
export function paintedWith(setCard: SetCard, state: State): string[] {
  const theme = themeWith(state.theme, state.colours);
  return rowsWith(setCard, state).map(({line}) => painted(line, theme, state.size.columns));
}

/** All rows of the screen from top to bottom, as many as the terminal has. */
export function rowsWith(setCard: SetCard, state: State): Row[] {
  const layout = layoutIn(state);
  const {rows} = layout.size;
  if (layout.kind === 'tiny') return filled(chrome('tiny', tinyLines(state)), rows);
  const top = chrome('header', headerLines(state));
  const bottom = chrome('footer', footerLines(state));
  if (state.overlay?.kind === 'walk-in') {
    const footer = bottom.slice(-1);
    const {margin, size} = layout;
    const card = {columns: size.columns - 2 * margin, rows: rows - footer.length, now: state.now};
    const lines = setCard(state.full, card).map(({spans}) => ({spans: [space(margin), ...spans]}));
    return [...filled(chrome('card', lines), card.rows), ...footer];
  }
  return [...filled([...top, ...bodyRows(state, layout)], rows - bottom.length), ...bottom];
}

/** Rows of chrome stay where they are: their place is their identity. */
function chrome(part: string, lines: readonly Line[]): Row[] {
  return lines.map((line, row) => ({key: `${part} ${row}`, line}));
}

function filled(rows: readonly Row[], count: number): Row[] {
  const missing = Math.max(0, count - rows.length);
  return [
    ...rows,
    ...Array.from({length: missing}, (_, row) => ({key: `blank ${row}`, line: blankLine})),
  ].slice(0, Math.max(0, count));
}

/**
 * The rows between header and footer, each the pane list's line and the text's in one: half as many parts to lay out.
 */
function bodyRows(state: State, layout: Layout): Row[] {
  const text = textRows(state, layout);
  const list = listLines(state);
  const count = Math.max(text.length, list.length);
  return Array.from({length: count}, (_, row) => {
    const {key, line} = text[row] ?? {key: `row ${row}`, line: blankLine};
    if (line.spans.length === 0 && list[row] === undefined) return {key, line};
    return {key, line: {spans: [...leftOf(list[row], layout), ...line.spans]}};
  });
}

/** Whether what was come to is an entry among others, and not words of an article. */
function isJump({overlay}: State): boolean {
  return overlay === undefined;
}

/** The margin, and the pane list with the gap beside it where it stands at the left. */
function leftOf(entry: Line | undefined, {list, margin}: Layout): LineSpan[] {
  const spans = entry?.spans ?? [];
  const used = entry ? lineColumns(entry) : 0;
  const gap = list ? list.columns + list.gap - used : 0;
  return [{text: ' '.repeat(margin), role: 'text'}, ...spans, {text: ' '.repeat(gap), role: 'text'}];
}

/** The lines of the pane in sight, with the matches of a search marked. */
export function textRows(state: State, {text}: Layout): Row[] {
  const {pane, place} = viewIn(state);
  const lines = linesFrom(pane, place, text.columns, text.rows);
  const {mark} = state;
  const marked = visibleMatches(state, pane, lines);
  return lines.map(({line, block, index}) => {
    const matches = marked.get(block);
    const found = matches ? highlight(line, matches) : line;
    return {
      key: `${pane.id} ${block} ${index}`,
      line: mark?.block === block ? markReference(found, mark, mark.isArrival && isJump(state)) : found,
    };
  });
}

/** Where the query of a search stands in the blocks in sight: all of it, also what `n` has not come to know yet. */
function visibleMatches(
  {overlay, pane: front, search}: State,
  pane: Pane,
  lines: readonly PlacedLine[],
): Map<number, Marked[]> {
  const found = new Map<number, Marked[]>();
  if (!search || overlay !== undefined) return found;
  const current = search.matches[search.current];
  // One Latin letter stands everywhere: of that, only where one is at is marked.
  const isLetter = /^[!-~]$/.test(search.query.trim());
  for (const {block} of lines) {
    const content = pane.blocks[block];
    if (!content || found.has(block)) continue;
    const isHere = current?.pane === front && current.block === block;
    const marks = searchBlock(content, search.query).map(({start, end}) => ({
      start,
      end,
      isCurrent: isHere && current.start === start,
    }));
    found.set(block, isLetter ? marks.filter(({isCurrent}) => isCurrent) : marks);
  }
  return found;
}
