import {expect, test} from 'vitest';
import {contentOf, fingerprintOf, likelihoodIn, pointsOf, snapshotOf} from '../../source/changes/snapshot.js';
import {hashOf} from '../../source/text/hash.js';
import {documentOf, myanmar, readText, smallest} from '../helpers/briefings.js';

const small = readText('test/fixtures/small.yaml');

/** The fingerprints of a briefing’s points, in the order of the document. */
function fingerprintsOf(text: string): string[] {
  return snapshotOf(documentOf(text)).map(({fingerprint}) => fingerprint);
}

test('the points of a document are remembered with their content and their place', () => {
  const document = documentOf(
    smallest('outlook: {judgments: [{text: It rains., likelihood: likely, confidence: low}]}\n'),
  );
  expect(snapshotOf(document).map(({said}) => said)).toEqual([
    {
      pane: 'brief',
      paneTitle: 'Brief',
      kind: 'lead',
      path: ['bottom_line'],
      texts: ['It is so.'],
      sources: [],
    },
    {
      pane: 'outlook',
      paneTitle: 'Outlook',
      kind: 'judgment',
      path: ['outlook', 'judgments', 0],
      texts: ['low', 'It rains.'],
      likelihood: {term: 'likely', percent: {low: 55, high: 80, range: '55–80%'}},
      parts: [{name: 'confidence', label: 'confidence'}, {name: 'text'}],
      sources: [],
    },
  ]);
});

test('actors and sources are remembered without source numbers and counts of citations', () => {
  const said = snapshotOf(documentOf(small)).map(point => point.said);
  expect(said.filter(point => point?.kind === 'profile' || point?.path[1] === 'post')).toEqual([
    {
      pane: 'actors',
      paneTitle: 'Actors',
      kind: 'profile',
      path: ['actors', 'ann'],
      texts: ['Ann Ōta', '太田', 'an OH-ta', 'Chief negotiator, The Lake Council', 'A text by Friday.'],
      parts: [
        {name: 'name'},
        {name: 'native-name'},
        {name: 'say', label: 'say'},
        {name: 'text'},
        {name: 'field', label: 'wants'},
      ],
      sources: [{id: 'post', title: 'The Lake Post'}],
    },
    {
      pane: 'sources',
      paneTitle: 'Sources',
      kind: 'source',
      path: ['sources', 'post'],
      texts: [
        'The Lake Post',
        'Lake Press · 30 Apr 2024',
        'B usually reliable · 2 probably true',
        'https://example.org/post',
      ],
      parts: [
        {name: 'name'},
        {name: 'field'},
        {name: 'field', label: 'grade'},
        {name: 'field', label: 'link'},
      ],
      sources: [],
    },
  ]);
});

test('a source added above the others changes no other point', () => {
  const before = fingerprintsOf(small);
  const after = fingerprintsOf(small.replace('sources:\n  post:', 'sources:\n  new: A new one\n  post:'));
  expect(before.filter(fingerprint => !after.includes(fingerprint))).toEqual([]);
  expect(after.filter(fingerprint => !before.includes(fingerprint))).toHaveLength(1);
});

test.each([
  ['another word', 'Time is short.', 'Time is up.'],
  ['another likelihood', 'likelihood: unlikely', 'likelihood: likely'],
  ['another scale', 'outlook:\n', 'outlook:\n  scale: phia\n'],
  ['a fact in place of an assumption', 'kind: assumption', 'kind: fact'],
])('%s changes one fingerprint', (_, from, to) => {
  const before = fingerprintsOf(small);
  const after = fingerprintsOf(small.replace(from, to));
  expect(before.filter(fingerprint => !after.includes(fingerprint))).toHaveLength(1);
});

test('no two points of a briefing share a fingerprint, and none of 20,000 texts a hash', () => {
  const points = pointsOf(myanmar);
  const contents = new Set(points.map(({said}) => `${said.kind} ${said.texts.join('\n')}`));
  expect(new Set(points.map(({fingerprint}) => fingerprint)).size).toBe(contents.size);
  const hashes = Array.from({length: 20_000}, (_, index) => hashOf(`The point of number ${index} is so.`));
  for (const part of [0, 8])
    expect(new Set(hashes.map(hash => hash.slice(part, part + 8))).size).toBeGreaterThan(19_990);
  expect(hashOf('')).toMatch(/^[0-9a-f]{16}$/);
});

test('a likelihood off the scale is remembered as written, and a missing likelihood as missing', () => {
  const blocks = documentOf(
    smallest('outlook: {judgments: [{text: It rains., likelihood: perhaps}, It snows.]}\n'),
  ).panes[1]?.blocks.filter(({kind}) => kind === 'judgment');
  expect(blocks?.map(block => [likelihoodIn(block), contentOf(block)])).toEqual([
    [{term: 'perhaps'}, ['It rains.']],
    [undefined, ['It snows.']],
  ]);
  expect(blocks?.map(fingerprintOf)).toEqual(blocks?.map(block => fingerprintOf({...block})));
});

test('the sources of a point are not remembered if another point says the same and cites others', () => {
  const points = (one: string, two: string) =>
    snapshotOf(
      documentOf(
        smallest(
          `summary: [{text: It rains., sources: [${one}]}]\npanes: [{id: p, title: P, points: [{text: It rains., sources: [${two}]}]}]\nsources: {a: A, b: B}\n`,
        ),
      ),
    ).flatMap(({said}) => (said?.texts.join('\n') === 'It rains.' ? [said.sources?.map(({id}) => id)] : []));
  expect([points('a', 'a'), points('a', 'b')]).toEqual([
    [['a'], ['a']],
    [undefined, undefined],
  ]);
});
