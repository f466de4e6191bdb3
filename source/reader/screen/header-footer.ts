/** Makes the lines around the text: header, pane list, footer. The functions are pure, so tests can try every size. */

import {hasChanges} from '../../changes/mark-changes.js';
import {type Pane, wordsOf} from '../../document/document.js';
import {columnsOf, graphemesOf, truncate} from '../../text/columns.js';
import {type Harmless, joined, ours} from '../../text/harmless.js';
import {formatReadingTime} from '../../text/reading-time.js';
import {columnsIn, cutTo, type Line, type LineSpan, space} from '../../typeset/line.js';
import {isUnreadable} from '../../typeset/search.js';
import {wrap} from '../../typeset/wrap.js';
import {type Layout, smallest} from '../state/layout.js';
import {progress} from '../state/place.js';
import {layoutIn, type SearchWay, type State, viewIn} from '../state/state.js';
import {bannerLine, problemCount} from './banner.js';
import {hintsIn} from './hints.js';
import {titleSpans} from './title-spans.js';

/** A line with some spans at its left end and others at its right end, within the margins. */
function between(left: readonly LineSpan[], right: readonly LineSpan[], {size, margin}: Layout): Line {
  const room = size.columns - 2 * margin - columnsIn(left) - columnsIn(right);
  return cutTo({spans: [space(margin), ...left, space(room), ...right]}, size.columns);
}

function rule({size, margin}: Layout): Line {
  return {
    spans: [space(margin), {text: ours('─').repeat(Math.max(0, size.columns - 2 * margin)), role: 'rule'}],
  };
}

/** The title with facts about the document; on a narrow screen, the panes; and a rule, if there is room. */
export function headerLines(state: State): Line[] {
  const layout = layoutIn(state);
  const lines = [titleLine(state, layout)];
  if (layout.kind === 'narrow') lines.push(tabsLine(state, layout));
  if (layout.hasBanner) return [...lines, bannerLine(state, layout)];
  return layout.hasRules ? [...lines, rule(layout)] : lines;
}

const gap = 3;
function titleLine(state: State, layout: Layout): Line {
  const {left, right} = titleSpans(state, {room: layout.size.columns - 2 * layout.margin, gap});
  return between(left, right, layout);
}

/** The panes on one line: the one in front, and as many around it as fit. */
function tabsLine(state: State, layout: Layout): Line {
  const {panes} = state.document;
  const tabs = panes.map((pane, index): LineSpan[] => {
    const isFront = index === state.pane;
    const number = index < 9 ? ours`${index + 1} ` : ours('');
    return [
      {text: ours(isFront ? '▌' : ' '), role: isFront ? 'selected' : 'muted'},
      {text: ours`${number}${truncate(pane.title, 24)}`, role: isFront ? 'selected' : 'muted'},
      ...changeMarkIn(state, pane),
    ];
  });
  const room = layout.size.columns - 2 * layout.margin - 4;
  const widths = tabs.map(tab => columnsIn(tab) + 1);
  let first = state.pane;
  let last = state.pane;
  let used = widths[state.pane] ?? 0;
  for (;;) {
    const after = widths[last + 1];
    const before = widths[first - 1];
    if (after !== undefined && used + after <= room) used += widths[++last] ?? 0;
    else if (before !== undefined && used + before <= room) used += widths[--first] ?? 0;
    else break;
  }
  const shown = tabs.slice(first, last + 1).flatMap((tab, index) => (index === 0 ? tab : [space(1), ...tab]));
  const left: LineSpan[] = [{text: ours(first > 0 ? '‹ ' : ''), role: 'muted'}, ...shown];
  return between(left, last < panes.length - 1 ? [{text: ours(' ›'), role: 'muted'}] : [], layout);
}

/** The panes as a list at the left. If there are more panes than rows, the list scrolls to the one in front. */
export function listLines(state: State): Line[] {
  const {list, text} = layoutIn(state);
  if (!list) return [];
  const {panes} = state.document;
  const start = Math.max(0, Math.min(state.pane - Math.floor(text.rows / 2), panes.length - text.rows));
  return panes
    .slice(start, start + text.rows)
    .map((pane, row) => listLine(state, pane, start + row, list.columns));
}

/** A mark after the title of a pane that has changes, unless only changes are shown. */
function changeMarkIn({onlyChanged}: State, pane: Pane): LineSpan[] {
  return !onlyChanged && hasChanges(pane) ? [{text: ours('*'), role: 'change'}] : [];
}

