/** Reads YAML 1.2 text into plain values. Broken or hostile text gives problems, never a crash. */

import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  visit,
} from 'yaml';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import {maxBytes, maxTokens} from './limits.js';
import {isMark, maxDepth, NestingMeter} from './nesting.js';
import {Positions} from './positions.js';
import type {Problem, ProblemCode} from './problems.js';

/**
 * The most aliases that a file may use. This is enough to share a list of sources, and too few to grow into a huge
 * value.
 */
const maxAliases = 20;

export type Yaml =
  | Readonly<{ok: true; value: unknown; positions: Positions}>
  /** `readable` is what the text says in spite of the problems, if it can be read at all. */
  | Readonly<{ok: false; problems: Problem[]; readable?: Readonly<{value: unknown; positions: Positions}>}>;

/**
 * Reads YAML text of at most 1 MiB, with or without a byte order mark. Reports all problems of the text. Stops early at
 * a problem that makes it unsafe to go on. `prepare` may change the document before it becomes a value. If a map has a
 * key twice, `allowsDuplicates` takes the second value.
 */
export function readYaml(
  text: string,
  prepare: (document: Document.Parsed) => void = () => {},
  allowsDuplicates = false,
): Yaml {
  if (text.length > maxBytes) {
    return {ok: false, problems: [{code: 'file/too-large', message: ours('the file is larger than 1 MiB')}]};
  }
  // The library creates an Error for each problem. The stack traces of thousands of them would take seconds, and nobody
  // sees them.
  const {stackTraceLimit} = Error;
  Error.stackTraceLimit = 0;
  try {
    return read(text.startsWith('\ufeff') ? text.slice(1) : text, prepare, allowsDuplicates);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function read(text: string, prepare: (document: Document.Parsed) => void, allowsDuplicates: boolean): Yaml {
  const lines = new LineCounter();
  const scan = scanTokens(text, lines);
  if ('problem' in scan) return {ok: false, problems: [scan.problem]};
  const composer = new Composer({prettyErrors: false, strict: true, uniqueKeys: false, logLevel: 'silent'});
  const [document, second] = composer.compose(scan.tokens, true, text.length) as Iterable<Document.Parsed>;
  if (!document) return {ok: false, problems: [{code: 'file/empty', message: ours('the file is empty')}]};
  prepare(document);
  const positions = new Positions(document, lines, text);
  const problems = [
    ...versionProblems(document),
    ...yamlProblems(document, positions),
    ...(allowsDuplicates ? [] : duplicateKeys(document, positions)),
  ];
  if (second) {
    const start = second.range?.[0] ?? text.length;
    problems.push({
      code: 'file/many-documents',
      message: ours('the file has more than one YAML document'),
      hint: ours('Keep one document in each file: remove the `---` line and everything after it.'),
      range: positions.between(start, start + 3),
    });
  }
  if (problems.length > 0) {
    const value = readableValue(document, positions, scan.mayHoldAliases);
    return {ok: false, problems, ...(value !== undefined && {readable: {value, positions}})};
  }
  if (document.contents === null)
    return {ok: false, problems: [{code: 'file/empty', message: ours('the file is empty')}]};
  const aliases = scan.mayHoldAliases ? aliasProblem(document, positions) : undefined;
  if (aliases) return {ok: false, problems: [aliases]};
  try {
    return {ok: true, value: document.toJS({maxAliasCount: 100}), positions};
  } catch (error) {
    // `toJS` throws this error if aliases stand for too much text. Any other error is a bug of the program.
    if (!(error instanceof ReferenceError)) throw error;
    const message = ours('the aliases stand for too much text');
    return {ok: false, problems: [{code: 'file/too-many-aliases', message, hint: writeValues}]};
  }
}

/** The value of a document that has problems; `undefined` if it has none, or if it is not safe to make it. */
function readableValue(document: Document.Parsed, positions: Positions, mayHoldAliases: boolean): unknown {
  if (document.contents === null || (mayHoldAliases && aliasProblem(document, positions))) return undefined;
  try {
    return document.toJS({maxAliasCount: 100}) ?? undefined;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return undefined;
  }
}

const writeValues = ours('Write the values themselves instead of aliases.');

const tooDeep: Problem = {
  code: 'file/too-deep',
  message: ours`the file has more than ${maxDepth} levels of nesting`,
  hint: ours('A briefing needs fewer than ten levels: close the brackets, or indent less.'),
};
const tooMany: Problem = {
  code: 'file/too-large',
  message: ours`the file has more than ${maxTokens} YAML tokens`,
  hint: ours('Divide the file into several files.'),
};

function scanTokens(
  text: string,
  lines: LineCounter,
): {tokens: CST.Token[]; mayHoldAliases: boolean} | {problem: Problem} {
  const meter = new NestingMeter();
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let offset = 0;
  let count = 0;
  let mayHoldAliases = false;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    meter.see(lexeme);
    count++;
    if (meter.depth > maxDepth || count > maxTokens) {
      const {line, col} = lines.linePos(offset);
      const start = {offset, line, column: col};
      return {problem: {...(count > maxTokens ? tooMany : tooDeep), range: {start, end: start}}};
    }
    if (lexeme.startsWith('*')) mayHoldAliases = true;
    if (!isMark(lexeme)) offset += lexeme.length;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return {tokens, mayHoldAliases};
}

function versionProblems(document: Document.Parsed): Problem[] {
  const version = document.directives?.yaml.explicit ? document.directives.yaml.version : '1.2';
  if (version === '1.2') return [];
  return [
    {
      code: 'file/yaml-version',
      message: ours`the file declares YAML ${harmlessLine(version)}`,
      hint: ours('Remove the `%YAML` line: every briefing is read as YAML 1.2.'),
    },
  ];
}

const hints: Partial<Record<string, Harmless>> = {
  TAG_RESOLVE_FAILED: ours(
    'A briefing needs no tags: remove the word that begins with `!`, or put the text in quotes.',
  ),
  BLOCK_AS_IMPLICIT_KEY: ours(
    'If the text contains “: ”, put it in quotes, or write `>-` and the text on the next line.',
  ),
  MISSING_CHAR: ours('Close the quotation mark or the bracket. If the text contains “: ”, put it in quotes.'),
  MULTILINE_IMPLICIT_KEY: ours(
    'For a text of several lines, write `>-` after the colon and indent the lines.',
  ),
  TAB_AS_INDENT: ours('Indent with spaces.'),
  BAD_INDENT: ours(
    'Close every bracket. Start all entries of a list, and all keys of a map, in the same column.',
  ),
  BAD_SCALAR_START: ours('Put a text that begins with this character in quotes.'),
};

function yamlProblems(document: Document.Parsed, positions: Positions): Problem[] {
  return [...document.errors, ...document.warnings].map(({code, message, pos}) => {
    const problemCode: ProblemCode = code === 'TAG_RESOLVE_FAILED' ? 'file/unknown-tag' : 'file/syntax';
    const hint = hints[code];
    return {
      code: problemCode,
      message: lowerFirst(shorten(message)),
      ...(hint && {hint}),
      range: positions.between(...pos),
    };
  });
}

/**
 * Keys that a map has twice. The library’s own check compares all pairs of keys, which takes minutes for a map of
 * 100,000 keys.
 */
function duplicateKeys(document: Document.Parsed, positions: Positions): Problem[] {
  const problems: Problem[] = [];
  const walk = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) walk(item);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const {key, value} of node.items) {
      if (isScalar(key)) {
        const name = String(key.value);
        if (seen.has(name) && key.range) {
          const range = positions.between(key.range[0], key.range[1]);
          const message = ours('the map already has this key');
          problems.push({code: 'file/duplicate-key', message, hint: ours('Keep one of the two.'), range});
        }
        seen.add(name);
      } else {
        walk(key);
      }
      walk(value);
    }
  };
  walk(document.contents);
  return problems;
}

