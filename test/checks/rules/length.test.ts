import {expect, test} from 'vitest';
import {problemsOf, underlined} from '../../helpers/checks.js';

const panes = (count: number) =>
  `panes: [${Array.from({length: count}, (_, index) => `{id: p${index}, title: P}`).join(', ')}]\n`;
const points = (count: number) =>
  `talking_points: [${Array.from({length: count}, () => 'Say it.').join(', ')}]\n`;

test.each([10, 11, 40])('%i panes are reported', count => {
  expect(underlined('craft/too-many-panes', panes(count))).toEqual(['panes']);
});

test.each([0, 4, 9])('%i panes are not reported', count => {
  expect(underlined('craft/too-many-panes', panes(count))).toEqual([]);
});

test.each([7, 8, 30])('%i talking points are reported', count => {
  expect(underlined('craft/too-many-talking-points', points(count))).toEqual(['talking_points']);
});

test.each([0, 5, 6])('%i talking points are not reported', count => {
  expect(underlined('craft/too-many-talking-points', points(count))).toEqual([]);
});

test('the message says how many there are', () => {
  expect(problemsOf(panes(12) + points(8)).map(({message}) => message)).toEqual([
    'there are 12 panes, more than 9',
    'there are 8 talking points, more than 6',
  ]);
});
