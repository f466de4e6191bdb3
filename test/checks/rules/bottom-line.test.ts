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
  ['bottom_line: Sergey Lavrov is there.\nsummary: [He is there.]\n', ['Sergey', 'Lavrov']],
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

// Fault: Titles, verbs, telephone numbers and addresses in the bottom line were reported.
// Expected: They are not reported.
test.each([
  'The mayor wants a deal. Ask Marin for it, or ring +44 20 7946 0000; see [the note](https://example.org/a%20b?page=12).',
  'Mr Marin wants a deal; Mrs. Marin does not.',
  'Ring 020 7946 0001, (202) 555-0147 or 00353 1 234 5678.',
  'Write to marin.42@example.org or see https://example.org/Page7.',
  'President Marin wants a deal.',
  'Congratulate Marin.',
])('titles, verbs, telephone numbers and addresses are not reported: %s', line => {
  const part = `bottom_line: ${JSON.stringify(line)}\nsummary: [Marin and the mayor want a deal.]\n`;
  expect(underlined('craft/bottom-line-alone', part)).toEqual([]);
});

test('a number beside a telephone number is still reported', () => {
  const part = 'bottom_line: "Ring +44 20 7946 0000: 12 people wait."\nsummary: [They wait.]\n';
  expect(underlined('craft/bottom-line-alone', part)).toEqual(['12']);
});

// Fault: An article as bottom line had 55 warnings.
// Expected: It has one.
test('for an article that was pasted as the bottom line, there is one warning', () => {
  const article = 'Yesterday Ann Bell said in Geneva that 12 men may possibly leave on 3 May. '.repeat(12);
  const part = `bottom_line: ${JSON.stringify(article)}\n`;
  const inLine = problemsOf(part).filter(({range}) => range?.start.line === 1);
  expect(inLine.map(({code}) => code)).toEqual(['craft/long-bottom-line']);
});
