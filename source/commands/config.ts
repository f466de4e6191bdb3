/** `briefing config`: where the configuration file is, and what is in force. */
import {columnsOf} from '../text/columns.js';
import {harmlessLine} from '../text/harmless.js';
import type {Paint, ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {jsonText} from '../writers/json-text.js';
import {paintFor} from './shared/appearance.js';
import type {Settings} from './shared/settings.js';
import {
  type KeyInForce,
  keysInForce,
  type SettingInForce,
  settingsInForce,
} from './shared/settings-in-force.js';

export type ShowConfig = Readonly<{format?: string; theme?: ThemeName}>;

/** Prints the path of the configuration file, every setting with where it comes from, and the keys that are bound anew. */
export async function showConfig(
  {format, theme}: ShowConfig,
  settings: Settings,
  world: World,
): Promise<number> {
  const {file, config} = settings;
  const inForce = settingsInForce(settings, world.env, theme);
  const keys = keysInForce(settings);
  if (format === 'json') {
    world.stdout.write(jsonText({...file, settings: inForce, keys}));
    return 0;
  }
  const paint = await paintFor(world.stdout, world, {asked: theme, configured: config.theme});
  const lines = [
    paint('strong', harmlessLine(file.path)),
    ...(file.exists ? [] : ['This file does not exist; everything in it is optional.']),
    '',
    ...settingLines(inForce, paint),
    ...(keys.length > 0 ? ['', ...keyLines(keys, paint)] : []),
  ];
  world.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function settingLines(settings: readonly SettingInForce[], paint: Paint): string[] {
  const rows = settings.flatMap(({name, value, from}) =>
    valueLines(name, value).map((line, index) => ({name: index === 0 ? name : '', line, from})),
  );
  const [first, second] = [widest(rows.map(({name}) => name)), widest(rows.map(({line}) => line))];
  return rows.map(
    ({name, line, from}) =>
      `${paint('key', pad(name, first))}  ${pad(line, second)}  ${paint('muted', from)}`,
  );
}

/** One line, but for folders, of which each has its own. */
function valueLines(name: string, value: SettingInForce['value']): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return ['none'];
  const words = (Array.isArray(value) ? value : [String(value)]).map(harmlessLine);
  return name === 'libraries' ? words : [words.join(' ')];
}

function keyLines(keys: readonly KeyInForce[], paint: Paint): string[] {
  const rows = keys.map(key => ({...key, keys: key.keys || 'no key'}));
  const [first, second] = [widest(rows.map(({action}) => action)), widest(rows.map(row => row.keys))];
  return rows.map(
    ({action, keys: shown, default: usual}) =>
      `${paint('key', pad(action, first))}  ${pad(shown, second)}  ${paint('muted', `instead of ${usual}`)}`,
  );
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(columnsOf));
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(columns - columnsOf(text));
}
