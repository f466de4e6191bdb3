/** Every key of the schema is shown, walked and documented. A new key fails here, by its name, until it is. */
import {expect, test} from 'vitest';
import {parse} from '../source/briefing/parse.js';
import type {Path} from '../source/briefing/positions.js';
import {textsOf} from '../source/briefing/texts.js';
import {plain} from '../source/typeset/paint.js';
import {writeText} from '../source/writers/text.js';
import {documentOf, readText} from './helpers/briefings.js';
import {filledBriefing, keysOfEntries} from './helpers/filled-briefing.js';

const {value: filled, leaves} = filledBriefing();

/** Keys that printed text does not show, each with the reason. */
const hidden: ReadonlyArray<readonly [keys: RegExp, reason: string]> = [
  [/^\$schema$/, 'the name of the JSON Schema, for editors'],
  [/^(?:tags|region)$/, 'for keeping briefings in order; the README says that the reader does not show them'],
  [/\.priority$/, 'decides what a time budget keeps; without a time budget, everything is shown'],
  [/^panes\.id$/, 'names the pane for `--pane`; people see its title'],
  [/^panes\.about$/, 'names the pane on the cards of these actors, which only the reader shows'],
  [
    /^(?:bottom_line|why_it_matters|stakes|outlook\.alternatives|outlook\.indicators|talking_points|watch_outs|gaps)\.kind$/,
    'the heading says what these entries are; facts and assumptions have their own marks in the summary and in panes',
  ],
];

function printed(briefing: unknown): string {
  const document = documentOf(JSON.stringify(briefing));
  return writeText(document, {width: 200, now: new Date('2022-03-05'), paint: plain});
}

/** A copy of a value with another value at a path. */
function replaced(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const copy = (Array.isArray(whole) ? [...whole] : {...(whole as object)}) as Record<
    string | number,
    unknown
  >;
  copy[step] = replaced(copy[step], rest, value);
  return copy;
}

function keysOf(some: typeof leaves): string[] {
  return [...new Set(some.map(({key}) => key))];
}

test('every key of the schema is shown in printed text, or has a reason not to be', () => {
  const whole = printed(filled);
  // A text is shown if its words are there. Any other value is shown if another one in its place makes a difference.
  const missing = leaves.filter(({path, value, others}) =>
    others.length === 0
      ? !whole.includes(String(value))
      : others.every(other => printed(replaced(filled, path, other)) === whole),
  );
  const expected = leaves.filter(({key}) => hidden.some(([keys]) => keys.test(key)));
  expect(keysOf(missing)).toEqual(keysOf(expected));
});

test('the walk over a briefing sees the text under every key of the schema', () => {
  const parsed = parse(JSON.stringify(filled));
  if (!parsed.ok) throw new Error(parsed.problems.map(({message}) => message).join('; '));
  const seen = new Map(textsOf(parsed.briefing).map(({path, text}) => [path.join('.'), text]));
  const texts = leaves.filter(({key, value}) => typeof value === 'string' && key !== '$schema');
  expect(keysOf(texts.filter(({path, value}) => seen.get(path.join('.')) !== value))).toEqual([]);
  expect(seen.size).toBe(texts.length);
});

/** The rows of the README's tables of keys: the words in backquotes of each row, by the words of its first column. */
function documentedKeys(): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map<string, ReadonlySet<string>>();
  let isInTable = false;
  for (const line of readText('README.md').split('\n')) {
    if (/^\| (?:key|entry) \| holds \|$/.test(line)) isInTable = true;
    if (!line.startsWith('|')) isInTable = false;
    if (!isInTable) continue;
    const [, first = '', rest = ''] = line.split('|');
    const names = first.replaceAll('`', '').split(/[\s,]+/);
    for (const name of names)
      rows.set(name, new Set([...rest.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)));
  }
  return rows;
}

/** The rows that list the keys of an entry, where they are not in a row of its own name. */
const rowsOf: Readonly<Record<string, readonly string[]>> = {
  stake: ['stakes', 'point'],
  actor: ['actors'],
  pane: ['panes'],
  event: ['timeline'],
  question: ['likely_questions'],
  source: ['sources'],
};

test('a table of the README lists every key of the schema', () => {
  const rows = documentedKeys();
  const missing = keysOfEntries().flatMap(([entry, keys]) =>
    keys
      .filter(key => key !== '$schema')
      .filter(key =>
        entry === 'briefing'
          ? !rows.has(key)
          : !(rowsOf[entry] ?? [entry]).some(row => rows.get(row)?.has(key)),
      )
      .map(key => (entry === 'briefing' ? key : `${entry}.${key}`)),
  );
  expect(missing).toEqual([]);
});
