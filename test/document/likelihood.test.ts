/** Scales of likelihood, and likelihoods in words. */

import {expect, test} from 'vitest';
import {
  likelihoodFromWords,
  likelihoodInWords,
  likelihoodOf,
  type ScaleName,
  termsOf,
} from '../../source/document/likelihood.js';
import {harmless} from '../helpers/harmless.js';

const scales: readonly ScaleName[] = ['icd203', 'phia'];

test.each(scales)('every term of the scale %s is read back from its words', scale => {
  const stated = termsOf(scale).map(term => {
    const found = likelihoodOf(term, scale);
    if (!found) throw new Error(`${term} is not on ${scale}`);
    const {low, high, range} = found;
    return {term, percent: {low, high, range}};
  });
  expect(stated.map(likelihoodInWords).map(likelihoodFromWords)).toEqual(stated);
});

test('words that are on no scale are read back as a term of the author’s own', () => {
  expect(['perhaps', 'likely', 'likely 1–2%'].map(harmless).map(likelihoodFromWords)).toEqual([
    {term: 'perhaps'},
    {term: 'likely'},
    {term: 'likely 1–2%'},
  ]);
  expect([likelihoodInWords({term: harmless('perhaps')}), likelihoodInWords(undefined)]).toEqual([
    'perhaps',
    'not given',
  ]);
});

test('the scales are those of ICD 203 and of the PHIA yardstick', () => {
  const table = (scale: 'icd203' | 'phia') =>
    termsOf(scale).map(term => [term, likelihoodOf(term, scale)?.range]);
  expect(table('icd203')).toEqual([
    ['almost no chance', '1–5%'],
    ['remote', '1–5%'],
    ['very unlikely', '5–20%'],
    ['highly improbable', '5–20%'],
    ['unlikely', '20–45%'],
    ['improbable', '20–45%'],
    ['roughly even chance', '45–55%'],
    ['roughly even odds', '45–55%'],
    ['likely', '55–80%'],
    ['probable', '55–80%'],
    ['very likely', '80–95%'],
    ['highly probable', '80–95%'],
    ['almost certain', '95–99%'],
    ['nearly certain', '95–99%'],
  ]);
  expect(table('phia')).toEqual([
    ['remote chance', '>0–5%'],
    ['highly unlikely', '10–20%'],
    ['unlikely', '25–35%'],
    ['realistic possibility', '40–<50%'],
    ['likely', '55–75%'],
    ['probable', '55–75%'],
    ['highly likely', '80–90%'],
    ['almost certain', '95–<100%'],
  ]);
  expect(likelihoodOf(harmless('realistic possibility'), 'icd203')).toBeUndefined();
});

test('the bounds of each likelihood are those of its scale', () => {
  const bounds = (scale: 'icd203' | 'phia') =>
    termsOf(scale).map(term => {
      const found = likelihoodOf(term, scale);
      return [term, found?.low, found?.high];
    });
  expect(bounds('icd203')).toEqual([
    ['almost no chance', 1, 5],
    ['remote', 1, 5],
    ['very unlikely', 5, 20],
    ['highly improbable', 5, 20],
    ['unlikely', 20, 45],
    ['improbable', 20, 45],
    ['roughly even chance', 45, 55],
    ['roughly even odds', 45, 55],
    ['likely', 55, 80],
    ['probable', 55, 80],
    ['very likely', 80, 95],
    ['highly probable', 80, 95],
    ['almost certain', 95, 99],
    ['nearly certain', 95, 99],
  ]);
  expect(bounds('phia')).toEqual([
    ['remote chance', 0, 5],
    ['highly unlikely', 10, 20],
    ['unlikely', 25, 35],
    ['realistic possibility', 40, 50],
    ['likely', 55, 75],
    ['probable', 55, 75],
    ['highly likely', 80, 90],
    ['almost certain', 95, 100],
  ]);
});
