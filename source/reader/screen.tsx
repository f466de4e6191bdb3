import {Box} from 'ink';
import {matchesByBlock, highlight} from './highlight.js';
import {footerLines, headerLines, listLines, tinyLines} from './chrome.js';
import {LineText, painted} from './line-text.js';
import {PaneChooser} from './pane-chooser.js';
import {linesFrom} from './place.js';
import {layoutIn, type State, viewIn} from './state.js';
import type {Line} from '../typeset/line.js';
import type {Paint} from '../typeset/paint.js';
import {paintWith} from '../typeset/theme.js';

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
  if (layout.kind === 'tiny') {
    return (
      <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
        <Lines lines={tinyLines(state)} paint={paint} />
      </Box>
    );
  }
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      <Lines lines={headerLines(state, now)} paint={paint} />
      <Box height={layout.text.rows} paddingLeft={layout.margin}>
        {layout.list && (
          <Box flexDirection="column" flexShrink={0} width={layout.list.columns + layout.list.gap}>
            <Lines lines={listLines(state)} paint={paint} />
          </Box>
        )}
        {state.overlay?.kind === 'panes' ? (
          <PaneChooser state={state} paint={paint} onChoose={onChoosePane} />
        ) : (
          <Box flexDirection="column" flexShrink={0} width={layout.text.columns}>
            <TextLines state={state} paint={paint} />
          </Box>
        )}
      </Box>
      <Lines lines={footerLines(state)} paint={paint} />
    </Box>
  );
}

function Lines({lines, paint}: {readonly lines: readonly Line[]; readonly paint: Paint}) {
  // Rows of chrome stay where they are: their place is their identity.
  return lines.map((line, row) => <LineText key={String(row)} text={painted(line, paint)} />);
}

/** The lines of the pane in sight. A line keeps its identity while it scrolls, so only new ones are laid out. */
function TextLines({state, paint}: {readonly state: State; readonly paint: Paint}) {
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  const lines = linesFrom(pane, place, columns, rows);
  const {search} = state;
  const isPane = state.overlay === undefined;
  const marked =
    search && isPane
      ? matchesByBlock(search.matches, search.current, state.pane, {first: lines[0]?.block ?? 0, last: lines.at(-1)?.block ?? 0})
      : undefined;
  return lines.map(({line, block, index}) => {
    const matches = marked?.get(block);
    const shown = matches ? highlight(line, matches) : line;
    return <LineText key={`${pane.id} ${block} ${index}`} text={painted(shown, paint)} />;
  });
}
