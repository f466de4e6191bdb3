import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

const found = (part: string) => underlined('craft/mixed-sentence', part);

test.each([
  ['bottom_line: We have high confidence that it is likely to fail.\n', 'high confidence that it is likely'],
  ['outlook: {judgments: ["It is very unlikely (low confidence)."]}\n', 'very unlikely (low confidence'],
  [
    'summary: ["A. We are fairly confident: failure is almost certain. B."]\n',
    'are fairly confident: failure is almost certain',
  ],
  [
    'outlook:\n  judgments:\n    - text: It ends.\n      because: >-\n        It is likely, our\n        confidence notwithstanding.\n',
    'likely, our\n        confidence',
  ],
])('likelihood and confidence in one sentence are reported: %j', (part, span) => {
  expect(found(part)).toEqual([span]);
});

test.each([
  'bottom_line: It is likely to fail. Three sources give us high confidence.\n',
  'summary: [Confidence-building measures are likely.]\n',
  'summary: [Low confidence in the bank makes a run likely.]\n',
  'summary: [Consumer confidence is unlikely to recover.]\n',
  'panes: [{id: p, title: P, quotes: [We have high confidence that it is likely.]}]\n',
  'summary: ["She said “we have high confidence that it is likely”."]\n',
])('separate sentences, quotes, and other meanings of confidence are not reported: %j', part => {
  expect(found(part)).toEqual([]);
});
