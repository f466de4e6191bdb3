import {Text} from 'ink';
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
  const {list, text} = layoutIn(state);
  const columns = list?.columns ?? text.columns;
  const items = state.document.panes.map((pane, index) => ({
    key: pane.id,
    label: truncate(`${index < 9 ? `${index + 1}  ` : '   '}${pane.title}`, columns - 1),
    value: index,
  }));
  return (
    <SelectInput
      items={items}
      initialIndex={state.pane}
      limit={text.rows}
      indicatorComponent={({isSelected = false}) => <Text>{isSelected ? paint('selected', '▌') : ' '}</Text>}
      itemComponent={({isSelected = false, label}) => (
        <Text>{paint(isSelected ? 'selected' : 'text', label)}</Text>
      )}
      onSelect={item => onChoose(item.value)}
    />
  );
}
