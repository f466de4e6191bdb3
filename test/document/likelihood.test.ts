import {expect, test} from 'vitest';
import {likelihoodOf, termsOf} from '../../source/document/likelihood.js';

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
  expect(likelihoodOf('realistic possibility', 'icd203')).toBeUndefined();
});
