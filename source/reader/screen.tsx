import {Box} from 'ink';
import {blankLine, type Line, type LineSpan, lineColumns} from '../typeset/line.js';
import type {Paint} from '../typeset/paint.js';
import {paintWith} from '../typeset/theme.js';
import {footerLines, headerLines, listLines, tinyLines} from './chrome.js';
import {highlight, matchesByBlock} from './highlight.js';
import type {Layout} from './layout.js';
import {LineText, painted} from './line-text.js';
import {PaneChooser} from './pane-chooser.js';
import {linesFrom} from './place.js';
import {layoutIn, type State, viewIn} from './state.js';

type ScreenProps = {
  readonly state: State;
  readonly now: Date;
  readonly onChoosePane: (pane: number) => void;
};

/** The whole screen: header, pane list, text, footer. */
export function Screen({state, now, onChoosePane}: ScreenProps) {
  const layout = layoutIn(state);
  const paint = paintWith(state.theme);
  const {columns, rows} = layout.size;
  const isTiny = layout.kind === 'tiny';
  const isChoosing = state.overlay?.kind === 'panes';
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      <Lines lines={isTiny ? tinyLines(state) : headerLines(state, now)} paint={paint} />
      {!isTiny && isChoosing && (
        <Choosing state={state} layout={layout} paint={paint} onChoose={onChoosePane} />
      )}
      {!isTiny && !isChoosing && <BodyRows rows={bodyRows(state, layout)} paint={paint} />}
      <Box flexGrow={1} />
      {!isTiny && <Lines lines={footerLines(state)} paint={paint} />}
    </Box>
  );
}

type LinesProps = {readonly lines: readonly Line[]; readonly paint: Paint};

function Lines({lines, paint}: LinesProps) {
  // Rows of chrome stay where they are: their place is their identity.
  return lines.map((line, row) => <LineText key={String(row)} text={painted(line, paint)} />);
}

type Row = Readonly<{key: string; line: Line}>;

function BodyRows({rows, paint}: {readonly rows: readonly Row[]; readonly paint: Paint}) {
  return rows.map(({key, line}) => <LineText key={key} text={painted(line, paint)} />);
}

/** The list of panes to choose from; beside it, where there is room, the text that it will leave. */
function Choosing(props: {
  readonly state: State;
  readonly layout: Layout;
  readonly paint: Paint;
  readonly onChoose: (pane: number) => void;
}) {
  const {state, layout, paint, onChoose} = props;
  const {list, margin, text} = layout;
  return (
    <Box height={text.rows} flexShrink={0} paddingLeft={margin}>
      <Box flexDirection="column" flexShrink={0} width={list ? list.columns + list.gap : text.columns}>
        <PaneChooser state={state} paint={paint} onChoose={onChoose} />
      </Box>
      {list && (
        <Box flexDirection="column" flexShrink={0} width={text.columns}>
          <Lines lines={textRows(state, layout).map(({line}) => line)} paint={paint} />
        </Box>
      )}
    </Box>
  );
}

/**
 * The rows between header and footer, each the pane list's line and the text's in one: half as many parts to lay out.
 * A line of text keeps its key while it scrolls, so that only new ones are laid out.
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

/** The margin, and the pane list with the gap beside it where it stands at the left. */
function leftOf(entry: Line | undefined, {list, margin}: Layout): LineSpan[] {
  const spans = entry?.spans ?? [];
  const used = entry ? lineColumns(entry) : 0;
  const gap = list ? list.columns + list.gap - used : 0;
  return [{text: ' '.repeat(margin), role: 'text'}, ...spans, {text: ' '.repeat(gap), role: 'text'}];
}

/** The lines of the pane in sight, with the matches of a search marked. */
function textRows(state: State, {text}: Layout): Row[] {
  const {pane, place} = viewIn(state);
  const lines = linesFrom(pane, place, text.columns, text.rows);
  const {search} = state;
  const marked =
    search && state.overlay === undefined
      ? matchesByBlock(search.matches, search.current, state.pane, {
          first: lines[0]?.block ?? 0,
          last: lines.at(-1)?.block ?? 0,
        })
      : undefined;
  return lines.map(({line, block, index}) => {
    const matches = marked?.get(block);
    return {key: `${pane.id} ${block} ${index}`, line: matches ? highlight(line, matches) : line};
  });
}
