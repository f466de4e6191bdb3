/**
 * Says what is wrong with a text that is not a valid briefing. YAML reports where it can read no further, often far from
 * the mistake, and reports nothing behind this place. So the diagnosis looks for the mistake, repairs it in a copy of
 * the text, and reads on. What it cannot repair, it leaves out. Load this file only if `parse` found a problem.
 */
import * as v from 'valibot';
import {ours} from '../../text/harmless.js';
import {nameOfCharacter} from '../../text/names/character-names.js';
import {issueProblems} from '../issues.js';
import {type Parsed, parse} from '../parse.js';
import type {Path, Positions} from '../positions.js';
import {byPlace, type Problem, type Range} from '../problems.js';
import {referenceProblems} from '../references.js';
import {briefingSchema} from '../schema.js';
import {contentSlips} from './content-slips.js';
import {Draft} from './draft.js';
import {Reading} from './reading.js';
import {validPart} from './valid-part.js';

type Failed = Extract<Parsed, {ok: false}>;

/** Codes of problems after which nothing else can be said about a text. */
const final: readonly Problem['code'][] = [
  'file/too-large',
  'file/too-deep',
  'file/empty',
  'file/yaml-version',
  'file/many-documents',
  'file/too-many-aliases',
];

/** Like `parse`, with the diagnosis of a text that is not valid. */
export function parseWithDiagnosis(text: string): Parsed {
  const parsed = parse(text);
  return parsed.ok ? parsed : diagnosed(text, parsed);
}

/** The same result with better problems: their causes, and everything that can be said about the rest of the text. */
export function diagnosed(text: string, failed: Failed): Failed {
  if (failed.problems.some(({code}) => final.includes(code))) return failed;
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (/\r(?!\n)/.test(content) && !content.includes('\n'))
    return {...failed, problems: [loneReturns(content)]};
  const reading = new Reading(Draft.of(content));
  reading.repairCharacters();
  reading.repairSyntax();
  let problems = schemaProblems(reading);
  if (reading.repairSlips(contentSlips(reading.lines, problems))) problems = schemaProblems(reading);
  const all = once(byPlace([...reading.problems, ...problems.map(problem => reading.original(problem))]));
  return all.length > 0 ? {...failed, problems: all} : failed;
}

/** The problem of a file whose lines all end in a carriage return. YAML reads the file as one line. */
function loneReturns(text: string): Problem {
  const end = text.indexOf('\r');
  const at = (offset: number) => ({offset, line: 1, column: offset + 1});
  return {
    code: 'file/odd-space',
    message: ours`the lines end with ${nameOfCharacter('\r')} alone, which is not a line end`,
    hint: ours('Save the file with the line ends of Unix (LF) or of Windows (CRLF).'),
    range: {start: at(end), end: at(end + 1)},
    fix: {
      start: 0,
      end: text.length,
      text: text.replaceAll('\r', '\n'),
      what: 'wrote line feeds as line ends',
    },
  };
}

/** The problems of the content, at their places in the draft. None about parts that were left out. */
function schemaProblems(reading: Reading): Problem[] {
  const {yaml} = reading;
  if (!yaml.ok) return [];
  const {positions} = yaml;
  // The readable part changes the value, so the problems come first.
  const value = structuredClone(yaml.value);
  const result = v.safeParse(briefingSchema, value);
  const issues = result.success ? [] : result.issues;
  const problems = issues
    .flatMap(issue => issueProblems(issue, positions))
    .filter(({code, range}) => !(code === 'file/missing-key' && range && reading.isIncomplete(range)));
  const part = result.success ? {briefing: result.output, leftOut: [], ids: []} : validPart(value);
  const references = part ? referenceProblems(part.briefing, new Places(positions, part.leftOut)) : [];
  return [...problems, ...references.filter(problem => isKnown(problem, reading, part?.ids ?? []))].filter(
    ({range}) => !range || (range !== nowhere && !reading.isLeftOut(range)),
  );
}

/** Whether an id that nothing has is certainly wrong. It may be in a part that was left out. */
function isKnown({code, message}: Problem, reading: Reading, ids: readonly string[]): boolean {
  if (code === 'file/unknown-actor' && reading.lacks('actors')) return false;
  if (code === 'file/unknown-source' && reading.lacks('sources')) return false;
  return !ids.some(id => message.endsWith(`\`${id}\``));
}

const start = {offset: 0, line: 1, column: 1};
const nowhere: Range = {start, end: start};

/** The places of references. References inside values that are not the author’s are nowhere. */
class Places {
  readonly #positions: Positions;
  readonly #leftOut: ReadonlySet<string>;

  constructor(positions: Positions, leftOut: readonly Path[]) {
    this.#positions = positions;
    this.#leftOut = new Set(leftOut.map(path => path.join('\n')));
  }

  value(path: Path): Range {
    return this.#isLeftOut(path) ? nowhere : this.#positions.value(path);
  }

  within(path: Path, piece: string, nth: number): Range {
    return this.#isLeftOut(path) ? nowhere : this.#positions.within(path, piece, nth);
  }

  #isLeftOut(path: Path): boolean {
    return path.some((_, index) => this.#leftOut.has(path.slice(0, index + 1).join('\n')));
  }
}

/** Each problem once. Two repairs may report the same mistake. */
function once(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({code, message, range}) => {
    const key = `${code} ${range?.start.offset} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
