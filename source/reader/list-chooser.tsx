import {Text} from 'ink';
import SelectInput from 'ink-select-input';
import {useState} from 'react';
import {type Line, type LineSpan, space} from '../typeset/line.js';
import type {Theme} from '../typeset/theme.js';
import {LineText} from './line-text.js';
import {Lines} from './lines.js';
import {painted} from './rows.js';

export type ChooserItem<Value> = Readonly<{
  key: string;
  value: Value;
  /** The entry, without the mark before it. */
  spans: readonly LineSpan[];
}>;

/** The columns and rows that a list has. */
export type Room = Readonly<{columns: number; rows: number; margin: number}>;

type ListChooserProps<Value> = {
  readonly items: ReadonlyArray<ChooserItem<Value>>;
  readonly initialIndex?: number;
  readonly room: Room;
  readonly theme: Theme;
  readonly onChoose: (value: Value) => void;
};

/**
 * A list to choose one entry from, on the page of a theme. Where it is longer than the room, its last row says how far
 * one has come, and that there is more.
 */
export function ListChooser<Value>(props: ListChooserProps<Value>) {
  const {items, initialIndex = 0, room, theme, onChoose} = props;
  const [at, setAt] = useState(initialIndex);
  const spansOf = new Map(items.map(({key, spans}) => [key, spans]));
  const isLong = items.length > room.rows && room.rows > 1;
  const place: Line = {
    spans: [space(room.margin + 2), {text: `${at + 1} of ${items.length}`, role: 'muted'}],
  };
  const blanks = Math.max(0, room.rows - items.length);
  return (
    <>
      <SelectInput
        // The label is the key: what is shown of it is painted below.
        items={items.map(({key, value}) => ({key, label: key, value}))}
        initialIndex={initialIndex}
        limit={isLong ? room.rows - 1 : room.rows}
        indicatorComponent={() => <Text />}
        itemComponent={({isSelected = false, label}) => {
          const spans = (spansOf.get(label) ?? []).map((span, index) =>
            isSelected && index === 0 ? {...span, role: 'selected' as const} : span,
          );
          const mark: LineSpan = isSelected ? {text: '▌', role: 'selected'} : space(1);
          return (
            <LineText text={painted({spans: [space(room.margin), mark, ...spans]}, theme, room.columns)} />
          );
        }}
        onSelect={item => onChoose(item.value)}
        onHighlight={({label}) => setAt(items.findIndex(({key}) => key === label))}
      />
      {isLong && <LineText text={painted(place, theme, room.columns)} />}
      <Lines lines={[]} theme={theme} columns={room.columns} rows={blanks} />
    </>
  );
}
