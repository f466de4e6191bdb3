import {Box, useApp, useInput, usePaste} from 'ink';
import {useState} from 'react';
import {columnsOf, truncate} from '../../text/columns.js';
import {type Harmless, ours} from '../../text/harmless.js';
import {space} from '../../typeset/line.js';
import type {Theme} from '../../typeset/theme.js';
import type {World} from '../../world.js';
import {bindingOf, type Keymap} from '../keys/keymap.js';
import {keyNames} from '../keys/typed-keys.js';
import {painted} from '../screen/rows.js';
import type {Size} from '../state/layout.js';
import type {JobWorld, TerminalUse} from '../terminal-use.js';
import {type FrameControl, noFrames} from './frame-stream.js';
import {useJobControl} from './job-control.js';
import {LineText} from './line-text.js';
import {ListChooser} from './list-chooser.js';
import {terminalOf, useNewSize} from './terminal-hooks.js';

export type Choice = Readonly<{key: string; label: Harmless; detail: Harmless; value: string}>;

type ChooserProps = {
  readonly question: Harmless;
  readonly items: readonly Choice[];
  readonly size: Size;
  /** Returns the size of the list in a terminal of this size. */
  readonly sizeIn: (size: Size) => Size;
  readonly frames?: FrameControl;
  readonly world: JobWorld & Pick<World, 'stdout'>;
  readonly terminal: TerminalUse;
  readonly theme: Theme;
  readonly keymap: Keymap;
  readonly onChoose: (value: string) => void;
};

/** A list to choose one entry from, full screen. */
export function Chooser(props: ChooserProps) {
  const {question, items, theme, keymap, onChoose, sizeIn, terminal, world, frames = noFrames} = props;
  const {exit} = useApp();
  const [size, setSize] = useState(props.size);
  const handOver = useJobControl(terminal, world, frames);
  useNewSize({sizeIn, stdout: terminalOf(world)}, () => size, setSize);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const action = bindingOf(keymap, name)?.action;
      if (action === 'quit' || action === 'back') exit();
      if (action === 'redraw') frames.redraw();
      if (action === 'suspend') handOver(world.stopJob);
    }
  });
  // A paste does nothing: its letters are not keys.
  usePaste(() => {});
  const columns = Math.max(0, ...items.map(({label}) => columnsOf(label)));
  const rows = items.map(({key, label, detail, value}) => ({
    key,
    value,
    spans: [
      {text: ours` ${label}`, role: 'strong' as const},
      space(columns - columnsOf(label) + 2),
      {text: truncate(detail, Math.max(1, size.columns - columns - 6)), role: 'muted' as const},
    ],
  }));
  const blank = painted({spans: []}, theme, size.columns);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
      <LineText text={painted({spans: [space(1), {text: question, role: 'title'}]}, theme, size.columns)} />
      <LineText text={blank} />
      <ListChooser
        items={rows}
        keymap={keymap}
        room={{columns: size.columns, rows: Math.max(1, size.rows - 2), margin: 1}}
        theme={theme}
        onChoose={value => {
          onChoose(value);
          exit();
        }}
      />
    </Box>
  );
}
