import {expect, test} from 'vitest';
import {problemsOf, underlined} from '../../helpers/checks.js';

test('a TODO is reported in every kind of text, at the word', () => {
  const part = `title: "TODO: a title"
actors: {ann: {name: Ann, say: an, role: TODO}}
summary: [{text: "[[ann]] is here; TODO why.", sources: [s]}]
sources: {s: {title: S}}
`;
  expect(underlined('craft/todo', part)).toEqual(['TODO', 'TODO', 'TODO']);
});

test('a longer word that contains TODO is not reported', () => {
  expect(underlined('craft/todo', 'gaps: [What they do., Método, TODOS, a to-do list]\n')).toEqual([]);
});

test('names of the bottom line are not missed while the body has a TODO', () => {
  const part = (body: string) => `bottom_line: The talks in Geneva will fail.\ngaps: ["${body}"]\n`;
  const codes = (body: string) => problemsOf(part(body)).map(({code}) => code);
  expect(codes('Who speaks.')).toEqual(['craft/bottom-line-alone']);
  expect(codes('TODO: who speaks.')).toEqual(['craft/todo']);
});

test('the first 100 TODOs are reported', () => {
  const gaps = Array.from({length: 101}, (_, index) => `TODO ${index}`);
  expect(underlined('craft/todo', `gaps: [${gaps.join(', ')}]\n`)).toHaveLength(100);
});
