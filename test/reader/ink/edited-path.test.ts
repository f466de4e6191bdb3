/** Where the editor opens. */
import {expect, test} from 'vitest';
import {visiblePath} from '../../../source/reader/ink/use-actions.js';
import type {Action} from '../../../source/reader/state/reduce.js';
import {documentOf, smallest} from '../../helpers/briefings.js';
import {after, opened} from '../../helpers/reader.js';

const document = documentOf(smallest('summary: [One., "A vote.", "[[ann]] leaves."]\nactors: {ann: Ann}\n'));
const start = opened(document, {columns: 80, rows: 24});
const next: Action = {type: 'mark-reference', direction: 1};

test('the editor opens at the marked entry, at the current match, or at the first visible entry', () => {
  expect(visiblePath(start)).toEqual(['bottom_line']);
  const found = after(start, {type: 'search'}, {type: 'type-query', text: 'vote'}, {type: 'submit-query'});
  expect(visiblePath(found)).toEqual(['summary', 1]);
  expect(visiblePath(after(found, next))).toEqual(['summary', 2]);
  expect(visiblePath(after(found, {type: 'turn-pane', direction: 1}))).toEqual(['actors', 'ann']);
});
