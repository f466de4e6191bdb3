/** Applies the keys of the user's configuration. Loaded only if the configuration has keys. */

import type {ConfigProblemCode} from '../../briefing/problems.js';
import {type Harmless, harmlessLine, joined, ours} from '../../text/harmless.js';
import {didYouMean, orList, quoted} from '../../text/message-parts.js';
import {nearest} from '../../text/names/nearest.js';
import {readKey, showKey, writtenNames} from './key-names.js';
import {type ActionName, actionNames, defaultKeymap, type Keymap, keymapWith} from './keymap.js';

export type KeyProblem = Readonly<{
  code: ConfigProblemCode;
  /** The action and the key, as the user wrote them. The key is left out if the problem is not about a key. */
  action: string;
  key?: string;
  message: Harmless;
  hint?: Harmless;
}>;

export type BoundKeys =
  | Readonly<{ok: true; keymap: Keymap}>
  | Readonly<{ok: false; problems: readonly KeyProblem[]}>;

/** Actions that need a key. Without it, nobody would find the way out. */
const needed: ReadonlySet<string> = new Set<ActionName>(['quit', 'back', 'help']);

/** A key as the user wrote it, and its name as in `keyNames`. */
type Key = Readonly<{written: string; name: string}>;

/**
 * Returns the keymap with these overrides, or every problem with them. An override replaces all keys of its action, and
 * an empty one removes them. Ctrl-C always quits, and the digits always go to panes.
 */
export function bindKeys(overrides: Readonly<Record<string, readonly string[]>>): BoundKeys {
  const problems: KeyProblem[] = [];
  const changed = new Map<ActionName, readonly Key[]>();
  for (const [written, keys] of Object.entries(overrides)) {
    const action = actionNames.find(name => name === written);
    const wrong = action ? actionProblem(action, keys) : unknownAction(written);
    if (wrong) problems.push(wrong);
    if (!action || wrong) continue;
    const read = keys.map(key => ({written: key, key: readKey(key)}));
    for (const {written, key} of read) if (!key.ok) problems.push(unknownKey(action, written, key.instead));
    changed.set(
      action,
      read.flatMap(({written, key}) => (key.ok ? [{written, name: key.name}] : [])),
    );
  }
  problems.push(...conflicts(changed));
  if (problems.length > 0) return {ok: false, problems};
  return {
    ok: true,
    keymap: keymapWith(new Map([...changed].map(([action, keys]) => [action, namesOf(action, keys)]))),
  };
}

function namesOf(action: ActionName, keys: readonly Key[]): string[] {
  return [...new Set([...keys.map(({name}) => name), ...(action === 'quit' ? ['ctrl+c'] : [])])];
}

/** Keys that two actions would have. Each is reported at its override. */
function conflicts(changed: ReadonlyMap<ActionName, readonly Key[]>): KeyProblem[] {
  const owners = new Map<string, ActionName>([['ctrl+c', 'quit']]);
  for (const {action, keys} of defaultKeymap.bindings) {
    if (!changed.has(action)) for (const key of keys) owners.set(key, action);
  }
  const problems: KeyProblem[] = [];
  for (const [action, keys] of changed) {
    for (const {written, name} of keys) {
      const owner = owners.get(name) ?? action;
      if (owner === action) owners.set(name, action);
      else problems.push(conflict(action, {written, name}, owner));
    }
  }
  return problems;
}

function conflict(action: ActionName, {written, name}: Key, owner: ActionName): KeyProblem {
  const otherwise = needed.has(owner) ? '' : ours`, or to none: \`${owner}: []\``;
  const hint =
    name === 'ctrl+c'
      ? ours('Ctrl-C always quits: choose another key.')
      : owner === 'go-to-pane'
        ? ours('The digits are the numbers of the panes: choose another key.')
        : ours`Choose another key, or bind \`${owner}\` to another one${otherwise}.`;
  const message = ours`${showKey(name)} is already bound to \`${owner}\``;
  return {code: 'config/bound-twice', action, key: written, message, hint};
}

function unknownAction(action: string): KeyProblem {
  const near = nearest(action, actionNames);
  return {
    code: 'config/unknown-action',
    action,
    message: ours`there is no action ${quoted(action)}`,
    hint: near
      ? didYouMean([near])
      : ours`The actions are ${joined(
          actionNames.map(name => ours(name)),
          ', ',
        )}.`,
  };
}

function actionProblem(action: ActionName, keys: readonly string[]): KeyProblem | undefined {
  if (action === 'go-to-pane') {
    const hint = ours('Each digit is the number of a pane.');
    return {code: 'config/fixed-keys', action, message: ours`\`${action}\` keeps its keys, 1–9`, hint};
  }
  if (keys.length > 0 || !needed.has(action)) return undefined;
  return {
    code: 'config/no-key',
    action,
    message: ours`\`${action}\` needs a key`,
    hint: ours('Write a key, or remove the line: the action then has its default keys.'),
  };
}

function unknownKey(action: string, key: string, instead: string | undefined): KeyProblem {
  const near = nearest(key, writtenNames);
  const hint =
    instead !== undefined
      ? ours`A terminal sends the same for this key as for \`${harmlessLine(instead)}\`. Write \`${harmlessLine(instead)}\`.`
      : near
        ? didYouMean([near])
        : ours`A key is written as the character that it types (\`j\`, \`G\`, \`?\`), as \`ctrl+\` and a letter, or as ${orList(writtenNames)}.`;
  return {code: 'config/unknown-key', action, key, message: ours`there is no key ${quoted(key)}`, hint};
}
