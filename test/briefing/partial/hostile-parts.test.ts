/** The part of a hostile text that can be read is found in time that grows with the text. */
import {expect, test} from 'vitest';
import {parse} from '../../../source/briefing/parse.js';

const head = 'schema: 1\ntitle: T\nas_of: 2026-01-01\nbottom_line: B\n';
const many = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** The milliseconds of the faster of two runs. */
function fastest(run: () => void): number {
  const times = Array.from({length: 2}, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

test.each([
  ['entries without a value', (length: number) => `summary:\n${many('  -\n', length)}`],
  ['entries with unknown keys', (length: number) => `summary:\n${many('  - {a: 1, b: 2}\n', length)}`],
  ['numbers', (length: number) => `summary:\n${many('  - 12\n', length)}`],
  ['colons', (length: number) => `summary:\n${many('  - text: a: b\n', length)}`],
  ['open quotation marks', (length: number) => `summary:\n${many('  - "a\n', length)}`],
  ['open brackets', (length: number) => `summary:\n${many('  - {text: a, sources: [b}\n', length)}`],
  ['tabs', (length: number) => `summary:\n${many('\t- a\n', length)}`],
  ['unknown sources', (length: number) => `summary:\n${many('  - {text: a, sources: [b, c]}\n', length)}`],
  ['panes with one id', (length: number) => `panes:\n${many('  - {id: a, title: A}\n', length)}`],
  ['wrong indentation', (length: number) => `summary:\n${many('  - a\n - b\n', length)}`],
  [
    'unknown keys',
    (length: number) => Array.from({length: length / 8}, (_, index) => `k${index}: 1\n`).join(''),
  ],
])('%s', (_name, more) => {
  const time = (length: number) =>
    fastest(() => {
      parse(head + more(length));
    });
  const [small, large] = [time(4000), time(40_000)];
  // Ten times the text may take 10 times as long; quadratic time would be 100 times.
  expect(large / Math.max(small, 2)).toBeLessThan(50);
});
