/** Frames below the shell's text, in a terminal emulator that breaks wide rows when it becomes narrower. */
import headless, {type Terminal as Emulator} from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type InlineFrame, inlineBytes} from '../../../source/reader/screen/inline-bytes.js';

/** A terminal without the next line and the previous line (`CSI E`, `CSI F`), like mosh and Emacs. */
function plainTerminal(columns: number, rows: number): Emulator {
  const emulator = new headless.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
  for (const final of ['E', 'F']) emulator.parser.registerCsiHandler({final}, () => true);
  return emulator;
}

const written = (emulator: Emulator, bytes: string) =>
  new Promise<void>(resolve => emulator.write(bytes, resolve));

/** All lines of the terminal, with those that have scrolled off the screen. */
function linesOf(emulator: Emulator): string[] {
  const {active} = emulator.buffer;
  const lines = Array.from(
    {length: active.length},
    (_, row) => active.getLine(row)?.translateToString(true) ?? '',
  );
  return lines.filter(line => line !== '');
}

const row = fc.constantFrom(
  'a',
  'A line.',
  '王毅',
  '\u001b[31mred\u001b[39m',
  '────────────',
  'x'.repeat(20),
);
const frame = fc.array(row, {minLength: 1, maxLength: 5});
const plain = (text: string) => text.replace(/\u001b\[\d+m/g, '');

test('after any frames, the terminal shows the text of the shell and the last frame', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, {minLength: 1, maxLength: 5}), async frames => {
      const size = {columns: 20, rows: 12};
      const emulator = plainTerminal(size.columns, size.rows);
      await written(emulator, 'one\ntwo\n');
      let before: InlineFrame | undefined;
      for (const rows of frames) {
        await written(emulator, inlineBytes(before, rows, size, 'breaks'));
        before = {rows, columns: size.columns};
      }
      expect(linesOf(emulator)).toEqual(['one', 'two', ...(frames.at(-1) ?? []).map(plain)]);
      expect(emulator.buffer.active.cursorX).toBe(0);
    }),
    {numRuns: 200},
  );
});

test('at any new sizes, nothing of the old frames is left', async () => {
  const sizes = fc.array(
    fc.record({columns: fc.integer({min: 10, max: 30}), rows: fc.integer({min: 11, max: 24})}),
    {minLength: 1, maxLength: 5},
  );
  await fc.assert(
    fc.asyncProperty(frame, sizes, async (rows, changes) => {
      let size = {columns: 20, rows: 14};
      const emulator = plainTerminal(size.columns, size.rows);
      await written(emulator, 'one\ntwo\n');
      await written(emulator, inlineBytes(undefined, rows, size, 'breaks'));
      for (const next of changes) {
        const before = {rows: rows.map(text => plain(text).slice(0, size.columns)), columns: size.columns};
        emulator.resize(next.columns, next.rows);
        size = next;
        await written(emulator, inlineBytes(before, rows, size, 'breaks'));
      }
      const shown = rows.map(text => plain(text).slice(0, size.columns));
      expect(linesOf(emulator)).toEqual(['one', 'two', ...shown]);
    }),
    {numRuns: 200},
  );
});

test('only rows that differ are written, and equal frames need no bytes', () => {
  const size = {columns: 20, rows: 12};
  const before = {rows: ['one', 'two', 'three'], columns: 20};
  expect(inlineBytes(before, before.rows, size, 'breaks')).toBe('');
  expect(inlineBytes(before, ['one', 'TWO', 'three'], size, 'breaks')).toBe(
    '\u001b[?2026h\u001b[?7l\u001b[2A\r\u001b[KTWO\r\u001b[2B\u001b[?7h\u001b[?2026l',
  );
});

test('a terminal that cuts wide rows keeps the text above the frame', () => {
  const before = {rows: ['x'.repeat(20), 'two'], columns: 20};
  const size = {columns: 10, rows: 12};
  expect(inlineBytes(before, ['a', 'b'], size, 'cuts')).toContain(
    `\r\u001b[K${'\u001b[A\u001b[K'.repeat(2)}\r\n`,
  );
  expect(inlineBytes(before, ['a', 'b'], size, 'breaks')).toContain(
    `\r\u001b[K${'\u001b[A\u001b[K'.repeat(3)}\r\n`,
  );
});
