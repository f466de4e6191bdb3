import {expect, test} from 'vitest';
import {digestOf, hashOf} from '../../source/text/hash.js';
import {readText} from '../helpers/briefings.js';

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

test('a hash with a stride depends on every nth character', () => {
  expect(hashOf('abcdef', 2)).toBe(hashOf('ace'));
  expect(hashOf('abcdef', 2)).toBe(hashOf('axcxex', 2));
});

test('two texts that differ in one character have different digests', () => {
  const text = readText('briefings/myanmar.yaml');
  const digests = new Set([digestOf(text), digestOf(`${text} `), digestOf('')]);
  for (let at = 0; at < text.length; at += 7)
    digests.add(digestOf(`${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`));
  expect(digests.size).toBe(3 + Math.ceil(text.length / 7));
  expect([...digests].every(digest => /^[0-9a-f]{16}$/.test(digest))).toBe(true);
  expect(digestOf(text)).toBe(digestOf(text));
});
