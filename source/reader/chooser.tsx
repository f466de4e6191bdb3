import {Box, useApp, useInput} from 'ink';
import {columnsOf, truncate} from '../domain/columns.js';
import {space} from '../typeset/line.js';
import type {Theme} from '../typeset/theme.js';
import {bindingOf, type Keymap} from './keymap.js';
import {keyNames} from './keys.js';
import {LineText} from './line-text.js';
import {ListChooser} from './list-chooser.js';
import {painted} from './rows.js';

export type Choice = Readonly<{key: string; label: string; detail: string; value: string}>;

type ChooserProps = {
  readonly question: string;
  readonly items: readonly Choice[];
  readonly size: {readonly columns: number; readonly rows: number};
  readonly theme: Theme;
  readonly keymap: Keymap;
  readonly onChoose: (value: string) => void;
};

/** A list to choose one entry from, full screen. */
export function Chooser({question, items, size, theme, keymap, onChoose}: ChooserProps) {
  const {exit} = useApp();
  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const action = bindingOf(keymap, name)?.action;
      if (action === 'quit' || action === 'back') exit();
    }
  });
  const columns = Math.max(0, ...items.map(({label}) => columnsOf(label)));
  const rows = items.map(({key, label, detail, value}) => ({
    key,
    value,
    spans: [
      {text: ` ${label}`, role: 'strong' as const},
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