/**
 * A message of the library, cut to 160 characters, because it may quote a token of the file, which can have any length.
 */
function shorten(message: string): Harmless {
  return harmlessLine(message.length > 160 ? `${message.slice(0, 159)}…` : message);
}

function lowerFirst(text: Harmless): Harmless {
  return /^[A-Z][a-z ]/.test(text) ? ours`${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

function aliasProblem(document: Document.Parsed, positions: Positions): Problem | undefined {
  let count = 0;
  let problem: Problem | undefined;
  visit(document, {
    Alias(_key, alias, path) {
      count++;
      const [start, end] = alias.range ?? [0, 0];
      const range = positions.between(start, end);
      const target = alias.resolve(document);
      if (count > maxAliases) {
        problem = {
          code: 'file/too-many-aliases',
          message: ours`the file uses more than ${maxAliases} aliases`,
          hint: writeValues,
          range,
        };
      } else if (!target) {
        problem = {
          code: 'file/bad-alias',
          message: ours`there is no anchor \`&${harmlessLine(alias.source)}\` before this alias`,
          range,
        };
      } else if (path.some(ancestor => ancestor === target)) {
        problem = {
          code: 'file/bad-alias',
          message: ours`the alias \`*${harmlessLine(alias.source)}\` is inside the value that it stands for`,
          range,
        };
      } else if (isAlias(target)) {
        problem = {code: 'file/bad-alias', message: ours('this alias stands for another alias'), range};
      }
      return problem ? visit.BREAK : undefined;
    },
  });
  return problem;
}