function listLine(state: State, pane: Pane, index: number, columns: number): Line {
  const isFront = index === state.pane;
  const role = isFront ? 'selected' : 'text';
  // With a time budget: how many entries are held back. Otherwise: how many there are.
  const count = pane.held ? ours`+${pane.held}` : ours`${pane.count ?? ''}`;
  const changeMark = changeMarkIn(state, pane);
  const room = columns - 4 - columnsIn(changeMark);
  const title = truncate(pane.title, room - (count ? columnsOf(count) + 2 : 0));
  const number = index < 9 ? index + 1 : ' ';
  return {
    spans: [
      {text: ours(isFront ? '▌' : ' '), role},
      {text: ours`${number}  `, role: isFront ? role : 'muted'},
      {text: title, role},
      ...changeMark,
      space(room - columnsOf(title) - columnsOf(count)),
      {text: count, role: 'muted'},
    ],
  };
}

/**
 * The pane in front, the keys that are useful now, and the progress; while a query is typed, the query. A notice that is
 * wider than the screen takes up to three lines, which cover the end of the text until the next key.
 */
export function footerLines(state: State): Line[] {
  const layout = layoutIn(state);
  const lines = state.search?.typing
    ? [queryLine(state, layout)]
    : (longNotice(state, layout) ?? [statusLine(state, layout)]);
  return layout.hasRules ? [rule(layout), ...lines] : lines;
}

/** The most lines of a notice. */
const mostNoticeLines = 3;

/** The lines of a notice that is wider than the screen. Lists have a fixed height, so nothing can cover them. */
function longNotice(state: State, {margin, size}: Layout): Line[] | undefined {
  const {notice, overlay} = state;
  const room = size.columns - 2 * margin;
  if (!notice || overlay?.kind === 'panes' || overlay?.kind === 'references') return undefined;
  if (columnsOf(notice.text) <= room) return undefined;
  const lines = wrap(whereSpans(state, viewIn(state).pane, room), room);
  const [last, ...rest] = [lines.slice(mostNoticeLines - 1).flat(), ...lines.slice(0, mostNoticeLines - 1)];
  return [...rest, shortened(last ?? [], room)]
    .filter(spans => spans.length > 0)
    .map(spans => ({spans: [space(margin), ...spans]}));
}

function queryLine({search}: State, layout: Layout): Line {
  const room = layout.size.columns - 2 * layout.margin;
  const query = search?.query ?? ours('');
  const right =
    query === '' ? typingHints(search?.how, room) : [{text: foundText(search), role: 'muted' as const}];
  const shown = endOf(query, Math.max(1, room - columnsIn(right) - gap - 2));
  return between(
    [
      {text: ours(search?.typing?.isFilter ? '&' : '/'), role: 'key'},
      {text: shown, role: 'text'},
      {text: ours('▏'), role: 'selected'},
    ],
    right,
    layout,
  );
}

/** The end of a text, as much as fits into these columns. */
function endOf(text: Harmless, columns: number): Harmless {
  const characters = graphemesOf(text);
  let first = characters.length;
  let used = 0;
  while (first > 0) {
    used += columnsOf(characters[first - 1] ?? ours(''));
    if (used > columns) break;
    first--;
  }
  return joined(characters.slice(first), '');
}

/** What the query is read as, and what it finds. */
function foundText(search: State['search']): Harmless {
  const {how, query = ours('')} = search ?? {};
  const ways = [...(how?.isPattern ? [ours('regex')] : []), ...(how?.isExact ? [ours('case')] : [])];
  const found = isUnreadable({text: query, ...how}) ? ours('not a valid regex') : countOf(search);
  return joined([...ways, found], ' · ');
}

/** The keys that only work while a query is typed. */
function typingHints(how: SearchWay | undefined, room: number): LineSpan[] {
  const hints: LineSpan[] = [
    {text: ours('Ctrl-R'), role: 'key'},
    {text: ours(how?.isPattern ? ' plain text   ' : ' regex   '), role: 'muted'},
    {text: ours('Ctrl-T'), role: 'key'},
    {text: ours(how?.isExact ? ' any case   ' : ' case   '), role: 'muted'},
    {text: ours('Esc'), role: 'key'},
    {text: ours(' cancel'), role: 'muted'},
  ];
  return columnsIn(hints) + gap + 2 <= room ? hints : hints.slice(-2);
}

/** The number of the current match, and how many matches there are. */
export function countOf(search: State['search']): Harmless {
  if (!search || search.matches.length === 0) return ours('no match');
  if (search.gap !== undefined) return ours`over ${search.matches.length} matches`;
  return ours`${search.current + 1} of ${search.matches.length}`;
}

