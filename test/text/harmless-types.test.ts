/** Holds the compiler to refusing unchecked text. `tsc` reports each `@ts-expect-error` line that has no error. */
import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import type {Problem} from '../../source/briefing/problems.js';
import type {Document, Part, Span} from '../../source/document/document.js';
import type {Notice, Trouble} from '../../source/reader/state/messages.js';
import {type Harmless, harmlessLine, isHarmless, joined, ours} from '../../source/text/harmless.js';
import type {LineSpan} from '../../source/typeset/line.js';
import {smallest} from '../helpers/briefings.js';

/** Text from a file, an argument, another program: anything may be in it. */
const unchecked: string = '\u001b[2J';
const checked = harmlessLine(unchecked);

test('a text that nobody checked is not harmless', () => {
  // @ts-expect-error
  const text: Harmless = unchecked;
  // @ts-expect-error
  const literal: Harmless = 'even words of our own are marked as such';
  // @ts-expect-error
  const inTemplate: Harmless = `${checked}`;
  // @ts-expect-error
  const added: Harmless = checked + checked;
  expect([text, literal, inTemplate, added].map(isHarmless)).toEqual([false, true, true, true]);
});

test('a span, a line, a notice, a problem and a document take only harmless text', () => {
  // @ts-expect-error
  const span: Span = {text: unchecked};
  // @ts-expect-error
  const lineSpan: LineSpan = {text: unchecked, role: 'text'};
  // @ts-expect-error
  const part: Part = {name: 'text', label: unchecked, spans: []};
  // @ts-expect-error
  const notice: Notice = {text: unchecked, tone: 'plain'};
  // @ts-expect-error
  const trouble: Trouble = {text: checked, short: unchecked};
  // @ts-expect-error
  const message: Problem = {code: 'file/empty', message: unchecked};
  // @ts-expect-error
  const hint: Problem = {code: 'file/empty', message: checked, hint: unchecked};
  // @ts-expect-error
  const document: Document = {title: unchecked, asOf: checked, panes: []};
  expect([span, lineSpan, part, notice, trouble, message, hint, document]).toHaveLength(8);
});

test('every text of a parsed briefing is harmless', () => {
  const parsed = parse(
    smallest('summary: ["a\\e[2J"]\npanes: [{id: talks, title: "T\\u202e", points: ["b\\a"]}]\n'),
  );
  if (!parsed.ok) throw new Error('not a valid briefing');
  const {as_of: asOf, bottom_line: bottomLine, panes, summary, title} = parsed.briefing;
  const texts: readonly Harmless[] = [
    title,
    asOf,
    bottomLine.text,
    ...summary.map(({text}) => text),
    ...panes.flatMap(pane => [pane.id, pane.title, ...pane.points.map(({text}) => text)]),
  ];
  expect(texts).toEqual(['A title', '2022-08-03', 'It is so.', 'a␛[2J', 'talks', 'T', 'b␇']);
});

test('text of our own takes harmless texts, numbers and words of a list, and nothing else', () => {
  const severity: 'error' | 'warning' = 'error' as 'error' | 'warning';
  expect(ours`${checked}: ${2} ${severity}s${severity === 'error' ? '!' : ''}`).toBe('[2J: 2 errors!');
  expect(ours('all')).toBe('all');
  // @ts-expect-error
  expect(ours`${unchecked}`).toBe(unchecked);
  // @ts-expect-error
  expect(ours(unchecked)).toBe(unchecked);
  const path: `./${string}` = `./${unchecked}`;
  // @ts-expect-error
  expect(ours`${path}`).toBe(path);
});

test('a part of a harmless text is harmless, and so are harmless texts in a row', () => {
  const parts: readonly Harmless[] = [
    checked.slice(1),
    checked.trim().padEnd(9),
    checked.toUpperCase(),
    ...checked,
    ...checked.split('2'),
    checked.replaceAll('2', '–'),
  ];
  expect(joined(parts, ' ')).toBe('2J [2J       [2J [ 2 J [ J [–J');
  // @ts-expect-error
  expect(joined(parts, unchecked)).toContain(unchecked);
  // @ts-expect-error
  const replaced: Harmless = checked.replaceAll('2', unchecked);
  expect(replaced).toBe(`[${unchecked}J`);
});
