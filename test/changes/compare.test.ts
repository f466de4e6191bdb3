import fc from 'fast-check';
import {expect, test} from 'vitest';
import {changesBetween, type Entry} from '../../source/changes/compare.js';
import {isSameContent, snapshotOf} from '../../source/changes/snapshot.js';
import type {Document} from '../../source/document/document.js';
import {documentOf, myanmar, readText, smallest} from '../helpers/briefings.js';
import {documentWith, factOf, factsOf} from '../helpers/points.js';

const small = readText('test/fixtures/small.yaml');

function between(before: Document, after: Document) {
  return changesBetween(snapshotOf(before), after);
}

/** Each change in short: its kind and its texts. */
function brief(before: Document, after: Document): string[] {
  return between(before, after).entries.map(inShort);
}

function inShort(entry: Entry): string {
  if (entry.kind === 'new') return `new: ${entry.after}`;
  if (entry.kind === 'removed') return `removed: ${entry.before}`;
  return `changed: ${entry.before} → ${entry.after}`;
}

test('a document that is the same, or whose points are only in another order, has not changed', () => {
  expect(between(myanmar, myanmar)).toEqual({entries: [], lost: 0});
  expect(brief(factsOf('One.', 'Two.', 'Three.'), factsOf('Three.', 'One.', 'Two.'))).toEqual([]);
});

test('a point that moved to another pane has not changed', () => {
  const before = documentOf(
    smallest('summary: [It rains.]\npanes: [{id: p, title: P, points: [It snows.]}]\n'),
  );
  const after = documentOf(smallest('panes: [{id: p, title: P, points: [It snows., It rains.]}]\n'));
  expect(brief(before, after)).toEqual([]);
});

test('a new point and a removed point are reported with their places', () => {
  const before = factsOf('The road is open.', 'Nobody was hurt.');
  const after = documentWith([factOf('The road is open.'), factOf('Prices doubled overnight.', 1)]);
  const place = {pane: 'brief', paneTitle: 'Brief', path: ['summary', 1], point: 'fact'};
  expect(between(before, after).entries).toEqual([
    {
      ...place,
      kind: 'new',
      fingerprint: snapshotOf(after)[1]?.fingerprint,
      block: 1,
      after: ['Prices doubled overnight.'],
    },
    {
      ...place,
      kind: 'removed',
      fingerprint: snapshotOf(before)[1]?.fingerprint,
      before: ['Nobody was hurt.'],
    },
  ]);
});

test('a reworded point is one change, even if points were added before it', () => {
  expect(
    brief(
      factsOf('The minister arrives on Monday with ten people.', 'Talks go on.'),
      factsOf('Rain fell.', 'Snow fell.', 'Talks go on.', 'The minister arrives on Tuesday with ten people.'),
    ),
  ).toEqual([
    'new: Rain fell.',
    'new: Snow fell.',
    'changed: The minister arrives on Monday with ten people. → The minister arrives on Tuesday with ten people.',
  ]);
});

test('each of several similar points is paired with the point that is most similar', () => {
  expect(
    brief(
      factsOf('The eastern road over the pass is shut.', 'The western road over the pass is shut.'),
      factsOf(
        'The western road over the high pass is shut.',
        'The eastern road over the high pass is shut.',
        'A road over the pass is planned.',
      ),
    ),
  ).toEqual([
    'changed: The western road over the pass is shut. → The western road over the high pass is shut.',
    'changed: The eastern road over the pass is shut. → The eastern road over the high pass is shut.',
    'new: A road over the pass is planned.',
  ]);
});

test('a reworded point in a script without spaces is one change', () => {
  expect(
    brief(
      factsOf('王毅访问缅甸内比都并会见外长', 'မြန်မာနိုင်ငံတော် အစိုးရသည် ယနေ့ ထုတ်ပြန်သည်'),
      factsOf('王毅周二访问缅甸内比都并会见外长', 'မြန်မာနိုင်ငံတော် အစိုးရသည် မနေ့က ထုတ်ပြန်သည်'),
    ),
  ).toEqual([
    'changed: 王毅访问缅甸内比都并会见外长 → 王毅周二访问缅甸内比都并会见外长',
    'changed: မြန်မာနိုင်ငံတော် အစိုးရသည် ယနေ့ ထုတ်ပြန်သည် → မြန်မာနိုင်ငံတော် အစိုးရသည် မနေ့က ထုတ်ပြန်သည်',
  ]);
});

