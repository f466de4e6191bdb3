/** Text in ASCII, for the Linux console and for locales without UTF-8. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {inAsciiOnly, withAsciiSigns} from '../../../source/text/output/ascii.js';
import {styledColumnsOf as columnsOf} from '../../../source/text/styled-columns.js';

// Fault: The fonts of the Linux console lack `▌ ◆ ◇ ◦ ❝ ▓ ⁴`, so marks could not be told apart.
// Expected: Marks are in ASCII there, and each one is distinct.
test('every mark stays distinct, also from the marks that are ASCII anyway', () => {
  const marks = [...'•◦›◆◇▸❝▓░▌…→·'];
  const written = [...marks.map(withAsciiSigns), '*', '^', '!', '?'];
  expect(new Set(written).size).toBe(written.length);
  for (const mark of written) expect(mark).toMatch(/^[!-~]$/);
});

test.each([
  ['done. ¹ ¹² ⁴', 'done.^1^12^4'],
  ['done.\u001b[36m ⁴\u001b[39m', 'done.\u001b[36m^4\u001b[39m'],
  ['9 m²', '9 m2'],
  ['“It’s 5–20%” — naïve… → မြန်မာ', '"It\'s 5-20%" - naïve~ > မြန်မာ'],
  ['▌2  Outlook   ░▓▓░', '|2  Outlook   .==.'],
])('in UTF-8, only the signs of the program are replaced: %s', (text, expected) => {
  expect(withAsciiSigns(text)).toBe(expected);
});

test.each([
  ['naïve Ngô Đình Zürich Łódź', 'naive Ngo Dinh Zurich Lodz'],
  ['e\u0301 王毅 Ω', 'e ???? ?'],
  ['မြန်မာ', '??????'],
])('without UTF-8, Latin letters lose their marks, and other letters become `?`: %s', (text, expected) => {
  expect(inAsciiOnly(text)).toBe(expected);
});

test('a text keeps its columns, so every line is as wide as before', () => {
  const text = fc.array(
    fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 5}),
      fc.constantFrom(
        ' ¹²',
        '◆',
        '…',
        'é',
        'e\u0301',
        '王毅',
        'မြန်မာ',
        '👍🏽',
        '\u001b[1m',
        '\u001b[22m',
        ' ',
      ),
    ),
  );
  fc.assert(
    fc.property(text, parts => {
      const whole = parts.join('').replace(/(?!\u001b\[(?:1|22)m)[\0-\x1f\x7f-\x9f]/g, ' ');
      expect(columnsOf(withAsciiSigns(whole))).toBe(columnsOf(whole));
      const plain = inAsciiOnly(whole);
      expect([columnsOf(plain), /^[\0-\x7f]*$/.test(plain)]).toEqual([columnsOf(whole), true]);
    }),
    {numRuns: 2000},
  );
});
