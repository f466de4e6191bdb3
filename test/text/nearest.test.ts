import {expect, test} from 'vitest';
import {allNearest, nearest} from '../../source/text/nearest.js';

test('a near name is suggested, and a name that is not near is not', () => {
  expect(nearest('summry', ['summary', 'sources'])).toBe('summary');
  expect(nearest('zzz', ['summary'])).toBeUndefined();
  expect(allNearest('mynmar', ['myanmar', 'malta', 'oman'])).toEqual(['myanmar']);
});
