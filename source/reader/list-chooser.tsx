import {Text} from 'ink';
import SelectInput from 'ink-select-input';
import {type LineSpan, space} from '../typeset/line.js';
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

/** A list to choose one entry from, on the page of a theme. */
export function ListChooser<Value>(props: ListChooserProps<Value>) {
  const {items, initialIndex = 0, room, theme, onChoose} = props;
  const spansOf = new Map(items.map(({key, spans}) => [key, spans]));
  const blanks = Math.max(0, room.rows - items.length);
  return (
    <>
      <SelectInput
        // The label is the key: what is shown of it is painted below.
        items={items.map(({key, value}) => ({key, label: key, value}))}
        initialIndex={initialIndex}
        limit={room.rows}
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
      />
      <Lines lines={[]} theme={theme} columns={room.columns} rows={blanks} />
    </>
  );
}