function statusLine(state: State, layout: Layout): Line {
  const {pane, place} = viewIn(state);
  const {columns, rows} = layout.text;
  const percent = progress(pane, place, columns, rows);
  // A message about trouble with the file needs all the room.
  const isTrouble = state.trouble !== undefined && state.overlay === undefined && !state.notice;
  const isPane = !isTrouble && (state.overlay === undefined || state.overlay.kind === 'pane');
  const whole = layout.size.columns - 2 * layout.margin;
  const message = (state.notice?.text ?? state.trouble?.short) || ours('');
  // A message comes before the progress and the hints.
  const isTight = columnsOf(message) + 2 * gap + 1 > whole;
  const end: LineSpan[] =
    !isPane || percent === undefined || isTight ? [] : [{text: ours`${percent}%`.padStart(4), role: 'muted'}];
  const all = whole - columnsIn(end);
  const wanted = hintsIn(state);
  // A title leaves room for the first hint, which is often the way back. So does a message that is cut anyway.
  const [first] = wanted;
  const hint = first ? columnsOf(first.key) + 1 + columnsOf(first.short ?? first.word) + 2 * gap : 0;
  const least = message !== '' && columnsOf(message) <= all ? 0 : hint;
  const left = shortened(whereSpans(state, pane, all - least), Math.max(all - least, all / 2));
  const room = all - columnsIn(left) - gap;
  const hints: LineSpan[] = [];
  for (const {key, word, short = word} of wanted) {
    const apart = hints.length > 0 ? [space(gap)] : [];
    const left = room - columnsIn(hints) - columnsIn(apart) - (end.length > 0 ? gap : 0);
    const fitting = [word, short].find(text => columnsOf(`${key} ${text}`) <= left);
    if (fitting !== undefined)
      hints.push(...apart, {text: key, role: 'key'}, {text: ours` ${fitting}`, role: 'muted'});
  }
  return between(
    left,
    [...hints, ...(end.length > 0 && hints.length > 0 ? [space(gap)] : []), ...end],
    layout,
  );
}

/** Spans cut to a number of columns. Each span that is cut ends with `…`. */
function shortened(spans: readonly LineSpan[], columns: number): LineSpan[] {
  let left = Math.floor(columns);
  return spans.flatMap(span => {
    const text = truncate(span.text, left);
    left -= columnsOf(text);
    return text === '' ? [] : [{...span, text}];
  });
}

/** A notice, what is wrong with the file, or the name of what is in front. `room` is in columns. */
function whereSpans(state: State, pane: Pane, room: number): LineSpan[] {
  const {notice, overlay, search, trouble} = state;
  if (notice) return [{text: notice.text, role: notice.tone === 'warning' ? 'warning' : 'strong'}];
  if (trouble)
    return [{text: columnsOf(trouble.text) <= room ? trouble.text : trouble.short, role: 'warning'}];
  if (overlay?.kind === 'panes') return [{text: ours('Go to'), role: 'strong'}];
  if (overlay?.kind === 'references') return [{text: ours('Open'), role: 'strong'}];
  if (overlay?.kind === 'walk-in')
    return [{text: ours('Walk-in card'), role: 'strong'}, ...problemCount(state)];
  if (overlay?.kind === 'pane') return [{text: truncate(pane.title, 40), role: 'strong'}];
  if (search) {
    return [
      {text: truncate(ours`“${search.query}”`, 24), role: 'strong'},
      {text: ours` ${countOf(search)}`, role: 'muted'},
    ];
  }
  const {matching} = state;
  const what = matching
    ? ours`only “${truncate(matching.text, 16)}”`
    : state.onlyChanged
      ? 'only changes'
      : formatReadingTime(wordsOf(pane), state.wordsPerMinute);
  return [
    {text: truncate(pane.title, 24), role: 'strong'},
    {text: ours` · ${what}`, role: 'muted'},
  ];
}

/** A sentence for a terminal that is too small, cut to the size of the terminal. */
export function tinyLines({size}: State): Line[] {
  const sentence = ours`briefing needs ${smallest.columns} columns and ${smallest.rows} rows; this terminal has ${size.columns} and ${size.rows}.`;
  const lines = wrap([{text: sentence, role: 'text'}], Math.max(1, size.columns));
  return lines.slice(0, Math.max(1, size.rows)).map(spans => cutTo({spans}, size.columns));
}
