/** Breaking painted text for a narrow terminal. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {styledColumnsOf as columnsOf} from '../../source/text/styled-columns.js';
import {fitLines} from '../../source/writers/fit-lines.js';

test('a line that fits stays as it is', () => {
  expect(fitLines('  one  two\n\nthree', 10)).toBe('  one  two\n\nthree');
});

test('the rest of a line is indented, or stands below the last column of a table', () => {
  expect(fitLines('the editor was not found: set $EDITOR', 20)).toBe(
    'the editor was not\n  found: set $EDITOR',
  );
  expect(fitLines('  --card  show the card to read', 20)).toBe(
    '  --card  show the\n          card to\n          read',
  );
  expect(fitLines('  --front-matter  begin with front matter', 20)).toBe(
    '  --front-matter\n    begin with front\n    matter',
  );
});

test('a control sequence is never cut', () => {
  expect(fitLines('\u001b[1mabcdefgh\u001b[22m \u001b[2mij\u001b[22m', 6)).toBe(
    '\u001b[1mabcdef\n  gh\u001b[22m\n  \u001b[2mij\u001b[22m',
  );
});

test('no line is wider than the terminal, and no word is lost', () => {
  const words = fc.array(
    fc.constantFrom(
      'a',
      'word',
      'a-long-word-of-a-path/file.yaml:12:3:',
      '  ',
      '王毅',
      '👍🏽',
      '\u001b[1mx\u001b[22m',
    ),
  );
  fc.assert(
    fc.property(words, fc.integer({min: 10, max: 60}), (parts, width) => {
      const text = parts.join(' ');
      const fitted = fitLines(text, width);
      for (const line of fitted.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(fitted.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
