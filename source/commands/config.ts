/** `briefing config`: prints the path of the configuration file, and the settings and keys that are in force. */

import type {FormatOf} from '../cli/command-table.js';
import {stateFolder} from '../library/folders.js';
import {readChosenTheme} from '../library/records/chosen-theme.js';
import {defaultKeymap} from '../reader/keys/keymap.js';
import {columnsOf} from '../text/columns.js';
import {type Harmless, harmlessLine, joined, ours} from '../text/harmless.js';
import type {Paint} from '../typeset/paint.js';
import type {World} from '../world.js';
import {jsonText} from '../writers/json-text.js';
import {paintFor} from './shared/appearance.js';
import {printText} from './shared/print-text.js';
import type {Settings} from './shared/settings.js';
import {
  type KeyInForce,
  keysInForce,
  type SettingInForce,
  settingsInForce,
} from './shared/settings-in-force.js';

type ConfigOptions = Readonly<{actions?: boolean; format?: FormatOf<'config'>}>;

/** Prints the path of the configuration file, every setting with its origin, and the keys that the user rebound. */
export async function showConfig(
  {actions: isActions = false, format = 'text'}: ConfigOptions,
  settings: Settings,
  world: World,
): Promise<number> {
  if (isActions) return showActions(format, settings, world);
  const theme = {...settings.theme, chosen: readChosenTheme(stateFolder(world))};
  const inForce = settingsInForce({...settings, theme}, world.env);
  const keys = keysInForce(settings);
  switch (format) {
    case 'json':
      world.stdout.write(jsonText({...settings.file, settings: inForce, keys}));
      return 0;
    case 'text': {
      const paint = await paintFor(world.stdout, world, settings.theme);
      printText(world.stdout, asText(settings, inForce, keys, paint));
      return 0;
    }
    default:
      return format satisfies never;
  }
}

/** Prints every action that a key can perform, with its keys in force and what it does. */
async function showActions(
  format: FormatOf<'config'>,
  {keymap = defaultKeymap, theme}: Settings,
  world: World,
): Promise<number> {
  const actions = keymap.bindings.map(({action, shown, does}) => ({action, keys: shown, does}));
  if (format === 'json') {
    world.stdout.write(jsonText({actions}));
    return 0;
  }
  const paint = await paintFor(world.stdout, world, theme);
  const [first, second] = [
    widest(actions.map(({action}) => action)),
    widest(actions.map(({keys}) => keys || 'no key')),
  ];
  const lines = actions.map(({action, keys, does}) => {
    const shown = pad(keys || ours('no key'), second);
    return `${paint('key', pad(harmlessLine(action), first))}  ${shown}  ${paint('muted', does)}\n`;
  });
  world.stdout.write(lines.join(''));
  return 0;
}

function asText(
  {file}: Settings,
  settings: readonly SettingInForce[],
  keys: readonly KeyInForce[],
  paint: Paint,
): string {
  const lines = [
    paint('strong', harmlessLine(file.path)),
    ...(file.exists ? [] : ['This file does not exist. You do not need one: every setting has a default.']),
    '',
    ...settingLines(settings, paint),
    ...(keys.length > 0 ? ['', ...keyLines(keys, paint)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function settingLines(settings: readonly SettingInForce[], paint: Paint): string[] {
  const rows = settings.flatMap(({name, value, from}) =>
    valueLines(name, value).map((line, index) => ({name: harmlessLine(index === 0 ? name : ''), line, from})),
  );
  const [first, second] = [widest(rows.map(({name}) => name)), widest(rows.map(({line}) => line))];
  return rows.map(
    ({name, line, from}) =>
      `${paint('key', pad(name, first))}  ${pad(line, second)}  ${paint('muted', harmlessLine(from))}`,
  );
}

/** A value as one line. For `libraries`, each folder has a line. */
function valueLines(name: string, value: SettingInForce['value']): Harmless[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [ours('none')];
  const words = (Array.isArray(value) ? value : [String(value)]).map(harmlessLine);
  return name === 'libraries' ? words : [joined(words, ' ')];
}

function keyLines(keys: readonly KeyInForce[], paint: Paint): string[] {
  const rows = keys.map(key => ({...key, keys: key.keys || ours('no key')}));
  const [first, second] = [widest(rows.map(({action}) => action)), widest(rows.map(row => row.keys))];
  return rows.map(
    ({action, keys: own, default: usual}) =>
      `${paint('key', pad(harmlessLine(action), first))}  ${pad(own, second)}  ${paint('muted', ours`instead of ${usual}`)}`,
  );
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(columnsOf));
}

function pad(text: Harmless, columns: number): Harmless {
  return ours`${text}${ours(' ').repeat(columns - columnsOf(text))}`;
}
