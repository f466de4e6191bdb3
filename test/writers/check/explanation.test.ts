/** The page of a code, as `briefing check --explain` prints it. */
import {expect, test} from 'vitest';
import {plain} from '../../../source/typeset/paint.js';
import {writeExplanation} from '../../../source/writers/check/explanation.js';

test('each part of a page has a line break at its end, whether its example has one or not', () => {
  const page = {
    code: 'file/not-found',
    severity: 'error',
    title: 'There is no such briefing',
    why: 'Nothing was read.',
    remedy: 'Check the name.',
    example: {bad: 'briefing check mynmar', good: 'briefing check myanmar\n'},
  } as const;
  expect(writeExplanation(page, {width: 60, paint: plain})).toBe(`file/not-found (error)
There is no such briefing.

Why it matters
Nothing was read.

What to do
Check the name.

Wrong
    briefing check mynmar

Right
    briefing check myanmar
`);
});
