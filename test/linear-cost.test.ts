/**
 * No input costs more than its length. The steps run on texts of 20 kB and 200 kB made of short patterns. `npm run soak`
 * runs many more of these patterns.
 */
import {expect, test} from 'vitest';
import {characters, costly, patternCount, slowSteps, stride} from './helpers/cost.js';

// Fault: 1 MiB of capital letters kept `check` busy for more than 30 s, and 40,000 Chinese characters with acronyms 3.9 s.
// Expected: The time of each step grows in proportion to the text.
test('a long text of one character costs no more than its length', () => {
  // `npm run soak` runs them all, and the patterns of two and three characters.
  const numbers = characters.map((_, number) => number).filter(number => number % 2 === 1);
  expect(costly(numbers)).toEqual([]);
}, 240_000);

test('a long text of two or three characters costs no more than its length', () => {
  const numbers = Array.from({length: 8}, (_, index) => (characters.length + index * stride) % patternCount);
  expect(costly(numbers)).toEqual([]);
}, 240_000);

const head = 'schema: 1\ntitle: T\nas_of: 2026-11-02\nbottom_line: It is so.\n';
const list = (count: number, entry: (index: number) => string) =>
  Array.from({length: count}, (_, index) => entry(index)).join('');

const many: Readonly<Record<string, (count: number) => string>> = {
  'sources of one point': count =>
    `summary:\n  - text: x\n    sources: [${list(count, index => `s${index}, `)}]\nsources:\n${list(count, index => `  s${index}: T${index}\n`)}`,
  'points of one source': count =>
    `summary:\n${list(count, index => `  - {text: Point ${index}, sources: [s]}\n`)}sources: {s: S}\n`,
  'actors and their mentions': count =>
    `actors:\n${list(count, index => `  a${index}: Name${index} Sur${index}\n`)}summary:\n${list(count, index => `  - Name${index} met [[a${index}]] and Sur${index}.\n`)}`,
  panes: count =>
    `panes:\n${list(count, index => `  - {id: p${index}, title: P${index}, points: [One], quotes: [{text: two, by: Ann, sources: [s]}]}\n`)}sources: {s: {title: S, file: a.txt}}\n`,
  'judgments with reasons': count =>
    `outlook:\n  judgments:\n${list(count, index => `    - {text: J${index}, likelihood: likely, horizon: soon, because: [one, two]}\n`)}`,
  'unknown keys': count => list(count, index => `key${index}: 1\n`),
  'references to nobody': count =>
    `summary:\n${list(count, index => `  - {text: a, sources: [n${index}]}\n`)}`,
};

// Fault: 20,000 sources that one point cites made every command take 6 to 7 s.
// Expected: The time of each step grows in proportion to the number of entries.
test.each(Object.keys(many))(
  'many %s cost no more than their number',
  name => {
    const part = many[name] ?? String;
    expect(slowSteps(length => ({yaml: head + part(length / 100), article: 'A text.'}))).toEqual([]);
  },
  240_000,
);
