import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import {notFound, searchedFolders} from '../../source/library/not-found.js';
import {plain} from '../../source/typeset/paint.js';
import {printedProblems, writeProblems} from '../../source/writers/problem-text.js';
import {smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';

function written(text: string, name = 'a.yaml'): string {
  const parsed = parse(text);
  return parsed.ok ? '' : writeProblems(parsed.problems, {name, text, paint: plain});
}

test('a problem is shown with its place, the lines around it with a caret, and what to do', () => {
  expect(written(smallest('summry: []\ntags:\n'))).toBe(`briefing: a.yaml has 2 problems

a.yaml:5:1: unknown key \`summry\` (file/unknown-key)
  4 │ bottom_line: It is so.
  5 │ summry: []
    │ ^^^^^^
  6 │ tags:
  Did you mean \`summary\`?

a.yaml:6:6: \`tags\` should be a list of tags, but it has no value (file/wrong-type)
  5 │ summry: []
  6 │ tags:
    │      ^
  7 │ 
  Write a value. If the key is optional, you can also remove it.
`);
});

test('a caret is under its place, even after wide characters and tabs', () => {
  const lines = written(smallest('meeting: {what: 会议会议, whre: b}\n')).split('\n');
  expect(lines.slice(4, 6)).toEqual([
    '  5 │ meeting: {what: 会议会议, whre: b}',
    '    │                           ^^^^',
  ]);
});

test('a place far to the right on a long line is shown with the text before it', () => {
  const text = smallest(`tags: [${'"aaaaaaaa", '.repeat(40)} 1]\n`);
  const [, , , , line = '', caret = ''] = written(text).split('\n');
  expect(line).toMatch(/^ {2}5 │ ….*"aaaaaaaa", {2}1\]$/);
  expect(line[caret.indexOf('^')]).toBe('1');
});

test('no control character of a file, its name or a folder is in the message', () => {
  const text = smallest('"x\\e[31m": 1\n"y\u202e": 2\nz\u0007: 3\n');
  expect(written(text, 'a\u001b[2J\u202e.yaml')).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  const searched = ['/tmp/\u001b[31m'];
  const problem = notFound({ok: false, searched, near: []}, searchedFolders(searched));
  expect(writeProblems([problem], {name: 'x', paint: plain})).toBe(
    'briefing: x: there is no briefing with this name\nLooked in:\n  /tmp/[31m\n',
  );
});

test('all problems are counted, and a limited number is printed', () => {
  const problems = Array.from(
    {length: printedProblems + 7},
    () => ({code: 'file/bad-id', message: harmless('no')}) as const,
  );
  const text = writeProblems(problems, {name: 'x', paint: plain});
  expect(text.split('\n')[0]).toBe(`briefing: x has ${printedProblems + 7} problems`);
  expect(text).toMatch(/… and 7 more\.\n$/);
});
