/** Collects the settings and keys in force, and where each of them comes from. */

import {pathFolders} from '../../library/find.js';
import {defaultKeymap} from '../../reader/keys/keymap.js';
import {type Harmless, ours} from '../../text/harmless.js';
import {defaultWordsPerMinute} from '../../text/reading-time.js';
import type {World} from '../../world.js';
import {asksForScreenReader, themeFor} from './appearance.js';
import type {Settings} from './settings.js';
import {localeVariable, signsFor} from './signs.js';

/** Where a value comes from: the default, the configuration file, a key of the reader, a variable of the environment, or an option. */
export type Origin = 'default' | 'file' | 'reader' | `$${string}` | `--${string}`;

export type SettingInForce = Readonly<{
  name: string;
  /** `null` if nothing is set and there is no default. */
  value: string | number | boolean | readonly string[] | null;
  from: Origin;
}>;

export type KeyInForce = Readonly<{action: string; keys: Harmless; default: Harmless}>;

/** The settings in the order of the documentation. `libraries` has a row for each origin that names folders. */
export function settingsInForce(settings: Settings, env: World['env']): SettingInForce[] {
  const {config} = settings;
  return [
    themeInForce(settings, env),
    fromFile('wpm', config.wpm, defaultWordsPerMinute),
    fromFile('minutes', config.minutes, null),
    ...librariesInForce(settings),
    editorInForce(settings, env),
    screenReaderInForce(settings, env),
    fromFile('inline', config.inline, false),
    asciiInForce(settings, env),
    fromFile('bidi', config.bidi, 'terminal'),
    fromFile('rules', rulesOf(config), []),
  ];
}

/** The rules that the configuration sets, as in `craft/no-say: off`. */
function rulesOf({rules}: Settings['config']): string[] | undefined {
  return rules && Object.entries(rules).map(([code, severity]) => `${code}: ${severity}`);
}

type Value = SettingInForce['value'];

function fromFile(name: string, value: Value | undefined, otherwise: Value): SettingInForce {
  return value === undefined ? {name, value: otherwise, from: 'default'} : {name, value, from: 'file'};
}

function themeInForce({theme}: Settings, env: World['env']): SettingInForce {
  const value = themeFor(theme, env);
  const row = (from: Origin): SettingInForce => ({name: 'theme', value, from});
  if (theme.asked) return row('--theme');
  if (env.NO_COLOR) return row('$NO_COLOR');
  if (theme.chosen) return row('reader');
  if (theme.configured) return row('file');
  return row(value === themeFor({}, {}) ? 'default' : '$COLORFGBG');
}

/** Whether the screen reader mode is in force. The variable can only turn it on. */
function screenReaderInForce({config}: Settings, env: World['env']): SettingInForce {
  if (asksForScreenReader(env)) return {name: 'screen_reader', value: true, from: '$INK_SCREEN_READER'};
  return fromFile('screen_reader', config.screen_reader, false);
}

function asciiInForce({config}: Settings, env: World['env']): SettingInForce {
  if (config.ascii !== undefined) return {name: 'ascii', value: config.ascii, from: 'file'};
  const value = signsFor({}, env) !== 'all';
  if (!value) return {name: 'ascii', value, from: 'default'};
  const isConsole = signsFor({}, {...env, TERM: undefined}) === 'all';
  return {name: 'ascii', value, from: isConsole ? '$TERM' : `$${localeVariable(env) ?? 'LANG'}`};
}

function librariesInForce({places}: Settings): SettingInForce[] {
  const named: readonly (readonly [readonly string[], Origin])[] = [
    [pathFolders(places), '$BRIEFING_PATH'],
    [places.libraries, 'file'],
  ];
  const rows = named.flatMap(([value, from]) => (value.length > 0 ? [{name: 'libraries', value, from}] : []));
  return rows.length > 0 ? rows : [{name: 'libraries', value: [], from: 'default'}];
}

/**
 * The editor in force. As in git, the configuration of this program comes before the variables, which are for all
 * programs.
 */
function editorInForce({config}: Settings, {VISUAL: visual, EDITOR: editor}: World['env']): SettingInForce {
  if (config.editor) return {name: 'editor', value: config.editor, from: 'file'};
  if (visual) return {name: 'editor', value: visual, from: '$VISUAL'};
  return editor
    ? {name: 'editor', value: editor, from: '$EDITOR'}
    : {name: 'editor', value: null, from: 'default'};
}

/** The actions whose keys the user rebound. `keys` is empty for an action without keys. */
export function keysInForce({keymap = defaultKeymap}: Settings): KeyInForce[] {
  return keymap.bindings.flatMap(({action, shown}) => {
    const usual = defaultKeymap.byAction.get(action)?.shown ?? ours('');
    return shown === usual ? [] : [{action, keys: shown, default: usual}];
  });
}
