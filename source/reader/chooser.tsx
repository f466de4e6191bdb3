import {Box, Text, useApp, useInput} from 'ink';
import SelectInput from 'ink-select-input';
import {columnsOf, truncate} from '../domain/columns.js';
import type {Paint} from '../typeset/paint.js';
import {bindingOf, defaultKeymap} from './keymap.js';
import {keyNames} from './keys.js';

export type Choice = Readonly<{key: string; label: string; detail: string; value: string}>;

type ChooserProps = {
  readonly question: string;
  readonly items: readonly Choice[];
  readonly size: {readonly columns: number; readonly rows: number};
  readonly paint: Paint;
  readonly onChoose: (value: string) => void;
};

/** A list to choose one entry from, full screen. */
export function Chooser({question, items, size, paint, onChoose}: ChooserProps) {
  const {exit} = useApp();
  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const action = bindingOf(defaultKeymap, name)?.action;
      if (action === 'quit' || action === 'back') exit();
    }
  });
  const columns = Math.max(0, ...items.map(({label}) => columnsOf(label)));
  const rows = items.map(({key, label, detail, value}) => ({
    key,
    value,
    label: `${paint('strong', label)}${' '.repeat(columns - columnsOf(label) + 2)}${paint('muted', truncate(detail, Math.max(1, size.columns - columns - 6)))}`,
  }));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden" paddingX={1}>
      <Text wrap="truncate">{paint('title', question)}</Text>
      <Text> </Text>
      <SelectInput
        items={rows}
        limit={Math.max(1, size.rows - 4)}
        indicatorComponent={({isSelected = false}) => (
          <Text>{isSelected ? paint('selected', '▌ ') : '  '}</Text>
        )}
        itemComponent={({label}) => <Text wrap="truncate">{label}</Text>}
        onSelect={item => {
          onChoose(item.value);
          exit();
        }}
      />
    </Box>
  );
}
