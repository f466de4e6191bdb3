/** Parses the configuration file: YAML text becomes a `Config`, or a list of all its problems. */
import * as v from 'valibot';
import {harmlessLine} from '../text/harmless.js';
import {isReadingSpeed, speedRange} from '../text/reading-time.js';
import {issueProblems} from './issues.js';
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
  Readonly<{ok: true; config: Config; positions?: Positions}> | Readonly<{ok: false; problems: Problem[]}>;

/**
 * Parses the text of a configuration file. A file with only comments counts as empty. Reports every problem, in the
 * order of the text. Does not check whether the actions and keys exist: the code that binds keys checks this.
 */
export function parseConfig(text: string): ParsedConfig {
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const isEmpty = yaml.problems.every(({code}) => code === 'file/empty');
    return isEmpty ? {ok: true, config: {}} : {ok: false, problems: byPlace(yaml.problems)};
  }
  const {value, positions} = yaml;
  if (value === null) return {ok: true, config: {}};
  const result = v.safeParse(configSchema, value);
  return result.success
    ? {ok: true, config: result.output, positions}
    : {ok: false, problems: byPlace(result.issues.flatMap(issue => issueProblems(issue, positions)))};
}
