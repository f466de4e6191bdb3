import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {truncate} from '../domain/columns.js';
import type {Paint} from '../typeset/paint.js';
import {layoutIn, type State} from './state.js';

type PaneChooserProps = {
  readonly state: State;
  readonly paint: Paint;
  readonly onChoose: (pane: number) => void;
};

/** All panes to choose from: the way to one that has no number, and around where the list is not in sight. */
export function PaneChooser({state, paint, onChoose}: PaneChooserProps) {
  const {columns, rows} = layoutIn(state).text;
  const items = state.document.panes.map((pane, index) => ({
    key: pane.id,
    label: truncate(`${index < 9 ? `${index + 1}  ` : '   '}${pane.title}`, columns - 2),
    value: index,
  }));
  return (
    <Box flexDirection="column" flexShrink={0} width={columns}>
      <SelectInput
        items={items}
        initialIndex={state.pane}
        limit={rows}
        indicatorComponent={({isSelected = false}) => <Text>{isSelected ? paint('selected', '▌ ') : '  '}</Text>}
        itemComponent={({isSelected = false, label}) => <Text>{paint(isSelected ? 'selected' : 'text', label)}</Text>}
        onSelect={item => onChoose(item.value)}
      />
    </Box>
  );
}
