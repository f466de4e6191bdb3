import {truncate} from '../../text/columns.js';
import {ours} from '../../text/harmless.js';
import type {Theme} from '../../typeset/theme.js';
import {layoutIn, type State} from '../state/state.js';
import {ListChooser, type Room} from './list-chooser.js';

type PaneChooserProps = {
  readonly state: State;
  readonly room: Room;
  readonly theme: Theme;
  readonly onChoose: (pane: number) => void;
};

/** A list of all panes to choose from: also those without a number, and those that a narrow screen does not show. */
export function PaneChooser({state, room, theme, onChoose}: PaneChooserProps) {
  const {list, text} = layoutIn(state);
  const columns = list?.columns ?? text.columns;
  const items = state.document.panes.map((pane, index) => {
    const label = truncate(ours`${index < 9 ? ours`${index + 1}  ` : '   '}${pane.title}`, columns - 1);
    return {key: pane.id, value: index, spans: [{text: label, role: 'text' as const}]};
  });
  return (
    <ListChooser
      items={items}
      initialIndex={state.pane}
      keymap={state.keymap}
      room={room}
      theme={theme}
      onChoose={onChoose}
    />
  );
}
