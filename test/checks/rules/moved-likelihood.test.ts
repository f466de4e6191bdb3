import {expect, test} from 'vitest';
import {problemsOf, underlined} from '../../helpers/checks.js';

const version = (text: string, likelihood: string, because = 'Both want a deal.', scale = 'icd203') =>
  `outlook: {scale: ${scale}, judgments: [{text: ${text}, likelihood: ${likelihood}, because: [${because}]}]}\n`;
const before = version('The talks are unlikely to fail by March.', 'unlikely');

test.each([
  [version('The talks are unlikely to fail by March.', 'likely'), ['likely']],
  // The text has the new term too.
  [version('The talks are very likely to fail by March.', 'very likely'), ['very likely']],
  [version('The peace talks are likely to fail by March.', 'likely'), ['likely']],
  // The same term has another range on the other scale.
  [
    version('The talks are unlikely to fail by March.', 'unlikely', 'Both want a deal.', 'phia'),
    ['unlikely'],
  ],
])('a likelihood that moved without a new reason is reported: %j', (part, spans) => {
  expect(underlined('craft/unexplained-move', part, {before})).toEqual(spans);
});

test.each([
  before,
  version('The talks are likely to fail by March.', 'likely', 'Both want a deal., The mediator resigned.'),
  version('Prices rise.', 'likely'),
  'outlook: {judgments: [The talks are unlikely to fail by March.]}\n',
])(
  'a likelihood is not reported if it did not move, has a new reason, or belongs to another judgment: %j',
  part => {
    expect(underlined('craft/unexplained-move', part, {before})).toEqual([]);
  },
);

const judged = (...judgments: ReadonlyArray<readonly [text: string, likelihood: string]>) =>
  `outlook: {judgments: [${judgments.map(([text, term]) => `{text: ${text}, likelihood: ${term}}`).join(', ')}]}\n`;

test('a judgment that keeps half of its words is the same judgment, as for `briefing changes`', () => {
  const moved = (text: string) =>
    underlined('craft/unexplained-move', judged([text, 'likely']), {
      before: judged(['The talks fail by March', 'unlikely']),
    });
  expect(moved('Some talks fail by spring right now')).toEqual(['likely']);
  expect(moved('Some talks fail by spring right after now')).toEqual([]);
});

test('a judgment is compared with the most similar one of the last version, in any pane', () => {
  const before = judged(['The talks fail by May', 'unlikely'], ['The talks fail by March', 'likely']);
  expect(
    underlined(
      'craft/unexplained-move',
      judged(['The talks fail by March', 'likely'], ['Bread gets dear', 'remote']),
      {
        before,
      },
    ),
  ).toEqual([]);
  const pane =
    'panes: [{id: p, title: P, judgments: [{text: The talks fail by May, likelihood: very likely}]}]\n';
  expect(underlined('craft/unexplained-move', pane, {before})).toEqual(['very likely']);
});

test('without an earlier version, nothing is reported', () => {
  expect(underlined('craft/unexplained-move', version('The talks fail by March.', 'likely'))).toEqual([]);
});

test('the message gives the earlier likelihood', () => {
  const messages = problemsOf(version('The talks are likely to fail by March.', 'likely'), {before})
    .filter(({code}) => code === 'craft/unexplained-move')
    .map(({message}) => message);
  expect(messages).toEqual([
    'the likelihood was “unlikely” in the earlier version, and `because` has no new reason',
  ]);
});

test('the first 200 judgments of each version are compared', () => {
  const many = (likelihood: string, from: number, count: number) => {
    const judgments = Array.from({length: count}, (_, index) => {
      const letter = from + index;
      return `{text: w${letter} x${letter} y${letter} z${letter}, likelihood: ${likelihood}}`;
    });
    return `outlook: {judgments: [${judgments.join(', ')}]}\n`;
  };
  const found = (part: string, earlier: string) =>
    underlined('craft/unexplained-move', part, {before: earlier});
  expect(found(many('likely', 0, 201), many('unlikely', 0, 200))).toHaveLength(200);
  expect(found(many('likely', 1, 200), many('unlikely', 0, 201))).toHaveLength(199);
  expect(found(many('likely', 0, 201), many('unlikely', 200, 1))).toEqual([]);
  expect(found(many('likely', 200, 1), many('unlikely', 0, 201))).toEqual([]);
});
