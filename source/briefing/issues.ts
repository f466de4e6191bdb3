/** Turns the issues that a valibot schema reports into problems that the author of the file understands. */

import type * as v from 'valibot';
import {dateFault} from '../text/date-faults.js';
import {type Harmless, harmlessLine, joined, ours} from '../text/harmless.js';
import {didYouMean, orList, quoted} from '../text/message-parts.js';
import {invisibles, nameOfCharacter, oddSpaces} from '../text/names/character-names.js';
import {nearest, nearestInGroup} from '../text/names/nearest.js';
import type {Path, Positions} from './positions.js';
import type {Fix, Problem, Range} from './problems.js';
import {reservedNames} from './schema-parts.js';

type Issue = v.BaseIssue<unknown>;

/** The message of an issue, which is text from the schema. */
function wordsOf({message}: Issue): Harmless {
  return harmlessLine(message);
}

function pathOf(issue: Issue): Path {
  return issue.path?.map(item => item.key as string | number) ?? [];
}

/** The problems for one issue of a schema, with their places in the text. */
export function issueProblems(issue: Issue, positions: Positions): Problem[] {
  const path = pathOf(issue);
  if (issue.type === 'strict_object') {
    return issue.expected === 'never' ? unknownKeys(issue, path, positions) : [missingKey(path, positions)];
  }
  const isKey = issue.path?.at(-1)?.origin === 'key';
  if (issue.message === 'bad id') {
    return [
      {
        code: 'file/bad-id',
        message: ours`${found(issue.input)} is not a valid id`,
        hint: ours(
          reservedNames.includes(String(issue.input))
            ? 'JavaScript uses this name itself: choose another id.'
            : 'An id starts with a letter or digit. It has at most 64 characters: letters, digits, `-`, `_` and `.`.',
        ),
        range: isKey ? positions.key(path) : positions.value(path),
      },
    ];
  }
  if (isKey && issue.type === 'picklist') return [wrongRule(issue, positions.key(path))];
  return [valueProblem(issue, path, positions)];
}

/** A key that is not the code of a rule. Only the map of rules allows a list of keys. */
function wrongRule(issue: Issue, range: Range): Problem {
  const code = String(issue.input);
  const codes = optionsOf(issue);
  const near = nearestInGroup(code, codes);
  const group = code.slice(0, code.indexOf('/') + 1);
  const ofGroup = codes.filter(each => each.startsWith(group));
  const hint = code.startsWith('file/')
    ? ours('Problems that make a file invalid cannot be turned off.')
    : near
      ? didYouMean([near])
      : group !== '' && ofGroup.length > 0
        ? ours`The rules are ${joined(ofGroup.map(quoted), ', ')}.`
        : undefined;
  return {
    code: 'file/unknown-key',
    message: ours`there is no ${wordsOf(issue)} ${found(issue.input)}`,
    ...(hint && {hint}),
    range,
  };
}

function valueProblem(issue: Issue, path: Path, positions: Positions): Problem {
  const range = positions.value(path);
  const key = keyName(path);
  switch (issue.message) {
    case 'empty':
      return {
        code: 'file/bad-value',
        message: ours`${key} is empty`,
        hint: fillHint(path),
        range,
      };
    case 'bad day':
    case 'bad date':
      return dateProblem(issue, key, range);
  }
  if (issue.type === 'picklist' || issue.type === 'literal')
    return choiceProblem(issue, key, range, positions.written(path));
  if (issue.kind === 'validation') {
    return {
      code: 'file/bad-value',
      message: ours`${key} is ${found(issue.input, positions.written(path))}, but it has to be ${wordsOf(issue)}`,
      range,
    };
  }
  const hint = typeHint(issue, path, range);
  return {
    code: 'file/wrong-type',
    message: ours`${key} should be ${wordsOf(issue)}, but it ${isNothing(issue.input) ? 'has no value' : ours`is ${found(issue.input, positions.written(path))}`}`,
    ...(hint && {hint}),
    range,
  };
}

