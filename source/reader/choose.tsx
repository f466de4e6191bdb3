/** Choosing one entry of a list, full screen. */
import {Box, Text, useApp, useInput} from 'ink';
import SelectInput from 'ink-select-input';
import {useState} from 'react';
import {columnsOf, truncate} from '../domain/columns.js';
import type {Paint} from '../typeset/paint.js';
import {paintWith} from '../typeset/theme.js';
import {sizeOf} from './app.js';
import {bindingOf} from './keymap.js';
import {keyNames} from './keys.js';
import {type ReaderOptions, runFullScreen} from './reader.js';

export type Choice = Readonly<{key: string; label: string; detail: string; value: string}>;

/** The value of the entry that a person chooses, or `undefined` if they leave without one. */
export async function choose(question: string, items: readonly Choice[], {world, theme}: ReaderOptions): Promise<string | undefined> {
  let chosen: string | undefined;
  await runFullScreen(
    <Chooser
      question={question}
      items={items}
      size={sizeOf(world.stdout)}
      paint={paintWith(theme)}
      onChoose={value => {
        chosen = value;
      }}
    />,
    world,
  );
  return chosen;
}

type ChooserProps = {
  readonly question: string;
  readonly items: readonly Choice[];
  readonly size: {readonly columns: number; readonly rows: number};
  readonly paint: Paint;
  readonly onChoose: (value: string) => void;
};

export function Chooser({question, items, size, paint, onChoose}: ChooserProps) {
  const {exit} = useApp();
  const [initial] = useState(0);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const action = bindingOf(name)?.action;
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
        initialIndex={initial}
        limit={Math.max(1, size.rows - 4)}
        indicatorComponent={({isSelected = false}) => <Text>{isSelected ? paint('selected', '▌ ') : '  '}</Text>}
        itemComponent={({label}) => <Text wrap="truncate">{label}</Text>}
        onSelect={item => {
          onChoose(item.value);
          exit();
        }}
      />
    </Box>
  );
}
