/** Lines that the type-setting calls narrow enough, in a terminal emulator with width tables of its own. */
import headless from '@xterm/headless';
import {expect, test} from 'vitest';
import {lineText} from '../source/typeset/line.js';
import {plain} from '../source/typeset/paint.js';
import {typeset} from '../source/typeset/typeset.js';
import {writeText} from '../source/writers/text.js';
import {scripts} from './helpers/briefings.js';

/** The rows on which a terminal had to go on with what did not fit. */
async function wrappedRows(lines: readonly string[], columns: number): Promise<string[]> {
  const emulator = new headless.Terminal({
    cols: columns,
    rows: lines.length + 1,
    scrollback: 10_000,
    allowProposedApi: true,
    convertEol: true,
  });
  await new Promise<void>(resolve => emulator.write(lines.join('\n'), resolve));
  const {active} = emulator.buffer;
  return Array.from({length: active.length}, (_, row) => active.getLine(row))
    .filter(line => line?.isWrapped)
    .map(line => line?.translateToString(true) ?? '');
}

test.each([20, 30, 40, 57, 80, 98])(
  'at %i columns, no line runs over the edge of a terminal',
  async columns => {
    const lines = scripts.panes.flatMap(pane => typeset(pane, columns).map(lineText));
    expect(await wrappedRows(lines, columns)).toEqual([]);
  },
);

test('no line of printed text runs over the edge of a terminal', async () => {
  const now = new Date('2026-11-24T00:00:00Z');
  const lines = writeText(scripts, {width: 60, now, paint: plain}).split('\n');
  expect(await wrappedRows(lines, 60)).toEqual([]);
});
