import {columnsOf, truncate} from '../../text/columns.js';
import {ours} from '../../text/harmless.js';
import {space} from '../../typeset/line.js';
import {kindOf} from '../../typeset/target-kind.js';
import type {Theme} from '../../typeset/theme.js';
import {maxTextWidth} from '../../typeset/typeset.js';
import type {Keymap} from '../keys/keymap.js';
import type {ReferenceChoice} from '../state/state.js';
import {ListChooser, type Room} from './list-chooser.js';

type ReferenceChooserProps = {
  readonly choices: readonly ReferenceChoice[];
  readonly keymap: Keymap;
  readonly room: Room;
  readonly theme: Theme;
  readonly onChoose: (choice: ReferenceChoice) => void;
};

/** A list of the visible names, sources and links, to open one of them. */
export function ReferenceChooser({choices, keymap, room, theme, onChoose}: ReferenceChooserProps) {
  const columns = Math.min(maxTextWidth, room.columns - 2 * room.margin) - 2;
  const longest = Math.max(...choices.map(({target}) => columnsOf(target.name)));
  const nameColumns = Math.min(longest, Math.floor(columns * 0.6));
  const items = choices.map((choice, index) => {
    const name = truncate(choice.target.name, nameColumns);
    const kind = truncate(kindOf(choice.target), Math.max(1, columns - nameColumns - 2));
    return {
      key: String(index),
      value: choice,
      spans: [
        {text: ours` ${name}`, role: 'text' as const},
        space(nameColumns - columnsOf(name) + 2),
        {text: kind, role: 'muted' as const},
      ],
    };
  });
  return <ListChooser items={items} keymap={keymap} room={room} theme={theme} onChoose={onChoose} />;
}
