import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

test.each([
  'outlook: {judgments: [It fails.]}\n',
  'outlook: {judgments: [It fails., It holds.], alternatives: [], indicators: []}\n',
  'outlook:\n  scale: phia\n  judgments:\n    - text: It fails.\n      if_wrong: Prices fall.\n',
])('key judgments without an alternative and without an indicator are reported once: %j', part => {
  expect(underlined('craft/no-alternative', part)).toEqual(['judgments']);
});

test.each([
  'outlook: {judgments: [It fails.], alternatives: [It holds.]}\n',
  'outlook: {judgments: [It fails.], indicators: [A strike.]}\n',
  'outlook: {scale: phia}\n',
  'panes: [{id: p, title: P, judgments: [It fails.]}]\n',
])('an alternative or an indicator is enough, and judgments of a pane need neither: %j', part => {
  expect(underlined('craft/no-alternative', part)).toEqual([]);
});
