import {expect, test} from 'vitest';
import {allNearest, nearest} from '../../../source/text/names/nearest.js';

test('a near name is suggested, and a name that is not near is not', () => {
  expect(nearest('summry', ['summary', 'sources'])).toBe('summary');
  expect(nearest('zzz', ['summary'])).toBeUndefined();
  expect(allNearest('mynmar', ['myanmar', 'malta', 'oman'])).toEqual(['myanmar']);
});

test.each([
  ['ab', 'ac', false],
  ['abc', 'abx', true],
  ['abc', 'axx', false],
  ['abcd', 'abxx', true],
  ['abcdef', 'abcdxx', true],
  ['abcdef', 'abcxxx', false],
  ['abcdefg', 'abcdxxx', true],
  ['abcdefg', 'abcxxxx', false],
  ['abcdef', 'abcdefgh', true],
  ['abcdef', 'abcdefghi', false],
])(
  'a name is near a word if at most a third of the word differs, rounded up: %s, %s',
  (word, name, isNear) => {
    expect(nearest(word, [name])).toBe(isNear ? name : undefined);
  },
);

test('at most three near names are suggested, the nearest first', () => {
  expect(allNearest('abcdef', ['abcdxy', 'abcdez', 'abcdef', 'abcdyz'])).toEqual([
    'abcdef',
    'abcdez',
    'abcdxy',
  ]);
});
