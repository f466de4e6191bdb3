/** Links of sources. */
import {expect, test} from 'vitest';
import {problemsOf, underlined} from '../../helpers/checks.js';

const part = (url: string) =>
  `sources: {a: {title: A, url: ${JSON.stringify(url)}}}\ngaps: [{text: B, sources: [a]}]\n`;

// Fault: A link without a scheme was not noticed.
// Expected: A warning names the right link.
test.each([
  ['www.example.org/report', 'Write `https://www.example.org/report`.'],
  ['//example.org/a', 'Begin the link with `https://`.'],
  ['example', 'Begin the link with `https://`.'],
  ['example.org:8080/a', 'Write `https://example.org:8080/a`.'],
])('a link without a scheme is reported, with what to write: %s', (url, hint) => {
  const found = problemsOf(part(url)).filter(({code}) => code === 'craft/no-scheme');
  expect(found.map(each => [each.message, each.hint])).toEqual([[`the link “${url}” has no scheme`, hint]]);
});

test.each([
  'https://example.org',
  'http://example.org/a?b',
  'mailto:a@example.org',
  'ftp://example.org',
  'doi:10.1000/1',
])('a link with a scheme is not reported: %s', url => {
  expect(underlined('craft/no-scheme', part(url))).toEqual([]);
});
