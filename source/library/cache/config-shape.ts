/** The shape of a cached configuration. A new setting has to be added here. */
import type {Config} from '../../briefing/parse-config.js';
import {ruleCodes} from '../../briefing/problems.js';
import {type ThemeName, themeNames} from '../../briefing/theme-names.js';
import {isReadingSpeed} from '../../text/reading-time.js';
import {anyMapShape, isBoolean, isLine, isText, listShape, mapShape, oneOfShape} from './shape.js';

type Rules = NonNullable<Config['rules']>;
type Severity = NonNullable<Rules[keyof Rules]>;

const codes: ReadonlySet<unknown> = new Set(ruleCodes);

function isThemeName(value: unknown): value is ThemeName {
  return themeNames.some(name => name === value);
}

/** A folder or a word of a command. */
function isWord(value: unknown): boolean {
  return isText(value) && value.trim() !== '';
}

const isWords = listShape(isWord);

/** Whether a value is a configuration, as `parseConfig` makes it from a valid file. */
export const isConfig = mapShape<Config>([], {
  theme: isThemeName,
  wpm: value => typeof value === 'number' && isReadingSpeed(value),
  minutes: value => typeof value === 'number' && Number.isFinite(value) && value > 0,
  libraries: isWords,
  keys: anyMapShape(
    isLine,
    listShape(value => isLine(value) && value !== ''),
  ),
  screen_reader: isBoolean,
  inline: isBoolean,
  editor: value => isWords(value) && (value as readonly unknown[]).length > 0,
  rules: anyMapShape(code => codes.has(code), oneOfShape<Severity>({off: true, warning: true, error: true})),
});
