/** What a schema finds wrong, as problems in an author's words. */
import type * as v from 'valibot';
import {didYouMean, orList, quoted} from '../text/message-parts.js';
import {nearest} from '../text/nearest.js';
import type {Path, Positions} from './positions.js';
import type {Problem, Range} from './problems.js';

type Issue = v.BaseIssue<unknown>;

function pathOf(issue: Issue): Path {
  return issue.path?.map(item => item.key as string | number) ?? [];
}

/** What an issue of a schema means for the author of the file, and where. */
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
        message: `${found(issue.input)} is no id`,
        hint: 'An id starts with a letter or digit and holds letters, digits, `-`, `_` and `.`.',
        range: isKey ? positions.key(path) : positions.value(path),
      },
    ];
  }
  if (isKey && issue.type === 'picklist') return [wrongKey(issue, positions.key(path))];
  return [valueProblem(issue, path, positions)];
}

/** A key that is none of those that a map may have; the message of its schema says what such a key is called. */
function wrongKey(issue: Issue, range: Range): Problem {
  const near = nearest(String(issue.input), optionsOf(issue));
  return {
    code: 'file/unknown-key',
    message: `there is no ${issue.message} ${found(issue.input)}`,
    ...(near && {hint: didYouMean([near])}),
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
        message: `${key} is empty`,
        hint: 'Write the text, or remove the key.',
        range,
      };
    case 'bad day':
      return {
        code: 'file/bad-date',
        message: `${key} is ${found(issue.input)}, which is no day`,
        hint: 'Write a day as YYYY-MM-DD.',
        range,
      };
    case 'bad date':
      return {
        code: 'file/bad-date',
        message: `${key} is ${found(issue.input)}, which is no date`,
        hint: 'Write YYYY, YYYY-MM or YYYY-MM-DD, or a range as FROM/TO.',
        range,
      };
  }
  if (issue.type === 'picklist' || issue.type === 'literal') return choiceProblem(issue, key, range);
  if (issue.kind === 'validation') {
    return {
      code: 'file/bad-value',
      message: `${key} is ${found(issue.input)}, but it has to be ${issue.message}`,
      range,
    };
  }
  const hint = typeHint(issue, path, range);
  return {
    code: 'file/wrong-type',
    message: `${key} should be ${issue.message}, but ${found(issue.input)} stands here`,
    ...(hint && {hint}),
    range,
  };
}

/** Words that people write for truth values, and that are text in YAML 1.2. */
const truthWords: ReadonlyMap<unknown, boolean> = new Map([
  ...['yes', 'y', 'on'].map(word => [word, true] as const),
  ...['no', 'n', 'off'].map(word => [word, false] as const),
]);

/** What to write instead of a value of another type. */
function typeHint({expected, input}: Issue, path: Path, {start, end}: Range): string | undefined {
  if (expected === 'boolean') {
    const truth = typeof input === 'string' ? truthWords.get(input.toLowerCase()) : undefined;
    return truth === undefined ? undefined : `Write \`${truth}\`.`;
  }
  if (isPlainScalar(input) && expected !== 'number') return 'Put it in quotes if it is meant as text.';
  if (input !== null) return undefined;
  // The one way to write nothing in a single character.
  if (end.offset - start.offset === 1) return 'A `~` alone means nothing in YAML: put it in quotes.';
  return `Write the value, or remove the ${typeof path.at(-1) === 'number' ? 'entry' : 'key'}.`;
}

/** The values that a choice is between. */
function optionsOf({expected}: Issue): string[] {
  return (expected ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map(option => option.replaceAll('"', ''));
}

function choiceProblem(issue: Issue, key: string, range: Range): Problem {
  const options = optionsOf(issue);
  const near = typeof issue.input === 'string' ? nearest(issue.input, options) : undefined;
  return {
    code: 'file/bad-value',
    message: `${key} is ${found(issue.input)}, but it has to be ${orList(options.map(option => `\`${option}\``))}`,
    ...(near && {hint: didYouMean([near])}),
    range,
  };
}

function missingKey(path: Path, positions: Positions): Problem {
  const parent = path.slice(0, -1);
  const owner = parent.length === 0 ? 'the file' : keyName(parent);
  return {
    code: 'file/missing-key',
    message: `${owner} lacks the key \`${String(path.at(-1))}\``,
    range: firstLine(positions.key(parent)),
  };
}

/** Valibot stops at the first unknown key of a map; the author wants them all. */
function unknownKeys(issue: Issue, path: Path, positions: Positions): Problem[] {
  const parent = path.slice(0, -1);
  const known = issue.message.split(' ');
  const input = issue.path?.at(-1)?.input;
  return Object.keys(input as object)
    .filter(key => !known.includes(key))
    .map(key => {
      const near = nearest(key, known);
      return {
        code: 'file/unknown-key',
        message: `unknown key ${quoted(key)}${parent.length > 0 ? ` in ${keyName(parent)}` : ''}`,
        hint: near ? didYouMean([near]) : `The keys here are ${known.map(name => `\`${name}\``).join(', ')}.`,
        range: positions.key([...parent, key]),
        ...(near && !Object.hasOwn(input as object, near) && {instead: near}),
      };
    });
}

/** The name of what stands at a path: its key, or its place in a list. */
function keyName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return quoted(last);
  return `entry ${last + 1} of ${keyName(path.slice(0, -1))}`;
}

function isPlainScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** What stands in the file, in an author's words. */
function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `the truth value ${value}`;
  return quoted(String(value));
}

function firstLine(range: Range): Range {
  return range.end.line === range.start.line ? range : {start: range.start, end: range.start};
}
