import {Box} from 'ink';
import type {Line} from '../typeset/line.js';
import type {Paint} from '../typeset/paint.js';
import {paintWith} from '../typeset/theme.js';
import {footerLines, headerLines, listLines} from './chrome.js';
import type {Layout} from './layout.js';
import {LineText} from './line-text.js';
import {PaneChooser} from './pane-chooser.js';
import {ReferenceChooser} from './reference-chooser.js';
import {painted, screenRows, textRows} from './rows.js';
import {layoutIn, type ReferenceChoice, type State} from './state.js';

type ScreenProps = {
  readonly state: State;
  readonly onChoosePane: (pane: number) => void;
  readonly onChooseReference: (choice: ReferenceChoice) => void;
};

/** The whole screen: header, pane list, text, footer. */
export function Screen({state, onChoosePane, onChooseReference}: ScreenProps) {
  const layout = layoutIn(state);
  const paint = paintWith(state.theme);
  const {columns, rows} = layout.size;
  const {overlay} = state;
  const isChoosing = (overlay?.kind === 'panes' || overlay?.kind === 'references') && layout.kind !== 'tiny';
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      {isChoosing ? (
        <>
          <Lines lines={headerLines(state)} paint={paint} />
          {overlay.kind === 'panes' ? (
            <Choosing state={state} layout={layout} paint={paint} onChoose={onChoosePane} />
          ) : (
            <Box height={layout.text.rows} flexShrink={0} paddingLeft={layout.margin}>
              {layout.list && (
                <Box flexDirection="column" flexShrink={0} width={layout.list.columns + layout.list.gap}>
                  <Lines lines={listLines(state)} paint={paint} />
                </Box>
              )}
              <ReferenceChooser
                choices={overlay.choices}
                size={layout.text}
                paint={paint}
                onChoose={onChooseReference}
              />
            </Box>
          )}
          <Box flexGrow={1} />
          <Lines lines={footerLines(state)} paint={paint} />
        </>
      ) : (
        screenRows(state).map(({key, line}) => <LineText key={key} text={painted(line, paint)} />)
      )}
    </Box>
  );
}

type LinesProps = {readonly lines: readonly Line[]; readonly paint: Paint};

function Lines({lines, paint}: LinesProps) {
  // Rows of chrome stay where they are: their place is their identity.
  return lines.map((line, row) => <LineText key={String(row)} text={painted(line, paint)} />);
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
