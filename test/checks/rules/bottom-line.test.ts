import {expect, test} from 'vitest';
import {problemsOf, underlined} from '../../helpers/checks.js';

const words = (count: number) => Array.from({length: count}, () => 'so').join(' ');

test.each([51, 60, 500])('a bottom line of %i words is reported', count => {
  const part = `bottom_line: ${words(count)}\n`;
  expect(underlined('craft/long-bottom-line', part)).toEqual([words(count)]);
  expect(problemsOf(part).map(({message}) => message)).toEqual([
    `the bottom line has ${count} words, more than 50`,
  ]);
});

test('a mention counts as the words of the name', () => {
  const part = (mentions: number) =>
    `actors: {a: Ann Bell Cole}\nbottom_line: "${words(41)}${' [[a]]'.repeat(mentions)}"\n`;
  expect(underlined('craft/long-bottom-line', part(4))).toHaveLength(1);
  expect(underlined('craft/long-bottom-line', part(3))).toEqual([]);
});

test.each([
  `bottom_line: ${words(50)}\n`,
  `bottom_line: ${words(48)} – — so, so.\n`,
  `bottom_line: Short.\nwhy_it_matters: ${words(80)}\n`,
])('a bottom line of 50 words and a long `why_it_matters` are not reported: %j', part => {
  expect(underlined('craft/long-bottom-line', part)).toEqual([]);
});

test.each([
  ['bottom_line: The talks in Geneva fail.\n', ['Geneva']],
  ['bottom_line: Sergey Lavrov is there.\nsummary: [Lavrov is there.]\n', ['Sergey']],
  [
    'bottom_line: It costs 2,000 lives and four aircraft.\nsummary: ["Some 20,000 died."]\n',
    ['2,000', 'four'],
  ],
  ['bottom_line: The UN met.\nsummary: [The EU met.]\n', ['UN']],
  ['title: Geneva\nwhy_it_matters: Geneva.\nbottom_line: It is in Geneva.\n', ['Geneva']],
])('a name or number that is not in the body is reported: %j', (part, spans) => {
  expect(underlined('craft/bottom-line-alone', part)).toEqual(spans);
});

test.each([
  'bottom_line: Talks in Geneva fail.\nsummary: [Geneva’s talks fail.]\n',
  'bottom_line: It costs 2000 lives and 4 aircraft.\nsummary: ["It cost 2,000 lives, four aircraft."]\n',
  'bottom_line: The UN met.\nsummary: [The United Nations met.]\n',
  'bottom_line: Lavrov is there.\nactors: {l: {name: Sergey Lavrov}}\n',
  'bottom_line: It is [[l]].\nactors: {l: {name: Sergey Lavrov}}\n',
  'bottom_line: It began on 3 August 2022.\ntimeline: [{date: 2022-08-03, event: It began in August.}]\n',
  'bottom_line: No one knows. Nobody asks. Talks go on.\n',
])('a name or number that the body writes in another way is not reported: %j', part => {
  expect(underlined('craft/bottom-line-alone', part)).toEqual([]);
});

test('the rule looks for the first 100 names and the first 100 numbers', () => {
  const many = (piece: (index: number) => string) =>
    `bottom_line: ${Array.from({length: 101}, (_, index) => `so ${piece(index)}`).join(' ')}\n`;
  expect(
    underlined(
      'craft/bottom-line-alone',
      many(index => `N${String(index).replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '')}`),
    ),
  ).toHaveLength(100);
  expect(
    underlined(
      'craft/bottom-line-alone',
      many(index => `${index + 20}`),
    ),
  ).toHaveLength(100);
});
