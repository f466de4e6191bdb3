/** The shape of a cached configuration. A new setting has to be added here. */
import type {Config} from '../../briefing/parse-config.js';
import {type ThemeName, themeNames} from '../../briefing/theme-names.js';
import {isReadingSpeed} from '../../text/reading-time.js';
import {anyMapShape, isBoolean, isLine, isMap, isText, listShape, mapShape, oneOfShape} from './shape.js';

type Rules = NonNullable<Config['rules']>;
type Severity = NonNullable<Rules[keyof Rules]>;

function isThemeName(value: unknown): value is ThemeName {
  return themeNames.some(name => name === value);
}

/** A folder or a word of a command. */
function isWord(value: unknown): boolean {
  return isText(value) && value.trim() !== '';
}

const isWords = listShape(isWord);

const hasConfigShape = mapShape<Config>([], {
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
  ascii: isBoolean,
  bidi: oneOfShape<'terminal' | 'program' | 'off'>({terminal: true, program: true, off: true}),
  editor: value => isWords(value) && (value as readonly unknown[]).length > 0,
  // The list of codes would make every start longer. An unknown code does nothing.
  rules: anyMapShape(isLine, oneOfShape<Severity>({off: true, warning: true, error: true})),
});

/** Whether a value is a configuration, as `parseConfig` makes it from a valid file. */
export function isConfig(value: unknown): boolean {
  return isMap(value) && hasConfigShape(value);
}
