/** Every code has a page, and the examples of the page are right. */
import {expect, test} from 'vitest';
import {fileCodes, type ProblemCode, ruleCodes} from '../../source/briefing/problems.js';
import type {Example} from '../../source/checks/rule.js';
import {pages} from '../../source/checks/rules.js';
import {problemsIn, whole} from '../helpers/checks.js';

const codes: readonly ProblemCode[] = [...fileCodes, ...ruleCodes];
const textual = codes.filter(code => pages[code].example.of !== 'command');

function codesOf(example: Exclude<Example, {of: 'command'}>, which: 'bad' | 'good'): string[] {
  const text = example[which];
  const hasMark = text.startsWith('\ufeff');
  const options = example.of === 'part' ? {saved: example.saved, before: example.before} : {};
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const bare = hasMark ? text.slice(1) : text;
  return problemsIn(example.of === 'part' ? whole(bare) : bare, {...given, hasMark}).map(({code}) => code);
}

test('every code has a page, and every page has a code', () => {
  expect(Object.keys(pages).sort()).toEqual([...codes].sort());
  for (const code of codes) {
    const {title, why, remedy} = pages[code];
    expect([
      code,
      /^[A-Z`].*[^.]$/.test(title),
      /^[A-Z`“].*[.]$/s.test(why),
      /^[A-Z`“].*[.]$/s.test(remedy),
    ]).toEqual([code, true, true, true]);
  }
});

test.each(textual)('%s: the wrong example has the problem, the right one does not', code => {
  const {example} = pages[code];
  if (example.of === 'command') throw new Error('an example of text');
  expect(codesOf(example, 'bad')).toContain(code);
  expect(codesOf(example, 'good')).not.toContain(code);
});

test('the example of a problem outside the text is a command, all others are text', () => {
  expect(codes.filter(code => pages[code].example.of === 'command')).toEqual([
    'file/not-found',
    'file/unreadable',
    'file/is-directory',
    'file/too-large',
    'file/not-utf8',
  ]);
});
