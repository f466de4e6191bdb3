/** Parses the configuration file: YAML text becomes a `Config`, or a list of all its problems. */
import * as v from 'valibot';
import {harmlessLine} from '../text/harmless.js';
import {isReadingSpeed, speedRange} from '../text/reading-time.js';
import {issueProblems} from './issues.js';
import {mendedYaml} from './partial/mended-yaml.js';
import type {Positions} from './positions.js';
import {byPlace, type Problem, ruleCodes} from './problems.js';
import {map, mapOf} from './schema-parts.js';
import {themeNames} from './theme-names.js';
import {readYaml} from './yaml.js';

/** A folder or a word of a command, passed on exactly as the user wrote it. */
const word = (what: string) =>
  v.pipe(
    v.string(what),
    v.check(text => text.trim() !== '', 'empty'),
  );

/** The name of a key. The space key gets a name, because making a text harmless removes a lone space. */
const keyText = (what: string) =>
  v.pipe(
    v.string(what),
    v.transform(text => (text === ' ' ? 'space' : harmlessLine(text))),
    v.check(text => text !== '', 'empty'),
  );

type TextSchema = v.GenericSchema<unknown, string>;

/** A list of entries. A list with one entry may also be written as the entry alone. */
function oneOrMore(only: TextSchema, entry: TextSchema, entries: string) {
  return v.lazy(
    (input): v.GenericSchema<unknown, string[]> =>
      Array.isArray(input)
        ? v.array(entry, entries)
        : v.pipe(
            only,
            v.transform(text => [text]),
          ),
  );
}

const keys = oneOrMore(keyText('a key, or a list of keys'), keyText('a key'), 'a list of keys');

/** A path may contain spaces, so a command with arguments has to be a list: nobody can guess where a word ends. */
const command = v.pipe(
  word('a command, or a list of its words'),
  v.check(
    text => !/\s/.test(text) || /[\\/]/.test(text),
    'one word, or a list of words such as `[code, --wait]`',
  ),
);

const editor = v.pipe(
  oneOrMore(command, word('a word of a command'), 'a list of words'),
  v.check(words => words.length > 0, 'a list with at least one word'),
);

/** A rule of `briefing check`. */
const ruleCode = v.picklist(ruleCodes, 'rule');

const configSchema = map({
  theme: v.optional(v.picklist(themeNames)),
  wpm: v.optional(v.pipe(v.number(speedRange), v.check(isReadingSpeed, speedRange))),
  minutes: v.optional(
    v.pipe(
      v.number('a number of minutes'),
      v.check(minutes => Number.isFinite(minutes) && minutes > 0, 'a number of minutes above 0'),
    ),
  ),
  libraries: v.optional(v.array(word('a folder'), 'a list of folders')),
  keys: v.optional(mapOf(v.string(), keys, 'a map from actions to keys')),
  screen_reader: v.optional(v.boolean('true or false')),
  inline: v.optional(v.boolean('true or false')),
  ascii: v.optional(v.boolean('true or false')),
  bidi: v.optional(v.picklist(['terminal', 'program', 'off'])),
  editor: v.optional(editor),
  rules: v.optional(
    mapOf(ruleCode, v.picklist(['off', 'warning', 'error']), 'a map from codes to off, warning or error'),
  ),
});

/** The settings of a configuration file. A setting that the file does not have is a missing key, never `undefined`. */
export type Config = Readonly<v.InferOutput<typeof configSchema>>;

export type ParsedConfig =
  /** An empty file has no positions. */
  | Readonly<{ok: true; config: Config; positions?: Positions}>
  /** `config` holds the settings that can be read. */
  | Readonly<{ok: false; problems: Problem[]; config: Config}>;

/**
 * Parses the text of a configuration file. A file with only comments counts as empty. Reports every problem, in the
 * order of the text. Does not check whether the actions and keys exist: the code that binds keys checks this.
 */
export function parseConfig(text: string): ParsedConfig {
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const isEmpty = yaml.problems.every(({code}) => code === 'file/empty');
    if (isEmpty) return {ok: true, config: {}};
    return {
      ok: false,
      problems: byPlace(yaml.problems),
      config: readableSettings(mendedYaml(text, yaml)?.value),
    };
  }
  const {value, positions} = yaml;
  if (value === null) return {ok: true, config: {}};
  const result = v.safeParse(configSchema, value);
  if (result.success) return {ok: true, config: result.output, positions};
  const problems = byPlace(result.issues.flatMap(issue => issueProblems(issue, positions))).map(unfixed);
  return {ok: false, problems, config: readableSettings(value)};
}

/** `briefing check --fix` does not change the configuration. */
function unfixed({fix: _fix, ...problem}: Problem): Problem {
  return problem;
}

/** The settings of a value that can be read; the others are left out. Changes the value. */
function readableSettings(value: unknown): Config {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const settings = value as Record<string, unknown>;
  for (const key of Object.keys(settings)) {
    const inner = settings[key];
    // Of a map, such as `keys`, only the wrong entries are left out.
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
      const entries = Object.entries(inner).filter(([name, entry]) => isConfig({[key]: {[name]: entry}}));
      settings[key] = Object.fromEntries(entries);
    }
    if (!isConfig({[key]: settings[key]})) delete settings[key];
  }
  const result = v.safeParse(configSchema, settings);
  return result.success ? result.output : {};
}

function isConfig(settings: unknown): boolean {
  return v.is(configSchema, settings);
}
