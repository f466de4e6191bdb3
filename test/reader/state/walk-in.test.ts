import {expect, test} from 'vitest';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import {reduce} from '../../../source/reader/state/reduce.js';
import {lineText} from '../../../source/typeset/line.js';
import {documentOf, smallest} from '../../helpers/briefings.js';
import {opened} from '../../helpers/reader.js';

test('the walk-in card has the margins of the reader at every size, and its head is as wide as the footer', () => {
  const document = documentOf(smallest('handling: TLP:GREEN\n'));
  const edges = [50, 60, 80, 120].map(columns => {
    const reader = opened(document, {columns, rows: 20}, 'none');
    const [head = '', ...rest] = screenRows(reduce(reader, {type: 'walk-in'})).map(({line}) =>
      lineText(line),
    );
    const rule = rest.find(line => line.includes('─')) ?? '';
    const starts = [head, rule, lineText(screenRows(reader)[0]?.line ?? {spans: []}), rest.at(-1) ?? ''];
    return [...starts.map(line => line.search(/\S/)), head.length, rule.length];
  });
  expect(edges).toEqual([50, 60, 80, 120].map(columns => [1, 1, 1, 1, columns - 1, columns - 1]));
});
