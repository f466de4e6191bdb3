import {expect, test} from 'vitest';
import {problemsOf, underlined} from '../../helpers/checks.js';

const judgment = (text: string) => `outlook: {judgments: ["${text}"]}\n`;
const likelihood = (term: string, more = '') =>
  `outlook: {${more}judgments: [{text: It fails., likelihood: ${term}}]}\n`;

test.each([
  ['bottom_line: The talks may fail.\n', ['may']],
  ['bottom_line: It could potentially fail.\n', ['could potentially']],
  [judgment('A deal is possible.'), ['possible']],
  [judgment('Possibly they sign; perhaps they do not.'), ['Possibly', 'perhaps']],
  [judgment('It might fail, and a coup cannot be ruled out.'), ['might', 'cannot be ruled out']],
  ['panes: [{id: p, title: P, judgments: [There is a fair chance of rain.]}]\n', ['fair chance']],
])('vague words in a judgment are reported: %j', (part, spans) => {
  expect(underlined('craft/vague-wording', part)).toEqual(spans);
});

test.each([
  judgment('Talks open in May.'),
  judgment('Its military might grows.'),
  judgment('It will sign as soon as possible.'),
  judgment('They could not agree.'),
  judgment('“It may fail”, says the minister.'),
  judgment('It is impossible to cross.'),
  'outlook: {scale: phia, judgments: [There is a realistic possibility of rain.]}\n',
  'outlook: {alternatives: [It may hold.]}\nsummary: [They said that it may fail.]\n',
  'outlook: {judgments: [{text: It may fail., by: The Daily, sources: [s]}]}\nsources: {s: {title: A, publisher: The Daily}}\n',
])('the same words in another meaning are not reported: %j', part => {
  expect(underlined('craft/vague-wording', part)).toEqual([]);
});

test.each(['quite likely', '70%', 'Likely', 'very probable', 'toss-up'])(
  'a likelihood that is not on a scale is reported: %s',
  term => {
    expect(underlined('craft/off-scale', likelihood(term))).toEqual([term]);
  },
);

test.each([
  likelihood('likely'),
  likelihood('nearly certain'),
  likelihood('realistic possibility', 'scale: phia, '),
  // For a term of the other scale there is another code.
  likelihood('highly likely'),
])('a term of a scale is not reported: %j', part => {
  expect(underlined('craft/off-scale', part)).toEqual([]);
});

test('the hint gives the nearest term, or all terms', () => {
  const hints = (term: string) =>
    problemsOf(likelihood(term))
      .filter(({code}) => code === 'craft/off-scale')
      .map(({hint}) => hint);
  expect(hints('verry likely')).toEqual(['Did you mean `very likely`?']);
  expect(hints('a coin toss')[0]).toMatch(/^The terms are almost no chance, remote, .*nearly certain\.$/);
});

test.each([
  [likelihood('highly likely'), ['highly likely']],
  [likelihood('very likely', 'scale: phia, '), ['very likely']],
  [judgment('It is highly unlikely.'), ['highly unlikely']],
  ['bottom_line: There is a remote chance of rain.\n', ['remote chance']],
  ['outlook: {scale: phia}\nbottom_line: It is nearly certain.\n', ['nearly certain']],
])('a term of the other scale is reported: %j', (part, spans) => {
  expect(underlined('craft/other-scale', part)).toEqual(spans);
});

test.each([
  judgment('It is very unlikely.'),
  'outlook: {scale: phia}\nbottom_line: It is highly likely.\n',
  // It is an ordinary word too.
  'outlook: {scale: phia, judgments: [It spreads to remote areas.]}\n',
  likelihood('rather likely'),
])('a term of the declared scale, or of no scale, is not reported as a term of the other: %j', part => {
  expect(underlined('craft/other-scale', part)).toEqual([]);
});

test('the first 50 vague words and the first 50 terms of the other scale in a text are reported', () => {
  const many = (piece: string) =>
    `outlook: {judgments: [${Array.from({length: 51}, () => piece).join(' and ')}]}\n`;
  expect(underlined('craft/vague-wording', many('perhaps'))).toHaveLength(50);
  expect(underlined('craft/other-scale', many('highly likely'))).toHaveLength(50);
});
