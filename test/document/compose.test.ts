/** How a briefing is composed into a document. */
import {expect, test} from 'vitest';
import {textOf, textOfPart, wordsOf} from '../../source/document/document.js';
import {search} from '../../source/typeset/search.js';
import {documentOf, myanmar, myanmarPanes, scripts, smallest} from '../helpers/briefings.js';

const source = {to: 'source', id: 's'} as const;
const mark = [{text: '', role: 'source-mark', source: 1, reference: source}];

test('the smallest briefing has one pane', () => {
  expect(documentOf(smallest())).toEqual({
    title: 'A title',
    asOf: '2022-08-03',
    panes: [
      {
        id: 'brief',
        title: 'Brief',
        blocks: [
          {
            kind: 'heading',
            path: ['bottom_line'],
            parts: [{name: 'text', spans: [{text: 'Bottom line', role: 'heading'}]}],
          },
          {
            kind: 'lead',
            path: ['bottom_line'],
            priority: 'should',
            parts: [{name: 'text', spans: [{text: 'It is so.'}]}],
          },
        ],
      },
    ],
  });
});

test('panes stand in the order Brief, the author’s panes, the other panes; an empty pane is left out', () => {
  expect(scripts.panes.map(({id}) => id)).toEqual([
    'brief',
    'first',
    'actors',
    'stakes',
    'outlook',
    'room',
    'timeline',
    'sources',
  ]);
  expect(myanmar.panes.map(({title}) => title)).toEqual(myanmarPanes);
});

test('a judgment keeps its likelihood, its confidence, who judged, and its reasons', () => {
  const document = documentOf(
    smallest(`actors: {ann: {name: Ann, affiliation: The Office}}
outlook:
  scale: phia
  judgments:
    - {text: It happens., likelihood: unlikely, confidence: low, by: ann, horizon: 2023, because: [A, B], if_wrong: C, sources: [s]}
sources: {s: S one}
`).replace('horizon: 2023', 'horizon: to 2023'),
  );
  expect(document.panes.find(({id}) => id === 'outlook')?.blocks[1]).toEqual({
    kind: 'judgment',
    path: ['outlook', 'judgments', 0],
    priority: 'should',
    likelihood: {term: 'unlikely', scale: 'phia', low: 25, high: 35, range: '25–35%'},
    parts: [
      {name: 'likelihood', spans: [{text: 'unlikely', role: 'likelihood'}]},
      {name: 'confidence', label: 'confidence', spans: [{text: 'low', role: 'confidence'}]},
      {name: 'text', spans: [{text: 'It happens.'}, ...mark]},
      {
        name: 'by',
        label: 'judged by',
        spans: [{text: 'Ann', role: 'actor', reference: {to: 'actor', id: 'ann'}}, {text: ', The Office'}],
      },
      {name: 'horizon', label: 'horizon', spans: [{text: 'to 2023'}]},
      {name: 'because', label: 'because', spans: [{text: 'A'}]},
      {name: 'because', label: 'because', spans: [{text: 'B'}]},
      {name: 'if-wrong', label: 'if wrong', spans: [{text: 'C'}]},
    ],
  });
});

test('a term of another scale is marked as not on the scale', () => {
  const document = documentOf(
    smallest('outlook: {judgments: [{text: A, likelihood: realistic possibility}]}\n'),
  );
  const [, judgment] = document.panes[1]?.blocks ?? [];
  expect(judgment?.likelihood).toBeUndefined();
  expect(judgment && textOf(judgment)).toBe('realistic possibility (not on the ICD 203 scale)\nA');
});

test('the sources of a quote without a speaker and of a question without an answer are kept', () => {
  const document = documentOf(
    smallest(
      'panes: [{id: p, title: P, quotes: [{text: Q, sources: [s]}]}]\nlikely_questions: [{ask: Why?, sources: [s]}]\nsources: {s: S one}\n',
    ),
  );
  const sources = document.panes.find(({id}) => id === 'sources')?.blocks[0];
  expect(sources && textOf(sources)).toBe('\nS one\n2 times');
});

test('a machine is never shown as a person', () => {
  expect(documentOf(smallest('drafted_by: machine\n')).machineDraft).toBe(true);
  expect(documentOf(smallest('drafted_by: Machine (a model)\nreviewed_by: machine\n')).machineDraft).toBe(
    true,
  );
  expect(documentOf(smallest('drafted_by: machine\nreviewed_by: Ann\n')).machineDraft).toBeUndefined();
  const text = documentOf(smallest('drafted_by: machine\n')).panes.at(-1)?.blocks.map(textOf).join(' ');
  expect(text).toBe('Drafting Drafted by a machine; not yet reviewed by a person.');
});

