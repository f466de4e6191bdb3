import fc from 'fast-check';
import {expect, test} from 'vitest';
import {contentOf, fingerprintOf} from '../../source/changes/snapshot.js';
import {withWordChanges, wordDiff} from '../../source/changes/word-changes.js';
import type {Block, Span} from '../../source/document/document.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {content, harmless} from '../helpers/harmless.js';

/** Differences in short: `[-removed-]`, `{+added+}`. */
function diff(before: string, after: string): string {
  return wordDiff(content(before), content(after))
    .map(({text, kind}) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

test.each([
  ['It rains.', 'It rains.', 'It rains.'],
  ['It rains on Monday.', 'It rains on Friday.', 'It rains on [-Monday-]{+Friday+}.'],
  ['Two old men came.', 'Two very young men came.', 'Two [-old-]{+very young+} men came.'],
  ['a big red car drove', 'a small blue car drove', 'a [-big red-]{+small blue+} car drove'],
  ['He said “no”, again.', 'He said “yes”, again.', 'He said “[-no-]{+yes+}”, again.'],
  ['From 20–45% of them', 'From 55–80% of them', 'From [-20–45%-]{+55–80%+} of them'],
  ['', 'It rains.', '{+It rains.+}'],
  ['It rains.', '', '[-It rains.-]'],
  ['王毅访问缅甸内比都', '王毅周二访问缅甸内比都', '王毅{+周二+}访问缅甸内比都'],
  ['그는 월요일에 왔다', '그는 금요일에 왔다', '그는 [-월요일에-]{+금요일에+} 왔다'],
  ['\uf90a访问缅甸内比都', '\uf90a周二访问缅甸内比都', '\uf90a{+周二+}访问缅甸内比都'],
  ['name\nold words here', 'name\nnew words here', 'name\n[-old-]{+new+} words here'],
])('from %j to %j', (before, after, shown) => {
  expect(diff(before, after)).toBe(shown);
});

test('a text that shares little with the other is replaced whole, not word by word', () => {
  expect(diff('The talks of the two sides go on.', 'Prices in the town of Bo doubled.')).toBe(
    '[-The talks of the two sides go on.-]{+Prices in the town of Bo doubled.+}',
  );
});

test('words are compared if at least three tenths of the shorter text stayed', () => {
  const kinds = (kept: number) => {
    const text = (other: string) => `${'k'.repeat(kept)} ${other.repeat(100 - kept)}`;
    return wordDiff(content(text('a')), content(text('b'))).map(({kind}) => kind);
  };
  expect([kinds(30), kinds(29)]).toEqual([
    ['same', 'removed', 'added'],
    ['removed', 'added'],
  ]);
});

test('texts of up to 20,000 characters are compared by words, longer ones are replaced whole', () => {
  const changes = (length: number) => {
    const text = 'word '.repeat(5000).slice(0, length - 1);
    return wordDiff(content(`${text}a`), content(`${text}b`)).length;
  };
  expect([changes(20_000), changes(20_001)]).toEqual([3, 2]);
});

test('texts with up to 300 words added and removed are compared by words', () => {
  const text = (count: number, word: string) =>
    Array.from({length: 500}, (_, index) => (index < count ? `${word}${index}` : `kept${index}`)).join(' ');
  const changes = (count: number, more = '') =>
    wordDiff(content(text(count, 'a')), content(text(count, 'b') + more)).length;
  expect([changes(150) > 2, changes(150, '.') > 2]).toEqual([true, false]);
});

const words = fc.array(
  fc.constantFrom('rain', 'road', ' ', ' ', '\n', '.', '“', '!', '王', 'ရ', 'ไทย', '🇺🇳', 'e\u0301', '\u00a0'),
  {maxLength: 40},
);
const text = fc.oneof(
  words.map(parts => parts.join('')),
  fc.string({unit: 'binary', maxLength: 80}),
);

test('unchanged and removed words make the text before, unchanged and added words the text after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordDiff(content(before), content(after));
      const without = (left: 'added' | 'removed') =>
        changes.flatMap(change => (change.kind === left ? [] : change.text)).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      expect(changes.filter(change => change.text === '')).toEqual([]);
    }),
    {numRuns: 500},
  );
});

function blockOf(more: string, path: string): Block {
  const block = documentOf(smallest(more))
    .panes.flatMap(({blocks}) => blocks)
    .find(({kind, path: at}) => kind !== 'heading' && at.join(' ') === path);
  if (!block) throw new Error(`no block at ${path}`);
  return block;
}

