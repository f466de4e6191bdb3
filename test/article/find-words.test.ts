import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Extent, wordFinder} from '../../source/article/find-words.js';

function standsIn(text: string, quote: string): Extent | undefined {
  return wordFinder(text)(quote);
}

/** The words of a text that are found for a quotation. */
function found(text: string, quote: string): string | undefined {
  const extent = standsIn(text, quote);
  return extent && text.slice(extent.start, extent.end);
}

const text = `Moscow called it a “personal visit.” Russia’s ministry said the two would
consistently build up  multi\u00adfaceted cooperation — “in the spirit of ‘strategic partnership’.”
Zoë Müller was in Genève for 10–12 talks. An ally finally came. It is so, she said, and it is so again.`;

test.each([
  ['personal visit', 'personal visit'],
  ['Personal VISIT', 'personal visit'],
  ['“personal visit”', 'personal visit'],
  ['personal visit,', 'personal visit'],
  ["Russia's ministry", 'Russia’s ministry'],
  ['Russia', 'Russia'],
  ['build up multifaceted cooperation', 'build up  multi\u00adfaceted cooperation'],
  ['two would consistently', 'two would\nconsistently'],
  ['cooperation - in the spirit', 'cooperation — “in the spirit'],
  ["cooperation--'in the spirit", 'cooperation — “in the spirit'],
  ['spirit of “strategic partnership”', 'spirit of ‘strategic partnership'],
  ['personal visit. Russia’s', 'personal visit.” Russia’s'],
  ['Zoe Muller', 'Zoë Müller'],
  ['10-12 talks', '10–12 talks'],
  ['ally', 'ally'],
])('`%s` is found in the text', (quote, words) => {
  expect(found(text, quote)).toBe(words);
});

test('a place is an offset in the original text, and a part of a word is not found', () => {
  expect(standsIn(text, 'ally')).toEqual({start: text.indexOf('ally'), end: text.indexOf('ally') + 4});
  expect(standsIn(text, 'Zoe')).toEqual({start: text.indexOf('Zoë'), end: text.indexOf('Zoë') + 3});
  expect(['all', 'inally', 'usc', 'Russias'].map(quote => standsIn(text, quote))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['the two would … build up', 'the two would\nconsistently build up'],
  ['the two would ... build up', 'the two would\nconsistently build up'],
  ['the two would . . . build up', 'the two would\nconsistently build up'],
  ['the two would […] build up', 'the two would\nconsistently build up'],
  ['the two [Russia and Myanmar] would', 'the two would'],
  ['[T]he two', 'the two'],
  ['build[ing] up', 'build up'],
  ['It is so … again', 'it is so again'],
  ['… personal visit …', 'personal visit'],
  ['Moscow … Zoë', text.slice(0, text.indexOf('Zoë') + 3)],
])('`%s` is found in the text, despite omitted and added words', (quote, words) => {
  expect(found(text, quote)).toBe(words);
});

test.each([
  ['an official visit', 'other words'],
  ['build up … the two would', 'parts in another order'],
  ['personal … unsaid', 'a part with other words'],
  ['visit personal', 'words in another order'],
  ['…', 'only an omission'],
  ['“”', 'no words'],
  ['', 'an empty quotation'],
  [`${'so … '.repeat(21)}`, 'more omissions than a quotation has'],
])('`%s` is not found in the text: %s', quote => {
  expect(standsIn(text, quote)).toBeUndefined();
});

test('parts more than a page apart do not count, and the search continues for nearer ones', () => {
  const page = 'word '.repeat(500);
  expect(found(`one ${page} two`, 'one … two')).toBeUndefined();
  expect(found(`one ${page} one of two`, 'one … two')).toBe('one of two');
});

test.each([
  ['习近平主席昨天访问了莫斯科。', '访问', '访问'],
  ['Он сказал: «Мы едем в Мьянму».', '“мы едем в Мьянму.”', 'Мы едем в Мьянму'],
  ['မြန်မာနိုင်ငံသို့', 'နိုင်ငံ', 'နိုင်ငံ'],
])('words are found in scripts with spaces and without: %s', (original, quote, words) => {
  expect(found(original, quote)).toBe(words);
});

test('a text is prepared once for many quotations', () => {
  const find = wordFinder(text);
  expect([find('Moscow'), find('nowhere'), find('Moscow')]).toEqual([
    {start: 0, end: 6},
    undefined,
    {start: 0, end: 6},
  ]);
});

test('any sequence of words of a text is found in it', () => {
  const word = fc.stringMatching(/^[a-zé’]{1,6}$/);
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 30}), fc.nat(), fc.nat(), (words, from, length) => {
      const start = from % words.length;
      const quote = words.slice(start, start + 1 + (length % 5)).join(' ');
      fc.pre(/[a-zé]/.test(quote));
      const extent = standsIn(words.join('\n'), quote);
      expect(extent && extent.end > extent.start).toBe(true);
    }),
  );
});

test('any quotation in any text is found within the text, or not found', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary', maxLength: 3}), (original, quote) => {
      const extent = standsIn(original, quote);
      expect(!extent || (extent.start >= 0 && extent.end <= original.length)).toBe(true);
    }),
  );
});
