import {expect, test} from 'vitest';
import {withinMinutes} from '../../source/document/budget.js';
import type {Block, Document, DocumentChanges} from '../../source/document/document.js';
import {datedVariants, metaVariants, unshortened} from '../../source/typeset/meta.js';
import {documentOf, myanmar, smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';

type Options = Parameters<typeof metaVariants>[2];

function textsOf(document: Document, now: string, options?: Options): string[] {
  const texts = metaVariants(document, new Date(now), options).map(spans =>
    spans.map(({text}) => text).join(''),
  );
  return [...new Set(texts)];
}

function variants(more: string, now: string, options?: Options): string[] {
  return textsOf(documentOf(smallest(more)), now, options);
}

test('age, drafting and handling mark are beside the title, and a narrow width shows fewer of them', () => {
  expect(variants('handling: TLP:AMBER\ndrafted_by: machine\n', '2022-08-05')).toEqual([
    'as of 3 Aug 2022 · 2 days old · machine draft · under 1 min · TLP:AMBER',
    '3 Aug 2022 · 2 days old · machine draft · under 1 min · TLP:AMBER',
    '2 days old · machine draft · under 1 min · TLP:AMBER',
    '2 days old · draft · under 1 min · TLP:AMBER',
    '2 days old · draft · TLP:AMBER',
    '2 days old · TLP:AMBER',
    'TLP:AMBER',
  ]);
});

test('an expired briefing shows this in every width', () => {
  expect(variants('expires: 2022-09-01\n', '2022-09-02')).toEqual([
    'as of 3 Aug 2022 · 4 weeks old · expired 1 Sep 2022 · under 1 min',
    '3 Aug 2022 · 4 weeks old · expired 1 Sep 2022 · under 1 min',
    '4 weeks old · expired 1 Sep 2022 · under 1 min',
    '4 weeks old · expired 1 Sep 2022',
    'expired 1 Sep 2022',
  ]);
});

test('the age is a warning after a year', () => {
  const roles = (now: string) =>
    metaVariants(documentOf(smallest()), new Date(now), {hasTime: false})
      .at(-1)
      ?.map(({role}) => role);
  expect([roles('2023-08-03'), roles('2023-08-04')]).toEqual([['muted'], ['warning']]);
});

test('the reading time is for what is shown and for the reading speed, and the whole time is added if a part is held back', () => {
  const time = (document: Document, options?: Options) =>
    textsOf(document, '2022-08-03', options)[0]?.split(' · ').at(-2);
  const cut = withinMinutes(myanmar, {minutes: 2});
  expect([
    time(myanmar),
    time(myanmar, {wordsPerMinute: 476}),
    time(cut),
    time(cut, {wordsPerMinute: 476}),
    time(withinMinutes(myanmar, {minutes: 7.25})),
    time(withinMinutes(myanmar, {minutes: 0.1})),
  ]).toEqual(['8 min', '4 min', '2 of 8 min', '1 of 4 min', '7 of 8 min', 'under 1 of 8 min']);
});

test('a part with nearly the same reading time as the whole is called a part', () => {
  const cut: Document = {...documentOf(smallest()), wholeWords: 50};
  expect(textsOf(cut, '2022-08-03')[0]).toBe('as of 3 Aug 2022 · today · part of it, under 1 min');
});

test('the changes are left out last, before age and handling mark, and their day has a year if it is not this year', () => {
  const changed: Document = {
    ...documentOf(smallest('handling: TLP:GREEN\ndrafted_by: machine\n')),
    changes: {count: 3, since: harmless('2022-08-01')},
  };
  expect(textsOf(changed, '2022-08-03')).toEqual([
    'as of 3 Aug 2022 · today · machine draft · 3 new since 1 Aug · under 1 min · TLP:GREEN',
    '3 Aug 2022 · today · machine draft · 3 new since 1 Aug · under 1 min · TLP:GREEN',
    'today · machine draft · 3 new since 1 Aug · under 1 min · TLP:GREEN',
    'today · draft · 3 new since 1 Aug · under 1 min · TLP:GREEN',
    'today · draft · 3 new · under 1 min · TLP:GREEN',
    'today · draft · 3 new · TLP:GREEN',
    'today · 3 new · TLP:GREEN',
    'today · TLP:GREEN',
    'TLP:GREEN',
  ]);
  const lastYear: Document = {...changed, changes: {count: 2, since: harmless('2021-12-31')}};
  expect(textsOf(lastYear, '2022-08-03', {hasTime: false, isComplete: true})).toEqual([
    'as of 3 Aug 2022 · today · machine draft · 2 new since 31 Dec 2021 · TLP:GREEN',
    '3 Aug 2022 · today · machine draft · 2 new since 31 Dec 2021 · TLP:GREEN',
    'today · machine draft · 2 new since 31 Dec 2021 · TLP:GREEN',
    'today · draft · 2 new since 31 Dec 2021 · TLP:GREEN',
    'today · draft · 2 new · TLP:GREEN',
  ]);
  const unchanged: Document = {...changed, changes: {count: 0, since: harmless('2021-12-31')}};
  expect(textsOf(unchanged, '2022-08-03', {hasTime: false})[0]).toBe(
    'as of 3 Aug 2022 · today · machine draft · TLP:GREEN',
  );
});

test('new, changed and gone points are counted separately, or as one number in a narrow width', () => {
  const block: Block = {kind: 'fact', path: [], parts: []};
  const removed = [{id: 'brief', title: harmless('Brief'), blocks: [block]}];
  const counts = (changes: Omit<DocumentChanges, 'since'>) =>
    textsOf(
      {...documentOf(smallest()), changes: {...changes, since: harmless('2021-11-26')}},
      '2021-11-30',
    ).flatMap(text => text.split(' · ').filter(part => /new|change|gone/.test(part)));
  expect([...new Set(counts({count: 13, changed: 11, removed}))]).toEqual([
    '2 new, 11 changed, 1 gone since 26 Nov',
    '14 changes since 26 Nov',
    '14 changes',
  ]);
  expect([...new Set(counts({count: 1, changed: 1}))]).toEqual(['1 changed since 26 Nov', '1 changed']);
  expect([...new Set(counts({count: 0, removed}))]).toEqual(['1 gone since 26 Nov', '1 gone']);
});

test('the first five variants have the day and the reading time, and the first four the drafting in full', () => {
  const changed: Document = {
    ...documentOf(smallest('drafted_by: machine\n')),
    changes: {count: 3, changed: 2, since: harmless('2022-08-01')},
  };
  const texts = metaVariants(changed, new Date('2022-08-03')).map(spans =>
    spans.map(({text}) => text).join(''),
  );
  const first = (part: string) => texts.findIndex(text => !text.includes(part));
  expect([datedVariants, unshortened]).toEqual([first('since 1 Aug'), first('machine draft')]);
  expect(texts.slice(0, datedVariants).every(text => text.includes('under 1 min'))).toBe(true);
});
