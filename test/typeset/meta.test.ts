import {expect, test} from 'vitest';
import {metaVariants} from '../../source/typeset/meta.js';
import {documentOf, smallest} from '../helpers/briefings.js';

function variants(more: string, now: string): string[] {
  return metaVariants(documentOf(smallest(more)), new Date(now)).map(spans =>
    spans.map(({text}) => text).join(''),
  );
}

test('age, drafting and handling stand beside the title, fewer of them where there is less room', () => {
  expect(variants('handling: TLP:AMBER\ndrafted_by: machine\n', '2022-08-05')).toEqual([
    'as of 3 Aug 2022 · 2 days old · machine draft · TLP:AMBER',
    '3 Aug 2022 · 2 days old · machine draft · TLP:AMBER',
    '3 Aug 2022 · 2 days old · TLP:AMBER',
    '2 days old · TLP:AMBER',
    'TLP:AMBER',
  ]);
});

test('an expired briefing says so in every width', () => {
  expect(variants('expires: 2022-09-01\n', '2022-09-02').slice(0, 4)).toEqual([
    'as of 3 Aug 2022 · 4 weeks old · expired 1 Sep 2022',
    '3 Aug 2022 · 4 weeks old · expired 1 Sep 2022',
    '3 Aug 2022 · expired 1 Sep 2022',
    'expired 1 Sep 2022',
  ]);
});

test('age becomes a warning after a year', () => {
  const roles = (now: string) =>
    metaVariants(documentOf(smallest()), new Date(now))[3]?.map(({role}) => role);
  expect([roles('2023-08-03'), roles('2023-08-05')]).toEqual([['muted'], ['warning']]);
});
