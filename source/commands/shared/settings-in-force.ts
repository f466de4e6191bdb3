/** Every setting as it is in force, and where it comes from. */

import {pathFolders} from '../../library/find.js';
import {defaultKeymap} from '../../reader/keys/keymap.js';
import {defaultWordsPerMinute} from '../../text/reading-time.js';
import type {World} from '../../world.js';
import {asksForScreenReader, type ThemeWishes, themeFor} from './appearance.js';
import type {Settings} from './settings.js';

export type Origin = 'default' | 'file' | `$${string}` | `--${string}`;

export type SettingInForce = Readonly<{
  name: string;
  /** `null` where nothing is set and there is no default. */
  value: string | number | boolean | readonly string[] | null;
  /** The configuration file, a variable of the environment, an option, or none of them. */
  from: Origin;
}>;

export type KeyInForce = Readonly<{action: string; keys: string; default: string}>;

/** The settings in the order of the documentation; `libraries` once for each place that names some. */
export function settingsInForce(
  settings: Settings,
  env: World['env'],
  asked?: ThemeWishes['asked'],
): SettingInForce[] {
  const {config} = settings;
  return [
    themeInForce(settings, env, asked),
    fromFile('wpm', config.wpm, defaultWordsPerMinute),
    fromFile('minutes', config.minutes, null),
    ...librariesInForce(settings),
    editorInForce(settings, env),
    screenReaderInForce(settings, env),
    fromFile('inline', config.inline, false),
    fromFile('rules', rulesOf(config), []),
  ];
}

/** Rules as they are set: `craft/no-say: off`. */
function rulesOf({rules}: Settings['config']): string[] | undefined {
  return rules && Object.entries(rules).map(([code, severity]) => `${code}: ${severity}`);
}

type Value = SettingInForce['value'];

function fromFile(name: string, value: Value | undefined, otherwise: Value): SettingInForce {
  return value === undefined ? {name, value: otherwise, from: 'default'} : {name, value, from: 'file'};
}

function themeInForce({config}: Settings, env: World['env'], asked: ThemeWishes['asked']): SettingInForce {
  if (asked) return {name: 'theme', value: asked, from: '--theme'};
  const value = themeFor({configured: config.theme}, env);
  const asDefault = themeFor({}, {});
  const from = env.NO_COLOR
    ? '$NO_COLOR'
    : config.theme
      ? 'file'
      : value === asDefault
        ? 'default'
        : '$COLORFGBG';
  return {name: 'theme', value, from};
}

/** The variable can only turn it on: it is for every program that is made with Ink. */
function screenReaderInForce({config}: Settings, env: World['env']): SettingInForce {
  if (asksForScreenReader(env)) return {name: 'screen_reader', value: true, from: '$INK_SCREEN_READER'};
  return fromFile('screen_reader', config.screen_reader, false);
}

function librariesInForce({places}: Settings): SettingInForce[] {
  const named: readonly (readonly [readonly string[], Origin])[] = [
    [pathFolders(places), '$BRIEFING_PATH'],
    [places.libraries, 'file'],
  ];
  const rows = named.flatMap(([value, from]) => (value.length > 0 ? [{name: 'libraries', value, from}] : []));
  return rows.length > 0 ? rows : [{name: 'libraries', value: [], from: 'default'}];
}

/** The configuration is for this program alone, and so comes before what is for all: as with Git. */
function editorInForce({config}: Settings, {VISUAL: visual, EDITOR: editor}: World['env']): SettingInForce {
  if (config.editor) return {name: 'editor', value: config.editor, from: 'file'};
  if (visual) return {name: 'editor', value: visual, from: '$VISUAL'};
  return editor
    ? {name: 'editor', value: editor, from: '$EDITOR'}
    : {name: 'editor', value: null, from: 'default'};
}

/** The actions whose keys are not the ones they come with; empty `keys` where an action has none. */
export function keysInForce({keymap = defaultKeymap}: Settings): KeyInForce[] {
  return keymap.bindings.flatMap(({action, shown}) => {
    const usual = defaultKeymap.byAction.get(action)?.shown ?? '';
    return shown === usual ? [] : [{action, keys: shown, default: usual}];
  });
}