test('texts in Khamti Shan are compared, like texts in Burmese', () => {
  const before = '\uaa60\uaa61\uaa62\uaa63\uaa64\uaa65\uaa66';
  expect(brief(factsOf('It rains.', before), factsOf('It rains.', `${before}\uaa67`, 'It snows.'))).toEqual([
    `changed: ${before} → ${before}\uaa67`,
    'new: It snows.',
  ]);
});

test('a reworded point is looked for in its own pane first, then in the other panes', () => {
  const panes = (first: string, second: string) =>
    documentOf(
      smallest(`panes:\n  - {id: a, title: A, points: ${first}}\n  - {id: b, title: B, points: ${second}}\n`),
    );
  const point = 'The road over the pass is shut for the winter.';
  expect(
    between(
      panes(`[${point}, Talks go on.]`, '[The road over the pass is shut for the summer.]'),
      panes('[Rain fell., Talks go on.]', '[The road over the pass is shut for the long winter.]'),
    ).entries.map(entry => `${entry.pane} ${inShort(entry)}`),
  ).toEqual([
    'a new: Rain fell.',
    `a removed: ${point}`,
    'b changed: The road over the pass is shut for the summer. → The road over the pass is shut for the long winter.',
  ]);
  expect(
    between(panes(`[${point}]`, '[Rain fell.]'), panes('[Rain fell.]', `["Still: ${point}"]`)).entries.map(
      entry => `${entry.pane} ${inShort(entry)}`,
    ),
  ).toEqual([`b changed: ${point} → Still: ${point}`]);
});

test('a point with a key stays the same point, however much its words change', () => {
  const before = documentOf(small);
  const after = documentOf(
    small
      .replace('Both sides meet on Friday, and neither has moved.', 'A deal is done.')
      .replace(/native_name.*\n +say.*\n +role: Chief negotiator/, 'role: Envoy')
      .replace('A text by Friday.', 'Peace.')
      .replace('wire: A wire report', 'wire: The evening news'),
  );
  expect(between(before, after).entries.map(({kind, path}) => [kind, path])).toEqual([
    ['changed', ['bottom_line']],
    ['changed', ['actors', 'ann']],
    ['changed', ['sources', 'wire']],
  ]);
});

function onScale(term: string, low: number, high: number) {
  return {term, percent: {low, high, range: `${low}–${high}%`}};
}

const unlikely = onScale('unlikely', 20, 45);

test('a likelihood that moved is one change with both likelihoods, and so is a change of scale', () => {
  const moves = (from: string, to: string) =>
    between(documentOf(small), documentOf(small.replace(from, to))).entries.map(entry =>
      entry.kind === 'changed'
        ? [entry.path, isSameContent(entry.before, entry.after), entry.likelihood]
        : entry,
    );
  expect(moves('likelihood: unlikely', 'likelihood: very likely')).toEqual([
    [['outlook', 'judgments', 0], true, {from: unlikely, to: onScale('very likely', 80, 95)}],
  ]);
  expect(moves('      likelihood: unlikely\n', '')).toEqual([
    [['outlook', 'judgments', 0], true, {from: unlikely}],
  ]);
  expect(moves('outlook:\n', 'outlook:\n  scale: phia\n')).toEqual([
    [['outlook', 'judgments', 0], true, {from: unlikely, to: onScale('unlikely', 25, 35)}],
  ]);
});

test('a fact that became an assumption is one change', () => {
  const after = documentOf(small.replace('kind: assumption', 'kind: fact'));
  expect(between(documentOf(small), after).entries).toMatchObject([
    {kind: 'changed', point: 'fact', was: 'assumption'},
  ]);
});

test('a point that got another kind is one change of its kind, not of its words', () => {
  const before = documentOf(smallest('summary: [It rains., Talks go on.]\n'));
  const after = documentOf(smallest('summary: [Talks go on.]\ntalking_points: [It rains.]\n'));
  expect(between(before, after).entries).toMatchObject([
    {
      kind: 'changed',
      point: 'talking-point',
      was: 'fact',
      before: ['It rains.'],
      after: ['It rains.'],
      path: ['talking_points', 0],
    },
  ]);
});

