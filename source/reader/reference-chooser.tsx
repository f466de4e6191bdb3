import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {columnsOf, truncate} from '../domain/columns.js';
import type {Paint} from '../typeset/paint.js';
import type {Size} from './layout.js';
import type {ReferenceChoice} from './state.js';

type ReferenceChooserProps = {
  readonly choices: readonly ReferenceChoice[];
  readonly size: Size;
  readonly paint: Paint;
  readonly onChoose: (choice: ReferenceChoice) => void;
};

/** The names, sources and links in sight, to open one of them. */
export function ReferenceChooser({choices, size, paint, onChoose}: ReferenceChooserProps) {
  const longest = Math.max(...choices.map(({name}) => columnsOf(name)));
  const nameColumns = Math.min(longest, Math.floor(size.columns * 0.6));
  const items = choices.map((choice, index) => ({key: String(index), label: choice.name, value: choice}));
  const kinds = new Map(choices.map(({name, kind}) => [name, kind]));
  return (
    <Box flexShrink={0} flexDirection="column" width={size.columns}>
      <SelectInput
        items={items}
        limit={size.rows}
        indicatorComponent={({isSelected = false}) => (
          <Text>{isSelected ? paint('selected', '▌ ') : '  '}</Text>
        )}
        itemComponent={({isSelected = false, label}) => {
          const name = truncate(label, nameColumns);
          const kind = truncate(kinds.get(label) ?? '', Math.max(1, size.columns - nameColumns - 5));
          const gap = ' '.repeat(nameColumns - columnsOf(name) + 2);
          return (
            <Text wrap="truncate">
              {paint(isSelected ? 'selected' : 'text', name)}
              {gap}
              {paint('muted', kind)}
            </Text>
          );
        }}
        onSelect={item => onChoose(item.value)}
      />
    </Box>
  );
}
