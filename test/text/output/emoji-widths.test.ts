/** Terminals measure emoji differently. No line may be too wide in any of them. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {columnsOf, truncate} from '../../../source/text/columns.js';
import {lineText} from '../../../source/typeset/line.js';
import {wrap} from '../../../source/typeset/wrap.js';
import {harmless} from '../../helpers/harmless.js';
import {columnsInTerminals} from './terminal-widths.js';

/** Text of emoji and their parts in any order, with letters of several scripts between them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('👍🏽', '👨‍👩‍👧‍👦', '🇲🇲', '🇺', '1️⃣', '#⃣', '❤️', '❤️‍🔥', '☎︎', '🌶', '🌶️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'),
      fc.constantFrom(
        '👩🏿‍🚀',
        '🏳️‍🌈',
        '🧑‍🤝‍🧑',
        '⌛',
        '🕴🏽',
        '\u200d',
        '\u200c',
        '\ufe0f',
        '🏽',
        '🫱🏼‍🫲🏾',
        '🀄',
        '🃏',
      ),
      fc.constantFrom(' ', 'a', 'text ', '王毅', 'مى‌خواهم', 'မြန်မာ', 'e\u0301', '葛󠄀', '…'),
      fc.string({unit: 'grapheme', maxLength: 3}),
    ),
    {maxLength: 30},
  )
  .map(parts => harmless(parts.join('').replace(/(?![\u200c\u200d\u{e0020}-\u{e007f}])[\p{C}\p{Z}]/gu, ' ')));

const mostIn = (shown: string) => Math.max(...columnsInTerminals(shown).map(([, columns]) => columns));

test('a text never takes more columns in a terminal than are counted', () => {
  fc.assert(
    fc.property(text, whole => {
      for (const [name, columns] of columnsInTerminals(whole))
        expect([name, columns <= columnsOf(whole)]).toEqual([name, true]);
    }),
    {numRuns: 1000},
  );
});

// Fault: Emoji with skin tones and joined emoji took more columns than were counted, so lines were too long and the frame broke.
// Expected: The greatest number of columns is counted. An emoji that is wider than a line is shown as its parts.
test('a line that was broken or cut is too wide in no terminal, and no part of an emoji is lost', () => {
  fc.assert(
    fc.property(text, fc.integer({min: 2, max: 40}), (whole, width) => {
      const lines = wrap([{text: whole, role: 'text'}], width).map(spans => lineText({spans}));
      for (const line of lines) expect(mostIn(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', '').replaceAll('\u2011', '-'));
      expect(mostIn(truncate(whole, width))).toBeLessThanOrEqual(width);
    }),
    {numRuns: 1000},
  );
});

test('an emoji that is wider than a line is shown as its parts', () => {
  const lines = wrap([{text: harmless('👨‍👩‍👧‍👦'), role: 'text'}], 6).map(spans => lineText({spans}));
  expect(lines).toEqual(['👨‍👩‍', '👧‍👦']);
});
