/** What the reader opens of a briefing with problems. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parse} from '../../../source/briefing/parse.js';
import type {Briefing} from '../../../source/briefing/schema.js';
import {compose} from '../../../source/document/compose.js';
import {textOf, wordsOf} from '../../../source/document/document.js';
import {readText} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';

const head = 'schema: 1\ntitle: Ferry\nas_of: 2026-03-02\n';
const start = `${head}bottom_line: It returns.\n`;

/** The part of an invalid text that can be read. */
function part(text: string): Briefing {
  const parsed = parse(text, harmless('the-file'));
  if (parsed.ok || !parsed.briefing) throw new Error('the text should be invalid, and readable in part');
  return parsed.briefing;
}

const texts = (points: ReadonlyArray<{text: string}>) => points.map(({text}) => text);

test('a file that lacks keys opens, and nothing is invented in their place', () => {
  const {as_of: asOf, bottom_line: line, title} = part('schema: 1\nsummary: [It sails.]\n');
  expect([title, asOf, line.text]).toEqual(['the-file', '', '(no bottom line can be read)']);
});

test.each([
  ['an `as_of` that is not a date stays as it is written', 'as_of: 3 August', 'as_of', '3 August'],
  ['a number stays as it is written', 'title: 1.10', 'title', '1.10'],
  ['a bad `expires` is left out', 'expires: soon', 'expires', undefined],
  ['an unknown handling mark stays as it is written', 'handling: Secret', 'handling', 'Secret'],
  ['an unknown key is left out', 'colour: red', 'colour', undefined],
  ['a misspelt key counts as the key that it resembles', 'subtitel: Two', 'subtitle', 'Two'],
] as const)('%s', (_, line, key, value) => {
  const text = start
    .split('\n')
    .filter(each => !each.startsWith(`${key}:`))
    .join('\n');
  expect((part(`${text}${line}\n`) as Record<string, unknown>)[key]).toEqual(value);
});

test('a misspelt key never replaces the right one', () => {
  expect(part(`${start}titel: Two\n`).title).toBe('Ferry');
});

test('every entry of a list is shown, as it is written if it has no text', () => {
  const {summary} = part(
    `${start}summary:\n  - {text: On Taiwan, India told China that it would, sources: [x]}\n  - 0755\n  -\n  - Talks: they fail\n  - {txt: Good.}\n`,
  );
  expect(texts(summary)).toEqual([
    'On Taiwan, India told China that it would',
    '0755',
    '(this entry cannot be read)',
    'Talks: they fail',
    'Good.',
  ]);
});

test('a text that is written where a list belongs is a list of one', () => {
  expect(texts(part(`${start}summary: It sails.\n`).summary)).toEqual(['It sails.']);
});

test('an assumption is never shown as a fact because its `kind` is misspelt', () => {
  const {summary} = part(`${start}summary: [{text: a, kind: assumtion}, {text: b, kind: guess}]\n`);
  expect(summary.map(({kind}) => kind)).toEqual(['assumption', 'assumption']);
});

test('a term on an unknown scale has no percentages', () => {
  const briefing = part(`${start}outlook: {scale: nato, judgments: [{text: J, likelihood: likely}]}\n`);
  const outlook = compose(briefing).panes.find(({id}) => id === 'outlook');
  expect(JSON.stringify(outlook)).toContain('likely (scale: nato)');
  expect(JSON.stringify(outlook)).not.toContain('%');
});

test('the date of an event stays as it is written', () => {
  const {timeline} = part(
    `${start}timeline: [{date: 3/8/2022, event: a}, {event: b}, {date: 2021, event: c}]\n`,
  );
  expect(timeline.map(({date, event}) => [date, event])).toEqual([
    ['3/8/2022', 'a'],
    [undefined, 'b'],
    ['2021', 'c'],
  ]);
});

test('a source that does not exist is not cited, and an actor that does not exist stays as it is written', () => {
  const briefing = part(
    `${start}summary: [{text: "[[ann]] left.", sources: [a, b]}]\nmeeting: {with: [ann]}\nsources: {a: A}\n`,
  );
  const blocks = compose(briefing).panes[0]?.blocks ?? [];
  const brief = JSON.stringify(blocks);
  expect([
    briefing.summary[0]?.sources,
    blocks.some(block => textOf(block).startsWith('[[ann]] left.')),
    brief.includes('"to":"actor"'),
  ]).toEqual([['a'], true, false]);
  expect(brief).toContain('"text":"ann"');
});

