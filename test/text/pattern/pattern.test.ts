/** Regular expressions with linear time. JavaScript's own engine says what is right. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findPattern} from '../../../source/text/pattern/find-pattern.js';
import {compilePattern} from '../../../source/text/pattern/pattern.js';

function found(source: string, text: string, fold?: (text: string) => string): string[] | undefined {
  const pattern = compilePattern(source, fold, {isCaseIgnored: fold !== undefined});
  return pattern && findPattern(pattern, text).map(({start, end}) => text.slice(start, end));
}

test.each([
  ['the (mayor|harbour)', 'the mayor and the harbour', ['the mayor', 'the harbour']],
  ['\\b\\d{1,2} May\\b', '3 May, 31 May, 312 Maya', ['3 May', '31 May']],
  ['[A-Z][a-z]+', 'Wang Yi met Min', ['Wang', 'Yi', 'Min']],
  ['colou?r', 'color colour', ['color', 'colour']],
  ['^a|b$', 'ab ab', ['a', 'b']],
  ['“.*?”', '“a” and “b”', ['“a”', '“b”']],
  ['[^ ]+', '王毅 访问', ['王毅', '访问']],
  ['\\$\\d+\\.', '$5.', ['$5.']],
  ['[]x]+', ']x]', [']x]']],
  ['x*', 'aaa', []],
  ['👍.', '👍🏽 👍', ['👍🏽']],
])('%s finds in “%s”: %o', (source, text, expected) => {
  expect(found(source, text)).toEqual(expected);
});

test.each([
  '(',
  ')',
  'a)',
  '[a',
  '*a',
  'a**b(',
  '\\',
  '(?=a)',
  '(?<n>a)',
  '\\1',
  '[b-a]',
  'a{3,1}',
  '((a{50}){50}){50}',
  '('.repeat(60) + ')'.repeat(60),
])('%s is refused', source => {
  expect(compilePattern(source)).toBeUndefined();
});

test('with folded text, letters of the pattern match without case', () => {
  const fold = (text: string) => text.toLowerCase();
  expect(found('[A-C]x|NATO', 'bx nato'.toLowerCase(), fold)).toEqual(['bx', 'nato']);
});

const atom = fc.constantFrom(
  'a',
  'b',
  'c',
  '.',
  '[ab]',
  '[^a]',
  '\\w',
  '\\b',
  '^',
  '$',
  '(?:a|bc)',
  '(?:ab|a)',
  '(b)',
);
const count = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '{1,}', '*?', '+?', '??', '{0,2}?');
const isPlace = (text: string) => ['\\b', '^', '$'].includes(text);
const piece = fc.tuple(atom, count).map(([what, often]) => (isPlace(what) ? what : what + often));
const sequence = fc.array(piece, {minLength: 1, maxLength: 5}).map(parts => parts.join(''));
const pattern = fc.oneof(
  sequence,
  fc.tuple(sequence, sequence).map(([one, other]) => `${one}|${other}`),
  fc.tuple(sequence, sequence, sequence).map(([a, b, c]) => `${a}(?:${b}|${c})${a}`),
);

test('every pattern finds the same as the engine of JavaScript', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12});
  fc.assert(
    fc.property(pattern, text, (source, searched) => {
      const expected = [...searched.matchAll(new RegExp(source, 'gmu'))].map(([all]) => all).filter(Boolean);
      expect(found(source, searched)).toEqual(expected);
    }),
    {numRuns: 5000},
  );
});

const slowElsewhere = ['(a+)+$', '(a|a)*b', '(.*)(.*)(.*)(.*)x', '(a?){40}a{40}', 'a.*z|a', '(\\w+\\s?)+!'];

// Fault: A regular expression such as `(a+)+$` would stop the reader for ever.
// Expected: The time of a search grows in proportion to the text.
test.each(slowElsewhere)('%s takes time in proportion to the text', source => {
  const seconds = (length: number) => {
    const begun = performance.now();
    found(source, 'a'.repeat(length));
    return (performance.now() - begun) / 1000;
  };
  seconds(2000);
  // The engine of JavaScript would take longer than the age of the world.
  expect(seconds(100_000)).toBeLessThan(10);
});
