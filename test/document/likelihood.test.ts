/** Likelihoods in words, and read from words again. */
import {expect, test} from 'vitest';
import {
  likelihoodFromWords,
  likelihoodInWords,
  likelihoodOf,
  type ScaleName,
  termsOf,
} from '../../source/document/likelihood.js';

const scales: readonly ScaleName[] = ['icd203', 'phia'];

test.each(scales)('every term of the scale %s reads the same from its words', scale => {
  const stated = termsOf(scale).map(term => {
    const found = likelihoodOf(term, scale);
    if (!found) throw new Error(`${term} is not on ${scale}`);
    const {low, high, range} = found;
    return {term, percent: {low, high, range}};
  });
  expect(stated.map(likelihoodInWords).map(likelihoodFromWords)).toEqual(stated);
});

test('words that no scale has are a term of the author’s own', () => {
  expect(['perhaps', 'likely', 'likely 1–2%'].map(likelihoodFromWords)).toEqual([
    {term: 'perhaps'},
    {term: 'likely'},
    {term: 'likely 1–2%'},
  ]);
  expect([likelihoodInWords({term: 'perhaps'}), likelihoodInWords(undefined)]).toEqual([
    'perhaps',
    'not given',
  ]);
});
