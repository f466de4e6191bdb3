/**
 * No input costs more than its length. The steps run on texts of 20 kB and 200 kB made of short patterns. `npm run soak`
 * runs many more of these patterns.
 */
import {expect, test} from 'vitest';
import {
  briefingWith,
  characters,
  patternAt,
  patternCount,
  repeated,
  slowSteps,
  textPlaces,
} from './helpers/cost.js';

/** Two numbers without a common factor with the counts, so that steps of them reach every pattern and every place. */
const stride = 7919;

function costly(numbers: readonly number[]): string[] {
  return numbers.flatMap(number => {
    const pattern = patternAt(number);
    const place = (number * stride) % textPlaces.length;
    return slowSteps(length => {
      const text = repeated(pattern, length);
      return {yaml: briefingWith(place, text), article: text};
    }).map(slow => `${JSON.stringify(pattern)} in ${textPlaces[place]}: ${slow}`);
  });
}

test('a long text of one character costs no more than its length', () => {
  expect(costly(characters.map((_, number) => number))).toEqual([]);
}, 240_000);

test('a long text of two or three characters costs no more than its length', () => {
  const numbers = Array.from({length: 12}, (_, index) => (characters.length + index * stride) % patternCount);
  expect(costly(numbers)).toEqual([]);
}, 240_000);
