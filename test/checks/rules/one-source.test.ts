import {expect, test} from 'vitest';
import {problemsOf, underlined} from '../../helpers/checks.js';

const part = (judgment: string, sources: string) =>
  `outlook: {judgments: [{text: It fails., ${judgment}}]}\nsources: {${sources}}\n`;
const two = 'a: {title: A, publisher: Acme}, b: {title: B, publisher: ACME}';
const several = `${two}, c: {title: C, publisher: Bureau}`;

test.each([
  [part('confidence: high, sources: [a]', several), 'high confidence rests on one source, `a`'],
  [part('confidence: high, sources: [a, b]', several), 'high confidence rests on one publisher, Acme'],
  [part('confidence: high', two), 'high confidence rests on one publisher, Acme'],
  [part('confidence: high', 'a: A'), 'high confidence rests on one source, `a`'],
  [part('confidence: high', ''), 'high confidence rests on no source'],
])('high confidence with only one source or publisher is reported: %j', (text, message) => {
  expect(
    problemsOf(text)
      .filter(({code}) => code === 'craft/one-source')
      .map(problem => problem.message),
  ).toEqual([message]);
  expect(underlined('craft/one-source', text)).toEqual(['high']);
});

test.each([
  part('confidence: moderate, sources: [a]', several),
  part('confidence: high, sources: [a, c]', several),
  part('confidence: high', several),
  // The publishers are not known, so they may differ.
  part('confidence: high, sources: [a, b]', 'a: A, b: B'),
  part('confidence: high, sources: [a, b]', 'a: {title: A, publisher: Acme}, b: B'),
])('lower confidence, or several publishers, are not reported: %j', text => {
  expect(underlined('craft/one-source', text)).toEqual([]);
});
