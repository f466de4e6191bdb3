/** The bytes of a frame, in a terminal emulator: the screen is the same as if every row had been written. */
import headless, {type Terminal as Emulator} from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {frameBytes} from '../../../source/reader/screen/frame-bytes.js';
import {columnsOf} from '../../../source/text/columns.js';

const columns = 12;

/**
 * A terminal without the next line (`CSI E`) and scrolling (`CSI S`, `CSI T`), like mosh, Emacs and the Linux console.
 */
function plainTerminal(rows: number): Emulator {
  const emulator = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
  for (const final of ['E', 'F', 'S', 'T']) emulator.parser.registerCsiHandler({final}, () => true);
  return emulator;
}

const written = (emulator: Emulator, bytes: string) =>
  new Promise<void>(resolve => emulator.write(bytes, resolve));

/** Every cell: its text and its colours. */
function cellsOf(emulator: Emulator): string[] {
  const {active} = emulator.buffer;
  return Array.from({length: emulator.rows}, (_, row) =>
    Array.from({length: columns}, (_, column) => {
      const cell = active.getLine(active.baseY + row)?.getCell(column);
      return `${cell?.getChars() || ' '}/${cell?.getWidth()}/${cell?.getFgColor()}/${cell?.getBgColor()}`;
    }).join(' '),
  );
}

/** A row with the background of a theme. */
const onPage = (text: string) =>
  `\u001b[48;5;22m${text}${' '.repeat(Math.max(0, columns - columnsOf(text)))}\u001b[49m`;
const texts = [
  '',
  'a',
  'A long line.',
  '王毅',
  '王毅王毅王毅',
  '\u001b[31mred\u001b[39m',
  'ဝဏ္ဏ',
  '────────────',
];
const row = fc.constantFrom(...texts, ...texts.map(onPage));
const screens = fc
  .integer({min: 1, max: 9})
  .chain(rows => fc.array(fc.array(row, {minLength: rows, maxLength: rows}), {minLength: 1, maxLength: 4}));

/** Moves some rows of a screen up or down, and adds new rows. */
const moved = fc
  .record({
    rows: fc.array(row, {minLength: 2, maxLength: 9}),
    fresh: fc.array(row, {minLength: 9, maxLength: 9}),
  })
  .chain(({fresh, rows}) =>
    fc
      .record({
        by: fc.integer({min: 1 - rows.length, max: rows.length - 1}),
        top: fc.integer({min: 0, max: rows.length - 1}),
        bottom: fc.integer({min: 0, max: rows.length - 1}),
      })
      .map(({bottom, by, top}) => [
        rows,
        rows.map((row, at) => (at < top || at > bottom ? row : (rows[at + by] ?? fresh[at] ?? ''))),
      ]),
  );

test('after any changes, the screen is the same as if all rows had been written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(screens, moved), async frames => {
      const rows = frames[0]?.length ?? 1;
      const emulator = plainTerminal(rows);
      let before: string[] | undefined;
      for (const frame of frames) {
        await written(emulator, frameBytes(before, frame));
        const whole = plainTerminal(rows);
        await written(whole, frame.map((text, at) => `\u001b[${at + 1}H${text}`).join(''));
        expect(cellsOf(emulator)).toEqual(cellsOf(whole));
        before = frame;
      }
    }),
    {numRuns: 100},
  );
});

test('a frame never takes more bytes than its changed rows', () => {
  fc.assert(
    fc.property(moved, ([before = [], after = []]) => {
      const changed = after.filter((row, at) => row !== before[at]);
      const rows = changed.reduce((sum, row) => sum + row.length + '\u001b[1;1H\u001b[K'.length, 0);
      const frame = '\u001b[?2026h\u001b[?7l\u001b[?7h\u001b[?2026l'.length;
      expect(frameBytes(before, after).length).toBeLessThanOrEqual(rows === 0 ? 0 : rows + frame);
    }),
  );
});

const page = ['head', 'one', 'two', 'three', 'four', 'foot 1%'];

test('text that moves up is scrolled between header and footer', () => {
  const next = ['head', 'two', 'three', 'four', 'five is new', 'foot 2%'];
  expect(frameBytes(page, next)).toBe(
    '\u001b[?2026h\u001b[?7l\u001b[2;5r\u001b[2;1H\u001b[1M\u001b[r' +
      '\u001b[5;1H\u001b[Kfive is new\u001b[6;1H\u001b[Kfoot 2%\u001b[?7h\u001b[?2026l',
  );
});

test('text that moves down is scrolled down', () => {
  const next = ['head', 'minus one', 'nought', 'one', 'two', 'foot 1%'];
  expect(frameBytes(page, next)).toBe(
    '\u001b[?2026h\u001b[?7l\u001b[2;5r\u001b[2;1H\u001b[2L\u001b[r' +
      '\u001b[2;1H\u001b[Kminus one\u001b[3;1H\u001b[Knought\u001b[?7h\u001b[?2026l',
  );
});

test('equal rows need no bytes, and an unknown screen is cleared and written whole', () => {
  expect(frameBytes(page, [...page])).toBe('');
  const whole =
    '\u001b[?2026h\u001b[?7l\u001b[?25l\u001b[H\u001b[J\u001b[1;1H\u001b[Ka\u001b[3;1H\u001b[Kc\u001b[?7h\u001b[?2026l';
  expect(frameBytes(undefined, ['a', '', 'c'])).toBe(whole);
  expect(frameBytes(['a'], ['a', '', 'c'])).toBe(whole);
});
