/** Right-to-left text in the order in which it is seen. The expected texts are the results of UAX #9. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {inVisualOrder} from '../../../source/text/output/visual-order.js';
import {styledColumnsOf as columnsOf} from '../../../source/text/styled-columns.js';

/** Capitals stand for Hebrew letters, so that the order can be read in the test. */
const hebrew = (text: string) =>
  text.replace(/[A-Z]/g, letter => String.fromCharCode(0x5d0 + letter.charCodeAt(0) - 65));

test.each([
  ['plain text', 'plain text'],
  ['he said ABC to us', 'he said CBA to us'],
  ['he said ABC DEF to us', 'he said FED CBA to us'],
  ['ABC DEF GHI.', '.IHG FED CBA'],
  ['ABC DEF 12 GHI', 'IHG 12 FED CBA'],
  ['ABC DEF 1,200 GHI', 'IHG 1,200 FED CBA'],
  ['ABC DEF -5% GHI', 'IHG 5%- FED CBA'],
  ['ABC DEF (one two) GHI JKL', 'LKJ IHG (one two) FED CBA'],
  ['he said it (ABC) to us', 'he said it (CBA) to us'],
  ['ABC (DEF) GHI', 'IHG (FED) CBA'],
  ['ABCDEF [x', 'x] FEDCBA'],
  ['ABC DEF ¹', '¹ FED CBA'],
  ['ABC DEF ¹² ³', '³ ¹² FED CBA'],
  ['he said: ABC. ¹', 'he said: CBA. ¹'],
  [' 3  Pane   •  ABC DEF.  end', ' 3  Pane   •  .FED CBA  end'],
  ['   ABC DEF', '   FED CBA'],
])('%s', (logical, visual) => {
  expect(inVisualOrder(hebrew(logical))).toBe(hebrew(visual));
});

test('Arabic numbers, and numbers after Arabic letters, stay in order', () => {
  expect(inVisualOrder('قال ١٢٣ مرة')).toBe('ةرم ١٢٣ لاق');
  expect(inVisualOrder('قال 123 مرة')).toBe('ةرم 123 لاق');
});

test('marks stay with their letters', () => {
  expect(inVisualOrder('שָׁלוֹם')).toBe('םוֹלשָׁ');
});

test('looks move with their characters, and control sequences stay between lines', () => {
  const output = `\u001b[2;1H\u001b[K${hebrew('\u001b[1mAB\u001b[22m C')}\u001b[3;1H\u001b[31mx\u001b[39m\n`;
  expect(inVisualOrder(output)).toBe(
    `\u001b[2;1H\u001b[K${hebrew('C \u001b[1mBA')}\u001b[0m\u001b[3;1H\u001b[31mx\u001b[39m\n`,
  );
});

test('no character is lost or changed in width, and no look leaks out of a line', () => {
  const parts = fc.array(
    fc.constantFrom(
      'שלום',
      'عربي',
      'abc',
      '12',
      ' ',
      '  ',
      '(',
      ')',
      '.',
      '•',
      '¹',
      '\u001b[1m',
      '\u001b[22m',
      '\u001b[36m',
      '\u001b[39m',
    ),
  );
  const letters = (text: string) => [...text.replace(/\u001b\[[0-9;]*m/g, '').replace(/[()]/g, '|')].sort();
  fc.assert(
    fc.property(parts, all => {
      const line = `${all.join('')}\u001b[22m\u001b[39m`;
      const visual = inVisualOrder(line);
      expect([columnsOf(visual), letters(visual)]).toEqual([columnsOf(line), letters(line)]);
      const last = visual.match(/\u001b\[[0-9;]*m/g)?.at(-1);
      expect(visual === line || last === undefined || last === '\u001b[0m').toBe(true);
    }),
  );
});