test('a point that was wholly rewritten in its place is one change, if no other point can have taken the place', () => {
  const watchOuts = (...texts: string[]) => documentOf(smallest(`watch_outs: ${JSON.stringify(texts)}\n`));
  const [fund, prices] = ['Do not mention the strike fund.', 'Avoid prices on rail.'];
  expect([
    brief(watchOuts(fund), watchOuts(prices)),
    brief(watchOuts(fund), watchOuts(prices, 'Smile.')),
    brief(watchOuts('Smile.', fund), watchOuts('Smile.', prices)),
    brief(watchOuts('Yes.', fund), watchOuts('Maybe.', fund)),
    brief(watchOuts('Yes.', fund), watchOuts('Maybe.', 'Smile.', fund)),
    brief(watchOuts('Say yes.', fund), watchOuts('Look away.', fund)),
    brief(watchOuts('Say yes now.', fund), watchOuts('Look far away.', fund)),
  ]).toEqual([
    [`changed: ${fund} → ${prices}`],
    [`new: ${prices}`, 'new: Smile.', `removed: ${fund}`],
    [`new: ${prices}`, `removed: ${fund}`],
    ['changed: Yes. → Maybe.'],
    ['new: Maybe.', 'new: Smile.', 'removed: Yes.'],
    ['changed: Say yes. → Look away.'],
    ['new: Look far away.', 'removed: Say yes now.'],
  ]);
});

test('a judgment that was rewritten in its place shows how its likelihood moved', () => {
  const judged = (text: string, likelihood: string) =>
    documentOf(smallest(`outlook: {judgments: [It snows., {text: ${text}, likelihood: ${likelihood}}]}\n`));
  expect(
    between(judged('The strike ends by March.', 'likely'), judged('A vote fails in June.', 'unlikely'))
      .entries,
  ).toMatchObject([{kind: 'changed', likelihood: {from: onScale('likely', 55, 80), to: unlikely}}]);
});

test('removed points whose words were not kept are only counted', () => {
  const before = snapshotOf(factsOf('One.', 'Two.')).map(({fingerprint}) => ({fingerprint}));
  const {entries, lost} = changesBetween(before, factsOf('One.', 'Three.'));
  expect([entries.map(inShort), lost]).toEqual([['new: Three.'], 1]);
});

const text = fc.array(fc.constantFrom('rain', 'road', 'winter', 'talks', 'open', 'shut', 'pass'), {
  minLength: 1,
  maxLength: 6,
});
const texts = fc.array(
  text.map(words => words.join(' ')),
  {maxLength: 140},
);

test('every point is reported once, and only if its content is in only one of the documents', () => {
  fc.assert(
    fc.property(texts, texts, (old, now) => {
      const {entries} = between(factsOf(...old), factsOf(...now));
      const tell = (side: 'before' | 'after') =>
        entries
          .flatMap(entry => (side in entry ? ((entry as Record<string, unknown>)[side] as string[]) : []))
          .sort();
      expect(tell('before')).toEqual(old.filter(point => !now.includes(point)).sort());
      expect(tell('after')).toEqual(now.filter(point => !old.includes(point)).sort());
    }),
    {numRuns: 60},
  );
});

test('among thousands of points the reworded ones are found, and all wholly different ones are reported', () => {
  const point = (index: number, more: string) =>
    `Convoy ${index} of the ${index % 7}th column passed mile ${(index * 31) % 997}${more}.`;
  const old = Array.from({length: 5000}, (_, index) => point(index, ''));
  const now = old.map((content, index) => (index % 1000 === 3 ? point(index, ' at dawn') : content));
  const found = between(factsOf(...old), factsOf('It begins.', ...now)).entries;
  expect(found.map(({kind}) => kind)).toEqual(['new', ...Array(5).fill('changed')]);
  const others = Array.from(
    {length: 5000},
    (_, index) => `Nothing here ${index} resembles what stood before.`,
  );
  expect(between(factsOf(...old), factsOf(...others)).entries).toHaveLength(10_000);
});
