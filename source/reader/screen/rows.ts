/** The rows of the screen: header, body, footer. They are made without Ink, so the first frame does not wait for it. */
import type {Document, Pane} from '../../document/document.js';
import {ours} from '../../text/harmless.js';
import type {CardSize} from '../../typeset/card/card-head.js';
import {blankLine, type Line, type LineSpan, lineColumns, space} from '../../typeset/line.js';
import {searchBlock} from '../../typeset/search.js';
import {type Theme, themeWith} from '../../typeset/theme.js';
import type {Layout} from '../state/layout.js';
import {linesFrom, type PlacedLine} from '../state/place.js';
import {layoutIn, type State, viewIn} from '../state/state.js';
import {footerLines, headerLines, listLines, tinyLines} from './header-footer.js';
import {highlight, type Marked, markReference} from './highlight.js';
import {withTerminalLink} from './terminal-link.js';

/** A row of the screen. A line keeps its key while it scrolls, so that Ink lays out only new lines. */
export type Row = Readonly<{key: string; line: Line}>;

/**
 * The text of a line, with the look of each role. A theme with a background fills the line up to `columns`. The text is
 * never empty, since Ink gives an empty text no row.
 */
export function painted(line: Line, {fill, hasLinks, paint}: Theme, columns: number): string {
  let text = '';
  for (const span of line.spans) {
    const look = paint(span.role, span.text);
    text += hasLinks ? withTerminalLink(look, span) : look;
  }
  if (!fill) return text === '' ? ' ' : text;
  return fill(text + ' '.repeat(Math.max(0, columns - lineColumns(line))));
}

/** The theme of a state, for its terminal. */
export function themeIn({background, colours, hasTerminalLinks, theme}: State): Theme {
  const plain = themeWith(theme, colours, background);
  return hasTerminalLinks ? {...plain, hasLinks: true} : plain;
}

/**
 * Lays out the walk-in card. The caller passes this function, so that this file need not import the code of the card. A
 * start that does not show the card then does not load that code.
 */
export type SetCard = (document: Document, size: CardSize) => readonly Line[];

/** All rows of the screen, painted. */
export function paintedWith(setCard: SetCard, state: State): string[] {
  const theme = themeIn(state);
  return rowsWith(setCard, state).map(({line}) => painted(line, theme, state.size.columns));
}

/** All rows of the screen from top to bottom, as many as the terminal has. */
export function rowsWith(setCard: SetCard, state: State): Row[] {
  const layout = layoutIn(state);
  const {rows} = layout.size;
  if (layout.kind === 'tiny') return filled(fixedRows('tiny', tinyLines(state)), rows);
  const top = fixedRows('header', headerLines(state));
  const bottom = fixedRows('footer', footerLines(state));
  if (state.overlay?.kind === 'walk-in') {
    const footer = bottom.slice(layout.hasRules ? 1 : 0);
    const {margin, size} = layout;
    const card = {columns: size.columns - 2 * margin, rows: rows - footer.length, now: state.now};
    const lines = setCard(state.full, card).map(({spans}) => ({spans: [space(margin), ...spans]}));
    return [...filled(fixedRows('card', lines), card.rows), ...footer];
  }
  return [...filled([...top, ...bodyRows(state, layout)], rows - bottom.length), ...bottom];
}

/** Rows that do not scroll. Their number is part of their key. */
function fixedRows(part: string, lines: readonly Line[]): Row[] {
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
 * The rows between header and footer. A row joins a line of the pane list and a line of the text, so that Ink has half
 * as many parts to lay out.
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

/** Whether a jump led to an entry of the document, and not to words of an article. */
function isJump({overlay}: State): boolean {
  return overlay === undefined;
}

/** What is left of the text: the margin and, on a wide screen, a line of the pane list. */
function leftOf(entry: Line | undefined, {list, margin}: Layout): LineSpan[] {
  const spans = entry?.spans ?? [];
  const used = entry ? lineColumns(entry) : 0;
  const gap = list ? list.columns + list.gap - used : 0;
  return [
    {text: ours(' ').repeat(margin), role: 'text'},
    ...spans,
    {text: ours(' ').repeat(gap), role: 'text'},
  ];
}

/** The visible lines of the pane in front, with the matches of a search marked. */
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

/** All matches in the visible blocks. The search itself may not have found all of them yet, if there are very many. */
function visibleMatches(
  {overlay, pane: front, search}: State,
  pane: Pane,
  lines: readonly PlacedLine[],
): Map<number, Marked[]> {
  const found = new Map<number, Marked[]>();
  if (!search || overlay !== undefined) return found;
  const current = search.matches[search.current];
  // A single letter matches nearly everywhere, so only its current match is marked.
  const isLetter = /^[!-~]$/.test(search.query.trim());
  for (const {block} of lines) {
    const content = pane.blocks[block];
    if (!content || found.has(block)) continue;
    const isHere = current?.pane === front && current.block === block;
    const marks = searchBlock(content, {text: search.query, ...search.how}).map(({start, end}) => ({
      start,
      end,
      isCurrent: isHere && current.start === start,
    }));
    found.set(block, isLetter ? marks.filter(({isCurrent}) => isCurrent) : marks);
  }
  return found;
}
