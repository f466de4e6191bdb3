import {expect, test} from 'vitest';
import {digestOf, hashOf} from '../../source/text/hash.js';

test('the names of record files stay the same from one version to the next', () => {
  expect(['', 'a', '/home/ann/briefings/lake.yaml', '王毅访问缅甸'].map(text => hashOf(text))).toEqual([
    '811c9dc59747b28c',
    'e40c292c2eb59664',
    '796d7bc03feac769',
    'b38c2dad5f8b0336',
  ]);
});

test('the digest of a text stays the same from one version to the next', () => {
  expect(['', 'a', '王毅访问缅甸'].map(digestOf)).toEqual([
    '811c9dc59747b28c',
    'e50de0a72eb4bea1',
    '748878738b8c2de4',
  ]);
});

test('a hash with a stride depends on every so many characters', () => {
  expect(hashOf('abcdef', 2)).toBe(hashOf('ace'));
  expect(hashOf('abcdef', 2)).toBe(hashOf('axcxex', 2));
});
