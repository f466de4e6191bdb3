/** The configuration file: what each key holds, and its YAML text to a `Config` or to everything that is wrong with it. */
import * as v from 'valibot';
import {harmlessLine} from '../text/harmless.js';
import {isReadingSpeed, speedRange} from '../text/reading-time.js';
import {issueProblems} from './issues.js';
import type {Positions} from './positions.js';
import {byPlace, type Problem, ruleCodes} from './problems.js';
import {map, mapOf} from './schema-parts.js';
import {themeNames} from './theme-names.js';
import {readYaml} from './yaml.js';

/** Words that are passed on as they are written: folders and commands. */
const word = (what: string) =>
  v.pipe(
    v.string(what),
    v.check(text => text.trim() !== '', 'empty'),
  );

/** A space is a key too, and would not outlive being made harmless. */
const keyText = (what: string) =>
  v.pipe(
    v.string(what),
    v.transform(text => (text === ' ' ? 'space' : harmlessLine(text))),
    v.check(text => text !== '', 'empty'),
  );

type TextSchema = v.GenericSchema<unknown, string>;

/** A list of these entries, or its only one. */
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

/** A path may hold spaces. A command with arguments is a list, so that nobody has to guess where a word ends. */
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
  editor: v.optional(editor),
  rules: v.optional(
    mapOf(ruleCode, v.picklist(['off', 'warning', 'error']), 'a map from codes to off, warning or error'),
  ),
});

/** What a configuration file says; what it does not say is not there. */
export type Config = Readonly<v.InferOutput<typeof configSchema>>;

export type ParsedConfig =
  /** A file without any content has no positions. */
  Readonly<{ok: true; config: Config; positions?: Positions}> | Readonly<{ok: false; problems: Problem[]}>;

/**
 * Parses the text of a configuration file. A file of comments alone is one that says nothing. Every problem is
 * reported, in the order of the text; whether actions and keys exist is for those to say who bind them.
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