/** A text that is not a date. A day has to be `YYYY-MM-DD`; other dates may be shorter, or a range. */
function dateProblem({input, message}: Issue, key: Harmless, range: Range): Problem {
  const text = String(input);
  const fault = message === 'bad day' && !isDayLike.test(text) ? undefined : dateFault(text);
  const format =
    message === 'bad day'
      ? ours('Write a date as YYYY-MM-DD.')
      : ours('Write YYYY, YYYY-MM or YYYY-MM-DD. A range is FROM/TO, with the earlier date first.');
  return {
    code: 'file/bad-date',
    message: ours`${key} is ${found(input)}, ${fault?.what ?? ours('which is not a valid date')}`,
    hint: fault?.hint ?? format,
    range,
  };
}

const isDayLike = /^\d{4}-\d{2}-\d{2}$/;

/** Words that people write for `true` and `false`. YAML 1.2 reads them as text. */
const truthWords: ReadonlyMap<unknown, boolean> = new Map([
  ...['yes', 'y', 'on'].map(word => [word, true] as const),
  ...['no', 'n', 'off'].map(word => [word, false] as const),
]);

/** What to write instead of a value of the wrong type. */
function typeHint({expected, input}: Issue, path: Path, {start, end}: Range): Harmless | undefined {
  if (expected === 'boolean') {
    const truth = typeof input === 'string' ? truthWords.get(input.toLowerCase()) : undefined;
    return truth === undefined ? undefined : ours`Write \`${truth ? 'true' : 'false'}\`.`;
  }
  const isScalar = ['string', 'number', 'boolean'].includes(typeof input);
  if (isScalar && expected === 'Array')
    return /[,:[\]{}#]/.test(String(input))
      ? ours('Write a list, even for one entry: `- ` before each entry, on a line of its own.')
      : ours`Write a list, even for one entry: ${quoted(/^[\w.-]+$/.test(String(input)) ? `[${input}]` : '[one]')}.`;
  if (isScalar && typeof input !== 'string' && expected !== 'number')
    return ours('If the value is meant as text, put it in quotes.');
  if (input !== null) return undefined;
  // `~` is the only way to write “no value” with one character.
  if (end.offset - start.offset === 1) return ours('In YAML, `~` means “no value”: put it in quotes.');
  return fillHint(path);
}

/** The values that a picklist allows, as the schema lists them. */
function optionsOf({expected}: Issue): Harmless[] {
  return harmlessLine((expected ?? '').replace(/^\(|\)$/g, '').replaceAll('"', '')).split(' | ');
}

function choiceProblem(issue: Issue, key: Harmless, range: Range, written: string | undefined): Problem {
  const options = optionsOf(issue);
  const odd = typeof issue.input === 'string' ? hiddenIn(issue.input, options) : undefined;
  if (odd) {
    return {
      code: 'file/bad-value',
      message: ours`${key} is ${found(issue.input)} with ${odd}, which nobody can see`,
      hint: ours('Remove the character.'),
      range,
    };
  }
  const near = typeof issue.input === 'string' ? nearest(issue.input, options) : undefined;
  return {
    code: 'file/bad-value',
    message: ours`${key} is ${found(issue.input, written)}, but it has to be ${orList(options.map(quoted))}`,
    ...(near && {hint: didYouMean([near])}),
    range,
  };
}

/** The name of the invisible character that makes a text different from all options. */
function hiddenIn(text: string, options: readonly string[]): Harmless | undefined {
  const [hidden] = text.match(hiddenCharacters) ?? [];
  const bare = text.replaceAll(hiddenCharacters, '').trim();
  return hidden !== undefined && options.includes(bare) ? nameOfCharacter(hidden) : undefined;
}

const hiddenCharacters = new RegExp(`[\\u0000-\\u001f\\u007f-\\u009f${oddSpaces}${invisibles}]`, 'g');

function missingKey(path: Path, positions: Positions): Problem {
  const parent = path.slice(0, -1);
  const owner = keyName(parent);
  return {
    code: 'file/missing-key',
    message: ours`${owner} lacks the key ${quoted(String(path.at(-1)))}`,
    range: firstLine(positions.key(parent)),
  };
}

/** Every unknown key of a map. Valibot itself reports only the first. */
function unknownKeys(issue: Issue, path: Path, positions: Positions): Problem[] {
  const parent = path.slice(0, -1);
  const known: readonly string[] = wordsOf(issue).split(' ');
  const input = issue.path?.at(-1)?.input;
  return Object.keys(input as object)
    .filter(key => !known.includes(key))
    .map(key => {
      const plain = key.replace(hiddenCharacters, '').trim();
      if (plain !== key && known.includes(plain))
        return keyWithHidden(key, plain, positions.key([...parent, key]));
      if (key === '<<') return mergeKey(positions.key([...parent, key]));
      // `$schema` is in briefings that are written as JSON, and is rarely what the author meant.
      const near = nearest(
        key,
        known.filter(each => each !== '$schema' || key.startsWith('$')),
      );
      const range = positions.key([...parent, key]);
      return {
        code: 'file/unknown-key' as const,
        message: ours`unknown key ${quoted(key)}${parent.length > 0 ? ours` in ${keyName(parent)}` : ''}`,
        hint: near ? didYouMean([near]) : ours`The keys here are ${joined(known.map(quoted), ', ')}.`,
        range,
        ...(near && !Object.hasOwn(input as object, near) && {fix: replacing(range, key, near)}),
      };
    });
}

/** A key that looks right, but has a character that nobody can see. */
function keyWithHidden(key: string, plain: string, range: Range): Problem {
  const [hidden = ' '] = key.match(hiddenCharacters) ?? [];
  const name = nameOfCharacter(hidden);
  return {
    code: 'file/odd-space',
    message: ours`the key ${quoted(plain)} contains ${name}`,
    hint: ours('Remove the character.'),
    range,
    fix: {start: range.start.offset, end: range.end.offset, text: plain, what: `removed ${name}`},
  };
}

/** `<<` copies the keys of another map in YAML 1.1. YAML 1.2 has no such key. */
function mergeKey(range: Range): Problem {
  return {
    code: 'file/unknown-key',
    message: ours('`<<` is a merge key, which only YAML 1.1 has'),
    hint: ours('Write the keys of the other map here, instead of `<<` and its value.'),
    range,
  };
}

/** The fix that writes a text in place of another one. */
function replacing({start, end}: Range, before: string, text: string): Fix {
  return {start: start.offset, end: end.offset, text, what: `wrote ${text} instead of ${before}`};
}

/** The name of the value at a path: its key, or its place in a list. */
function keyName(path: Path): Harmless {
  const last = path.at(-1);
  if (last === undefined) return ours('the file');
  if (typeof last === 'string') return quoted(last);
  return ours`entry ${last + 1} of ${keyName(path.slice(0, -1))}`;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** What to do about a value that is missing or empty. */
function fillHint(path: Path): Harmless {
  const isEntry = typeof path.at(-1) === 'number';
  return ours(
    isEntry
      ? 'Write a value, or remove the entry.'
      : 'Write a value. If the key is optional, you can also remove it.',
  );
}

/** A value of the file, in words. `written` is how the file writes it, if it is a number or a word. */
function found(value: unknown, written?: string): Harmless {
  if (isNothing(value)) return ours('nothing');
  if (Array.isArray(value)) return ours(value.length > 0 ? 'a list' : 'an empty list');
  if (typeof value === 'object') return ours('a map');
  if (typeof value === 'number')
    return ours`the number ${harmlessLine(written?.slice(0, 40) ?? String(value))}`;
  if (typeof value === 'boolean') return ours`the value ${quoted(written ?? String(value))}`;
  return quoted(String(value));
}

function firstLine(range: Range): Range {
  return range.end.line === range.start.line ? range : {start: range.start, end: range.start};
}
