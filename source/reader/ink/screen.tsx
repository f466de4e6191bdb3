import {Box} from 'ink';
import {type Line, space} from '../../typeset/line.js';
import type {Theme} from '../../typeset/theme.js';
import {footerLines, headerLines, listLines} from '../screen/header-footer.js';
import {painted, textRows, themeIn} from '../screen/rows.js';
import {screenRows} from '../screen/screen-rows.js';
import type {Layout} from '../state/layout.js';
import {layoutIn, type ReferenceChoice, type State} from '../state/state.js';
import {LineText} from './line-text.js';
import {Lines} from './lines.js';
import {PaneChooser} from './pane-chooser.js';
import {ReferenceChooser} from './reference-chooser.js';

type ScreenProps = {
  readonly state: State;
  readonly onChoosePane: (pane: number) => void;
  readonly onChooseReference: (choice: ReferenceChoice) => void;
};

/** The whole screen: header, pane list, text, footer. */
export function Screen(props: ScreenProps) {
  const {state} = props;
  const layout = layoutIn(state);
  const theme = themeIn(state);
  const {columns, rows} = layout.size;
  const {overlay} = state;
  const isChoosing = (overlay?.kind === 'panes' || overlay?.kind === 'references') && layout.kind !== 'tiny';
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      {isChoosing ? (
        <>
          <Lines lines={headerLines(state)} theme={theme} columns={columns} />
          <Choosing {...props} layout={layout} theme={theme} />
          <Lines lines={footerLines(state)} theme={theme} columns={columns} />
        </>
      ) : (
        screenRows(state).map(({key, line}) => <LineText key={key} text={painted(line, theme, columns)} />)
      )}
    </Box>
  );
}

type ChoosingProps = ScreenProps & {readonly layout: Layout; readonly theme: Theme};

/** A list to choose from: panes in place of the pane list at the left, references in place of the text. */
function Choosing({state, layout, theme, onChoosePane, onChooseReference}: ChoosingProps) {
  const {list, margin, size, text} = layout;
  const {overlay} = state;
  const left = list ? margin + list.columns + list.gap : 0;
  const inMargin = (line: Line): Line => ({spans: [space(margin), ...line.spans]});
  const right = {columns: size.columns - left, rows: text.rows, margin: list ? 0 : margin};
  return (
    <Box height={text.rows} flexShrink={0}>
      {overlay?.kind === 'references' ? (
        <>
          {list && (
            <Column columns={left}>
              <Lines lines={listLines(state).map(inMargin)} theme={theme} columns={left} rows={text.rows} />
            </Column>
          )}
          <Column columns={right.columns}>
            <ReferenceChooser
              choices={overlay.choices}
              keymap={state.keymap}
              room={right}
              theme={theme}
              onChoose={onChooseReference}
            />
          </Column>
        </>
      ) : (
        <>
          <Column columns={list ? left : size.columns}>
            <PaneChooser
              state={state}
              room={{columns: list ? left : size.columns, rows: text.rows, margin}}
              theme={theme}
              onChoose={onChoosePane}
            />
          </Column>
          {list && (
            <Column columns={right.columns}>
              <Lines
                lines={textRows(state, layout).map(({line}) => line)}
                theme={theme}
                columns={right.columns}
                rows={text.rows}
              />
            </Column>
          )}
        </>
      )}
    </Box>
  );
}

function Column({columns, children}: {readonly columns: number; readonly children: React.ReactNode}) {
  return (
    <Box flexDirection="column" flexShrink={0} width={columns}>
      {children}
    </Box>
  );
}