const cited = blockOf(
  'summary: [{text: "[[ann]] leads the *new* talks.", sources: [s]}]\nactors: {ann: Ann}\nsources: {s: S}\n',
  'summary 0',
);

test('removed and added words stand in place, and all other words keep their roles and references', () => {
  const changed = withWordChanges({
    ...cited,
    change: {kind: 'changed', before: content('Bo leads the old talks today.')},
  });
  const spans: Span[] = [
    {text: harmless('Bo'), role: 'removed'},
    {text: harmless(' '), role: 'removed'},
    {text: harmless('Ann'), role: 'added', reference: {to: 'actor', id: 'ann'}},
    {text: harmless(' leads the ')},
    {text: harmless('old'), role: 'removed'},
    {text: harmless(' '), role: 'removed'},
    {text: harmless('new'), role: 'added'},
    {text: harmless(' talks')},
    {text: harmless(' today'), role: 'removed'},
    {text: harmless('.')},
    {text: harmless(''), role: 'source-mark', source: 1, reference: {to: 'source', id: 's'}},
  ];
  expect(changed.parts).toEqual([{name: 'text', spans}]);
});

test('words removed at the end stand before the source marks', () => {
  const before = 'Ann leads the new talks. They go on.';
  const [part] = withWordChanges({...cited, change: {kind: 'changed', before: content(before)}}).parts;
  expect(part?.spans.map(({text, role}) => [text, role]).slice(-2)).toEqual([
    [' They go on.', 'removed'],
    ['', 'source-mark'],
  ]);
});

const unlikely = {term: harmless('unlikely'), percent: {low: 20, high: 45, range: harmless('20–45%')}};
const likely = {term: harmless('likely'), percent: {low: 55, high: 80, range: harmless('55–80%')}};

const judged = blockOf(
  'outlook: {judgments: [{text: It rains., likelihood: likely, because: [Clouds., Wind.]}]}\n',
  'outlook judgments 0',
);

test('a likelihood that moved stands before the present one, and a removed part at its old place', () => {
  const changed = withWordChanges({
    ...judged,
    change: {
      kind: 'changed',
      before: content('It rains.\nClouds.\nCold.\nWind.'),
      likelihood: {from: unlikely, to: likely},
    },
  });
  expect(changed.parts).toEqual([
    {name: 'before', spans: [{text: 'unlikely 20–45%', role: 'muted'}]},
    {name: 'likelihood', spans: [{text: 'likely', role: 'likelihood'}]},
    {name: 'text', spans: [{text: 'It rains.'}]},
    {name: 'because', label: 'because', spans: [{text: 'Clouds.'}]},
    {name: 'because', label: 'because', spans: [{text: 'Cold. ', role: 'removed'}, {text: 'Wind.'}]},
  ]);
});

test('a likelihood that was taken away is shown as not given', () => {
  const plain = blockOf('outlook: {judgments: [It rains.]}\n', 'outlook judgments 0');
  const changed = withWordChanges({...plain, change: {kind: 'changed', likelihood: {from: likely}}});
  expect(changed.parts.slice(0, -1)).toEqual([
    {name: 'before', spans: [{text: 'likely 55–80%', role: 'muted'}]},
    {name: 'likelihood', spans: [{text: 'not given', role: 'label'}]},
  ]);
});

test('the sources before and now stand behind the last source mark', () => {
  const sources = {from: ['Gazette', 'Radio'].map(harmless), to: [harmless('Wire')]};
  const changed = withWordChanges({...cited, change: {kind: 'changed', sources}});
  expect(changed.parts).toEqual([
    ...cited.parts,
    {name: 'before', spans: [{text: 'Gazette, Radio', role: 'source-mark'}]},
    {name: 'sources', label: 'sources', spans: [{text: 'Wire', role: 'source-mark'}]},
  ]);
});

test('a new or unchanged block stays as it is', () => {
  const fresh: Block = {...cited, change: {kind: 'new'}};
  expect([withWordChanges(cited), withWordChanges(fresh)]).toEqual([cited, fresh]);
});

test('a block with its changes in place has the same content and fingerprint', () => {
  fc.assert(
    fc.property(fc.constantFrom(cited, judged), text, (block, before) => {
      const changed = withWordChanges({
        ...block,
        change: {kind: 'changed', before: content(before), likelihood: {from: {term: harmless('remote')}}},
      });
      expect([contentOf(changed), fingerprintOf(changed)]).toEqual([contentOf(block), fingerprintOf(block)]);
    }),
    {numRuns: 200},
  );
});
