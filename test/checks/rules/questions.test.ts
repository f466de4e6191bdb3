/** Likely questions. */
import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

// Fault: A question without an answer was not noticed.
// Expected: A warning.
test('a question without an answer is reported, a question with one is not', () => {
  const part =
    'likely_questions:\n  - Who pays?\n  - ask: Who came?\n  - ask: Why?\n    answer: Nobody knows.\n';
  expect(underlined('craft/no-answer', part)).toEqual(['Who pays?', 'ask: Who came?']);
});
