/** Words in quotation marks in points, compared with the saved articles of their sources. */
import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

const saved = {'a.txt': 'The minister said: “We will not sign it this year, but we will talk.” He left.'};
const sources = 'sources: {a: {title: A, file: a.txt}, b: B}\n';
const found = (entry: string) => underlined('craft/misquotation', entry + sources, {saved});

// Fault: A misquotation inside a point was not noticed.
// Expected: A warning.
test.each([
  ['summary:\n  - text: He said “we will never sign it”.\n    sources: [a]\n', ['we will never sign it']],
  [
    'timeline:\n  - date: 2026\n    event: \'He said "we will sign soon".\'\n    sources: [a]\n',
    ['we will sign soon'],
  ],
  [
    'summary:\n  - text: He said “we will never sign” and “we will not talk”.\n    sources: [a]\n',
    ['we will never sign', 'we will not talk'],
  ],
])('words that are not in the article are reported: %j', (entry, words) => {
  expect(found(entry)).toEqual(words);
});

test.each([
  // The words are in the article, with another case and with omitted words.
  'summary:\n  - text: He said “we will not sign it … but we will talk”.\n    sources: [a]\n',
  'summary:\n  - text: He said “we will *not* sign it”.\n    sources: [a]\n',
  // A term has fewer than three words.
  'summary:\n  - text: The so-called “peace train” left.\n    sources: [a]\n',
  // The other source has no saved article, so the words may be in it.
  'summary:\n  - text: He said “we will never sign it”.\n    sources: [a, b]\n',
  'summary:\n  - He said “we will never sign it”.\n',
])('other words are not reported: %j', entry => {
  expect(found(entry)).toEqual([]);
});
