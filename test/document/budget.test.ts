import fc from 'fast-check';
import {expect, test} from 'vitest';
import {printedPanes, withinMinutes} from '../../source/document/budget.js';
import {
  type Block,
  type Document,
  type Pane,
  type Priority,
  textOf,
  wordsOf,
  wordsOfBlock,
  wordsOfDocument,
} from '../../source/document/document.js';
import {documentOf, myanmar, smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';

const small = documentOf(
  smallest(`
summary:
  - Summary should.
  - {text: Summary must., priority: must}
  - {text: Summary could., priority: could}
panes:
  - id: own
    title: Own
    points: [{text: Own must., priority: must}, Own should.]
    judgments: [{text: It comes., likelihood: likely, confidence: low}]
sources: {s: A source}
`),
);

/** The pane Sources, which is never held back. */
const sources = [' A source 0 times'];

/** The text of each shown block, by pane. */
function shownIn(document: Document): Record<string, string[]> {
  return Object.fromEntries(
    document.panes.map(({id, blocks}) => [id, blocks.map(block => textOf(block).replaceAll('\n', ' '))]),
  );
}

/** The document cut to a number of words: at one word a minute, minutes are words. */
const inWords = (document: Document, words: number) =>
  withinMinutes(document, {minutes: words, wordsPerMinute: 1});

test('the bottom line comes first, then entries with priority `must`, in the order of panes', () => {
  // "Bottom line", "It is so."; "Summary", "Summary must."; "Own must."
  expect(shownIn(inWords(small, 5 + 3 + 2))).toEqual({
    brief: ['Bottom line', 'It is so.', 'Summary', 'Summary must.', '2 more'],
    own: ['Own must.', '2 more'],
    sources,
  });
});

test('then come entries with priority `should` or none, with the headings above them, then all others', () => {
  const own = ['Own must.', 'Own should.', 'Judgments', 'likely low It comes.'];
  expect(shownIn(inWords(small, 19))).toEqual({
    brief: ['Bottom line', 'It is so.', 'Summary', 'Summary should.', 'Summary must.', '1 more'],
    own,
    sources,
  });
  expect(shownIn(inWords(small, 21))).toEqual({
    brief: ['Bottom line', 'It is so.', 'Summary', 'Summary should.', 'Summary must.', 'Summary could.'],
    own,
    sources,
  });
});

test('a judgment is shown whole or held back, and no entry of lower rank takes its place', () => {
  expect(shownIn(inWords(small, 18))).toEqual({
    brief: ['Bottom line', 'It is so.', 'Summary', 'Summary should.', 'Summary must.', '1 more'],
    own: ['Own must.', 'Own should.', '1 more'],
    sources,
  });
});

test('a budget too small for the bottom line shows the bottom line', () => {
  for (const minutes of [0.01, 0, -1, Number.NaN]) {
    expect(shownIn(withinMinutes(small, {minutes}))).toEqual({
      brief: ['Bottom line', 'It is so.', '3 more'],
      own: ['3 more'],
      sources,
    });
  }
});

test('each pane counts its held entries, and the document knows its budget and the words of the whole', () => {
  const cut = inWords(small, 10);
  const {panes, ...rest} = cut;
  const {panes: _panes, ...before} = small;
  expect(rest).toEqual({...before, minutes: 10, wholeWords: wordsOfDocument(small)});
  expect(panes.map(({id, held}) => [id, held])).toEqual([
    ['brief', 2],
    ['own', 2],
    ['sources', undefined],
  ]);
  expect(panes[1]?.blocks.at(-1)).toEqual({
    kind: 'held',
    path: ['held', 'own'],
    parts: [{name: 'text', spans: [{text: '2 more'}]}],
  });
  expect(wordsOfDocument(cut)).toBe(10);
});

test('reading twice as fast shows as much as twice the time', () => {
  const shown = (minutes: number, wordsPerMinute?: number) =>
    shownIn(withinMinutes(myanmar, {minutes, ...(wordsPerMinute && {wordsPerMinute})}));
  expect(shown(1, 476)).toEqual(shown(2));
  expect(shown(1, 476)).not.toEqual(shown(1));
});

type Drawn = Readonly<{words: number; priority?: Priority}>;

const entry: fc.Arbitrary<Drawn> = fc.record(
  {words: fc.integer({min: 0, max: 6}), priority: fc.constantFrom<Priority[]>('must', 'should', 'could')},
  {requiredKeys: ['words']},
);
const sections = fc.array(
  fc.record({hasHeading: fc.boolean(), entries: fc.array(entry, {minLength: 1, maxLength: 4})}),
  {maxLength: 3},
);

function block(kind: Block['kind'], words: number, priority?: Priority): Block {
  const text = Array.from({length: words}, () => 'word').join(' ');
  return {
    kind,
    path: [],
    parts: [{name: 'text', spans: [{text: harmless(text)}]}],
    ...(priority && {priority}),
  };
}

const documents = fc
  .record({
    lead: fc.integer({min: 1, max: 8}),
    panes: fc.array(sections, {maxLength: 4}),
    hasSources: fc.boolean(),
  })
  .map(({lead, panes, hasSources}): Document => {
    const drawn = panes.map((all, index): Pane => {
      const blocks = all.flatMap(({hasHeading, entries}) => [
        ...(hasHeading ? [block('heading', 1)] : []),
        ...entries.map(({words, priority}) => block('fact', words, priority)),
      ]);
      return {
        id: hasSources && index > 0 && index === panes.length - 1 ? 'sources' : `p${index}`,
        title: harmless('Pane'),
        blocks: index === 0 ? [block('heading', 2), block('lead', lead), ...blocks] : blocks,
      };
    });
    return {title: harmless('A title'), asOf: harmless('2022-08-03'), panes: drawn};
  });
const minutes = fc.integer({min: 0, max: 60});

/** All blocks except headings and sources, in the order in which a budget shows them. */
function ranked({panes}: Document): Block[] {
  const all = panes.flatMap(({id, blocks}) => (id === 'sources' ? [] : blocks));
  const tiers = [
    (item: Block) => item.kind === 'lead',
    (item: Block) => item.priority === 'must',
    (item: Block) => (item.priority ?? 'should') === 'should',
    (item: Block) => item.priority === 'could',
  ];
  const order = all
    .filter(item => item.kind !== 'heading')
    .map(found => ({found, tier: tiers.findIndex(isIn => isIn(found))}));
  return order.sort((a, b) => a.tier - b.tier).map(({found}) => found);
}

function shownBlocks({panes}: Document): Set<Block> {
  const read = panes.filter(({id}) => id !== 'sources');
  return new Set(read.flatMap(pane => pane.blocks).filter(({kind}) => kind !== 'held'));
}

test('no more is shown than the time allows, except the bottom line', () => {
  fc.assert(
    fc.property(documents, minutes, (document, time) => {
      const cut = inWords(document, time);
      const entries = [...shownBlocks(cut)].filter(({kind}) => kind !== 'heading');
      const isLeadAlone = entries.every(({kind}) => kind === 'lead');
      expect(isLeadAlone || wordsOfDocument(cut) <= time).toBe(true);
    }),
  );
});

test('what is shown is the beginning of that order, as much as fits, in the order of the document', () => {
  fc.assert(
    fc.property(documents, minutes, (document, time) => {
      const cut = inWords(document, time);
      const shown = shownBlocks(cut);
      const order = ranked(document);
      const count = order.filter(item => shown.has(item)).length;
      expect(order.slice(0, count).every(item => shown.has(item))).toBe(true);
      for (const [index, pane] of cut.panes.entries()) {
        if (pane.id === 'sources') continue;
        const before = document.panes[index]?.blocks ?? [];
        expect(pane.blocks.filter(({kind}) => kind !== 'held')).toEqual(
          before.filter(item => shown.has(item)),
        );
      }
      // The next in order is held back because it does not fit, with the heading that it would bring along.
      const next = order[count];
      if (!next) return;
      const pane = document.panes.find(({blocks}) => blocks.includes(next));
      const place = pane?.blocks.indexOf(next) ?? 0;
      const heading = pane?.blocks.slice(0, place).findLast(({kind}) => kind === 'heading');
      const more = wordsOfBlock(next) + (heading && !shown.has(heading) ? wordsOfBlock(heading) : 0);
      expect(wordsOfDocument(cut) + more).toBeGreaterThan(time);
    }),
  );
});

test('a heading is shown with the entries below it, and never alone', () => {
  fc.assert(
    fc.property(documents, minutes, (document, time) => {
      for (const {blocks} of inWords(document, time).panes) {
        const alone = blocks.filter(
          ({kind}, place) =>
            kind === 'heading' && ['heading', 'held', undefined].includes(blocks[place + 1]?.kind),
        );
        expect(alone).toEqual([]);
      }
    }),
  );
});

test('every held entry is counted at the end of its pane', () => {
  fc.assert(
    fc.property(documents, minutes, (document, time) => {
      const entriesIn = (pane: Pane | undefined) =>
        (pane?.blocks ?? []).filter(({kind}) => kind !== 'heading' && kind !== 'held').length;
      for (const [index, pane] of inWords(document, time).panes.entries()) {
        const held = entriesIn(document.panes[index]) - entriesIn(pane);
        expect(pane.held ?? 0).toBe(held);
        const last = pane.blocks.at(-1);
        expect(last?.kind === 'held' ? textOf(last) : '').toBe(held > 0 ? `${held} more` : '');
      }
    }),
  );
});

test('more time never shows less', () => {
  fc.assert(
    fc.property(documents, minutes, minutes, (document, some, more) => {
      const [less, most] = [Math.min(some, more), Math.max(some, more)].map(time =>
        shownBlocks(inWords(document, time)),
      );
      expect([...(less ?? [])].filter(item => !most?.has(item))).toEqual([]);
    }),
  );
});

test('with time for everything, the panes are the same objects', () => {
  fc.assert(
    fc.property(documents, document => {
      const cut = inWords(document, wordsOfDocument(document));
      expect(cut).toEqual({...document, minutes: wordsOfDocument(document)});
      expect(cut.panes.every((pane, index) => pane === document.panes[index])).toBe(true);
    }),
  );
});

test('the line that says how much is held back does not count as words of a pane', () => {
  const [brief] = inWords(small, 5).panes;
  expect(brief && [wordsOf(brief), brief.blocks.map(wordsOfBlock)]).toEqual([5, [2, 3, 0]]);
});

test('in print, panes of which nothing is left become one line before the sources', () => {
  const {at, leftOut, panes} = printedPanes(inWords(small, 5));
  expect(panes.map(({id}) => id)).toEqual(['brief', 'sources']);
  expect([at, leftOut]).toEqual([1, 'Left out: Own (3)']);
  const few = printedPanes(withinMinutes(myanmar, {minutes: 1}));
  expect(few.panes.map(({id}) => id)).toEqual([
    'brief',
    'background',
    'russia-myanmar',
    'chinas-role',
    'outlook',
    'sources',
  ]);
  expect(few.leftOut).toBe(
    'Left out: Expert assessment (9), Actors (15), Stakes (5), In the room (18), Timeline (10)',
  );
});

test('without a time budget, and if each pane keeps an entry, no line is printed', () => {
  expect(printedPanes(small)).toEqual({panes: small.panes, at: 2});
  expect(printedPanes(inWords(small, 19)).leftOut).toBeUndefined();
  const own = inWords(small, 5).panes.filter(({id}) => id === 'own');
  expect(printedPanes({panes: own})).toEqual({panes: [], at: 0, leftOut: 'Left out: Own (3)'});
});
