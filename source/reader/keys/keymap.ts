/** Which keys perform which actions: the table of keys, with the user's overrides. */
import {type Harmless, joined, ours} from '../../text/harmless.js';
import {sayKey, showKey} from './key-names.js';
import {type ActionName, type KeyRow, keyTable} from './key-table.js';

export {type ActionName, actionNames} from './key-table.js';

export type Binding = Readonly<{
  action: ActionName;
  /** Named as in `keyNames`. */
  keys: readonly string[];
  /** All keys in one text, for help. */
  shown: Harmless;
  /** The same text as a screen reader says it. */
  spoken: Harmless;
  does: Harmless;
  group: KeyRow['group'];
  /** The hint in the footer. */
  hint?: Readonly<{key: Harmless; spoken: Harmless; word: Harmless}>;
}>;

/** All bindings, also by key and by action. */
export type Keymap = Readonly<{
  bindings: readonly Binding[];
  byKey: ReadonlyMap<string, Binding>;
  byAction: ReadonlyMap<ActionName, Binding>;
  /** The keys that move in a list, whatever the user bound. */
  arrows: Harmless;
}>;

/** The keymap with other keys for some actions. An action without keys is not bound. */
export function keymapWith(changed: ReadonlyMap<ActionName, readonly string[]>): Keymap {
  const keysOf = new Map(keyTable.map(({action, keys}) => [action, changed.get(action) ?? keys]));
  const bindings = keyTable.map(row => bind(row, keysOf));
  return {
    bindings,
    byKey: new Map(bindings.flatMap(binding => binding.keys.map(key => [key, binding]))),
    byAction: new Map(bindings.map(binding => [binding.action, binding])),
    arrows: ours('↑ ↓'),
  };
}

function bind({hint, ...row}: KeyRow, keysOf: ReadonlyMap<ActionName, readonly string[]>): Binding {
  const keys = keysOf.get(row.action) ?? [];
  const binding = {...row, keys, shown: inOneText(keys, showKey), spoken: inOneText(keys, sayKey)};
  if (!hint || keys.length === 0) return binding;
  const {word, key, after} = hint;
  const hinted = [after && chosen(keysOf.get(after.action) ?? [], after.key), chosen(keys, key)].filter(
    name => name !== undefined,
  );
  return {
    ...binding,
    hint: {
      word,
      key: inOneText(hinted, showKey),
      spoken: inOneText(hinted, sayKey),
    },
  };
}

/** The preferred key if it is bound, otherwise the first key. */
function chosen(keys: readonly string[], preferred: string | undefined): string | undefined {
  return keys.find(key => key === preferred) ?? keys[0];
}

function inOneText(keys: readonly string[], nameOf: (key: string) => Harmless): Harmless {
  return keys.join('') === '1234567890' ? ours('1–9') : joined(keys.map(nameOf), ' ');
}

export const defaultKeymap = keymapWith(new Map());

export function bindingOf({byKey}: Keymap, key: string): Binding | undefined {
  return byKey.get(key);
}

export function bindingFor({byAction}: Keymap, action: ActionName): Binding {
  const binding = byAction.get(action);
  if (!binding) throw new Error(`the table of keys lacks ${action}`);
  return binding;
}
