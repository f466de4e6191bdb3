import {Text, useInput} from 'ink';
import SelectInput from 'ink-select-input';
import {useState} from 'react';
import {ours} from '../../text/harmless.js';
import {type Line, type LineSpan, space} from '../../typeset/line.js';
import type {Theme} from '../../typeset/theme.js';
import {type ActionName, bindingOf, type Keymap} from '../keys/keymap.js';
import {keyNames} from '../keys/typed-keys.js';
import {painted} from '../screen/rows.js';
import {LineText} from './line-text.js';
import {Lines} from './lines.js';

export type ChooserItem<Value> = Readonly<{
  key: string;
  value: Value;
  /** The text of the entry, without the mark before it. */
  spans: readonly LineSpan[];
}>;

/** The columns and rows that a list may fill, and the margin at its left. */
export type Room = Readonly<{columns: number; rows: number; margin: number}>;

/** Keys that `ink-select-input` handles by itself. */
const listKeys: ReadonlySet<string> = new Set(['j', 'k', 'up', 'down', 'return']);

/** The number of entries, and how many of them are visible. */
type List = Readonly<{count: number; page: number}>;

/** For each movement, the number of the entry that it leads to. Other actions do nothing in a list. */
const movements: Readonly<Partial<Record<ActionName, (from: number, list: List) => number>>> = {
  'line-down': (from, {count}) => (from + 1) % count,
  'line-up': (from, {count}) => (from - 1 + count) % count,
  'page-down': (from, list) => within(from + list.page, list),
  'page-up': (from, list) => within(from - list.page, list),
  'half-down': (from, list) => within(from + Math.ceil(list.page / 2), list),
  'half-up': (from, list) => within(from - Math.ceil(list.page / 2), list),
  top: () => 0,
  bottom: (_, {count}) => count - 1,
};

function within(index: number, {count}: List): number {
  return Math.max(0, Math.min(count - 1, index));
}

type ListChooserProps<Value> = {
  readonly items: ReadonlyArray<ChooserItem<Value>>;
  readonly initialIndex?: number;
  readonly keymap: Keymap;
  readonly room: Room;
  readonly theme: Theme;
  readonly onChoose: (value: Value) => void;
};

/**
 * A list to choose one entry from. If it is longer than its room, its last row says which entry is marked, and how many
 * there are.
 */
export function ListChooser<Value>(props: ListChooserProps<Value>) {
  const {items, initialIndex = 0, keymap, room, theme, onChoose} = props;
  // The key of the marked entry, not its number: the list may change when the file changes.
  const [marked, setMarked] = useState(items[initialIndex]?.key);
  const at = Math.max(
    0,
    items.findIndex(({key}) => key === marked),
  );
  // `ink-select-input` moves with `j`, `k` and the arrows only. For other keys the list is made again at the new entry.
  const [jumps, setJumps] = useState(0);
  useInput((input, key) => {
    const names = keyNames(input, key);
    const list = {count: items.length, page: room.rows - 1};
    let there = at;
    // `ink-select-input` takes one key at a time. Several keys in one event are handled here.
    for (const name of names.length > 1 ? names : names.filter(name => !listKeys.has(name))) {
      const item = items[there];
      if (name === 'return' && item) return onChoose(item.value);
      const action = bindingOf(keymap, name)?.action;
      there = (action && movements[action]?.(there, list)) ?? there;
    }
    if (there === at) return;
    setMarked(items[there]?.key);
    setJumps(jumps + 1);
  });
  const spansOf = new Map(items.map(({key, spans}) => [key, spans]));
  const isLong = items.length > room.rows && room.rows > 1;
  const place: Line = {
    spans: [space(room.margin + 2), {text: ours`${at + 1} of ${items.length}`, role: 'muted'}],
  };
  const blanks = Math.max(0, room.rows - items.length);
  return (
    <>
      <SelectInput
        // `ink-select-input` keeps the number of the entry, so the list is made again if its rows or entries change.
        key={[jumps, room.rows, ...items.map(({key}) => key)].join(' ')}
        // The label is the key of the entry; `itemComponent` paints the text.
        items={items.map(({key, value}) => ({key, label: key, value}))}
        initialIndex={at}
        limit={isLong ? room.rows - 1 : room.rows}
        indicatorComponent={() => <Text />}
        itemComponent={({isSelected = false, label}) => {
          const spans = (spansOf.get(label) ?? []).map((span, index) =>
            isSelected && index === 0 ? {...span, role: 'selected' as const} : span,
          );
          const mark: LineSpan = isSelected ? {text: ours('▌'), role: 'selected'} : space(1);
          return (
            <LineText text={painted({spans: [space(room.margin), mark, ...spans]}, theme, room.columns)} />
          );
        }}
        onSelect={item => onChoose(item.value)}
        onHighlight={({label}) => setMarked(label)}
      />
      {isLong && <LineText text={painted(place, theme, room.columns)} />}
      <Lines lines={[]} theme={theme} columns={room.columns} rows={blanks} />
    </>
  );
}