test('a timeline runs from early to late, and events without a date come last', () => {
  const document = documentOf(
    smallest('timeline: [Sometime, {date: 2022-01, event: B}, {date: 2021, event: A}]\n'),
  );
  expect(
    document.panes[1]?.blocks.map(({path, parts}) => [path, ...parts.map(({spans}) => spans[0]?.text)]),
  ).toEqual([
    [['timeline', 2], '2021', 'A'],
    [['timeline', 1], 'Jan 2022', 'B'],
    [['timeline', 0], '', 'Sometime'],
  ]);
});

test('links in the text are listed with their addresses, and unsafe links stay plain text', () => {
  const document = documentOf(
    smallest('summary: ["See [here](https://e.org/a) and [there](javascript:b)"]\n'),
  );
  expect(document.panes[0]?.blocks.map(textOf).at(-1)).toBe('See here and [there](javascript:b)');
  expect(document.panes[1]?.blocks.map(textOf)).toEqual(['Links', 'here\nhttps://e.org/a']);
});

test('headings and text count as words of a pane', () => {
  expect(wordsOf(documentOf(smallest()).panes[0] as never)).toBe(5);
});

test('a search finds matches in reading order, whatever the case, the accents, the apostrophes and the spans', () => {
  const document = documentOf(
    smallest('summary: ["CAFÉ’S **strong** words", "cafe\'s", "a\\u0301 ca"]\nactors: {c: Cafés}\n'),
  );
  const found = (query: string) =>
    search(document, query).map(({pane, block, start, end}) => {
      const text = textOf(document.panes[pane]?.blocks[block] as never);
      return `${pane}.${block} ${text.slice(start, end)}`;
    });
  expect(found("café's")).toEqual(['0.3 CAFÉ’S', "0.4 cafe's"]);
  expect(found('  strong WORDS')).toEqual(['0.3  strong words']);
  expect(found('cafe')).toEqual(['0.3 CAFÉ', '0.4 cafe', '1.0 Café']);
  expect(found('á ca')).toEqual(['0.5 a\u0301 ca']);
  expect(found('  ')).toEqual([]);
  expect(found('nowhere')).toEqual([]);
});

test('an objective, a link and the reviewer have the paths of their entries in the file', () => {
  const document = documentOf(
    smallest(
      'meeting: {objectives: [Ask., Listen.]}\nsummary: [A., "See [it](https://e.org/a)."]\nreviewed_by: Ann\n',
    ),
  );
  const paths = document.panes.flatMap(({id, blocks}) =>
    blocks.flatMap(({kind, path}) => (kind === 'heading' ? [] : [[id, ...path].join(' ')])),
  );
  expect(paths).toEqual([
    'brief bottom_line',
    'brief meeting objectives 0',
    'brief meeting objectives 1',
    'brief summary 0',
    'brief summary 1',
    'sources summary 1',
    'sources reviewed_by',
  ]);
});

// Fault: A horizon that is a date was shown as `2026-03-15`.
// Expected: It reads as a date: 15 Mar 2026.
test('a horizon or a meeting that is a date reads as a date, and any other text stays as it is', () => {
  const horizonsOf = (...horizons: string[]) => {
    const judgments = horizons.map(
      horizon => `\n    - {text: It ends., likelihood: likely, horizon: "${horizon}"}`,
    );
    const document = documentOf(smallest(`outlook:\n  judgments:${judgments.join('')}\n`));
    return document.panes
      .flatMap(({blocks}) => blocks)
      .flatMap(({parts}) => parts.filter(({name}) => name === 'horizon').map(textOfPart));
  };
  const read = horizonsOf(
    '2026-03-15',
    '2026-03',
    '2026',
    '2026-03-01/2026-03-15',
    'to 2026-03-15',
    '2026-02-30',
  );
  expect(read).toEqual(['15 Mar 2026', 'Mar 2026', '2026', '1–15 Mar 2026', 'to 2026-03-15', '2026-02-30']);
  const {panes} = documentOf(smallest('meeting: {when: "2026-03-15"}\n'));
  expect(panes[0]?.blocks.map(textOf)).toContain('when\n15 Mar 2026');
});

// Fault: A text that cites several sources had its marks in the order of the file: ² ¹.
// Expected: The marks are in the order of the sources.
test('the marks of a text that cites several sources are in the order of the sources', () => {
  const document = documentOf(
    smallest('summary: [{text: So it is., sources: [c, a, b]}]\nsources: {a: A, b: B, c: C}\n'),
  );
  const spans = document.panes.flatMap(({blocks}) => blocks).find(({kind}) => kind === 'fact')
    ?.parts[0]?.spans;
  expect(spans?.flatMap(({source}) => source ?? [])).toEqual([1, 2, 3]);
});
