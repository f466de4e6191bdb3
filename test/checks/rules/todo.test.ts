import {expect, test} from 'vitest';
import {problemsOf, underlined} from '../../helpers/checks.js';

test('a TODO is found wherever a text stands, at the word', () => {
  const part = `title: "TODO: a title"
actors: {ann: {name: Ann, say: an, role: TODO}}
summary: [{text: "[[ann]] is here; TODO why.", sources: [s]}]
sources: {s: {title: S}}
`;
  expect(underlined('craft/todo', part)).toEqual(['TODO', 'TODO', 'TODO']);
});

test('a word that only holds it is none', () => {
  expect(underlined('craft/todo', 'gaps: [What they do., Método, TODOS, a to-do list]\n')).toEqual([]);
});

test('names of a bottom line are not looked for in a body that is still to be written', () => {
  const part = (body: string) => `bottom_line: The talks in Geneva will fail.\ngaps: ["${body}"]\n`;
  const codes = (body: string) => problemsOf(part(body)).map(({code}) => code);
  expect(codes('Who speaks.')).toEqual(['craft/bottom-line-alone']);
  expect(codes('TODO: who speaks.')).toEqual(['craft/todo']);
});

test('the first 100 are reported', () => {
  const gaps = Array.from({length: 101}, (_, index) => `TODO ${index}`);
  expect(underlined('craft/todo', `gaps: [${gaps.join(', ')}]\n`)).toHaveLength(100);
});