test('panes without an id, or with the id of another pane, are shown', () => {
  const {panes} = part(
    `${start}panes: [{points: [a]}, {id: my pane, title: B}, {id: brief, title: C}, {id: x, title: D}, {id: x, title: E}]\n`,
  );
  expect(panes.map(({id, title}) => [id, title])).toEqual([
    ['pane-1', 'Pane 1'],
    ['my-pane', 'B'],
    ['brief-2', 'C'],
    ['x', 'D'],
    ['x-3', 'E'],
  ]);
});

// Fault: A syntax error kept a briefing closed.
// Expected: The rest opens.
test.each([
  [
    'a colon in the bottom line',
    `${head}bottom_line: Talks: they fail\nsummary: [a]\n`,
    'Talks: they fail',
    ['a'],
  ],
  ['an open quotation mark', `${head}bottom_line: "It returns.\nsummary: [a]\n`, 'It returns.', ['a']],
  ['a tab', `${start}summary:\n\t- a\n  - b\n`, 'It returns.', ['a', 'b']],
  ['a no-break space', `${start}summary:\n\u00a0 - a\n  - b\n`, 'It returns.', ['a', 'b']],
  ['one column too few', `${start}summary:\n  - a\n - b\n  - c\n`, 'It returns.', ['a', 'b', 'c']],
  ['a mention at the start', `${head}bottom_line: [[ann]] said so\nsummary: [a]\n`, '[[ann]] said so', ['a']],
  ['an open bracket', `${start}summary:\n  - {text: a, sources: [x}\n  - b\n`, 'It returns.', ['a', 'b']],
  ['emphasis at the start', `${head}bottom_line: *Very* late\nsummary: [a]\n`, '*Very* late', ['a']],
  ['two documents', `${start}summary: [a]\n---\ntitle: b\n`, 'It returns.', ['a']],
])('a file opens in spite of a syntax error: %s', (_, text, line, points) => {
  const {bottom_line: bottomLine, summary, title} = part(text);
  expect([title, bottomLine.text, texts(summary)]).toEqual(['Ferry', line, points]);
});

test('an entry that is left out takes its lines with it, so that no other list gets them', () => {
  const {summary, talking_points: say} = part(
    `${start}summary:\n  - a\ntalking_points: @\n  - say this\nwatch_outs: [c]\n`,
  );
  expect([texts(summary), texts(say)]).toEqual([['a'], ['@']]);
});

test.each([
  'version: 3\nservices: {web: {image: x}}\n',
  'name: a workflow\non: push\n',
  '- a\n- b\n',
  'a text\n',
  '',
  '{{{{',
])('another file is not opened as a briefing: %j', text => {
  const parsed = parse(text);
  expect(!parsed.ok && parsed.briefing).toBe(undefined);
});

test.each([': ', '"', '[', '\t', '*a', '@', '&'])(
  '%j in the middle of any section leaves most of it readable',
  text => {
    const lines = readText('briefings/myanmar.yaml').split('\n');
    const words = (briefing: Briefing) =>
      compose(briefing).panes.reduce((sum, pane) => sum + wordsOf(pane), 0);
    const whole = words(part(`${lines.join('\n')}\ncolour: red\n`));
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const at = lines.findIndex(
        (line, index) => index > lines.length * share && /^ +(?:- )?\w+: \w/.test(line),
      );
      const line = (lines[at] ?? '').replace(/: /, `: ${text}`);
      const parsed = parse(lines.with(at, line).join('\n'));
      expect(parsed.briefing && words(parsed.briefing)).toBeGreaterThan(0.9 * whole);
    }
  },
);

test('whatever is done to a briefing, the part that can be read becomes a document', () => {
  const lines = readText('briefings/myanmar.yaml').split('\n');
  const edit = fc.record({
    at: fc.nat(lines.length - 1),
    column: fc.nat(40),
    text: fc.constantFrom(
      '',
      ': ',
      '"',
      '[',
      '}',
      '\t',
      '- ',
      '\u00a0',
      '~',
      '&a ',
      '*a',
      '!x ',
      '# ',
      '3',
      '|',
    ),
    removed: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(edit, {minLength: 1, maxLength: 4}), edits => {
      const changed = [...lines];
      for (const {at, column, removed, text} of edits) {
        const line = changed[at] ?? '';
        changed[at] = line.slice(0, column) + text + line.slice(column + removed);
      }
      const parsed = parse(changed.join('\n'));
      // A text that begins with `|` is one long text, and not a map.
      if (parsed.briefing) expect(compose(parsed.briefing).panes.length).toBeGreaterThan(0);
    }),
    {numRuns: 25},
  );
});
