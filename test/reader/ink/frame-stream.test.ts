/** Which parts of Ink's output reach the terminal. */
import {expect, test} from 'vitest';
import {frameStream} from '../../../source/reader/ink/frame-stream.js';
import {frameBytes} from '../../../source/reader/screen/frame-bytes.js';
import {terminalScreen} from '../../../source/reader/terminal-modes.js';

const one = ['head', 'one', 'foot'];
const two = ['head', 'two', 'foot'];

function open(isShown = false) {
  const written: string[] = [];
  const terminal = {
    columns: 80,
    rows: 3,
    isTTY: true,
    write(data: string, done?: () => void) {
      written.push(data);
      done?.();
      return true;
    },
  };
  const screen = terminalScreen(terminal, {enter: '<enter>', leave: '<leave>'});
  if (isShown) screen.write('');
  const frames = frameStream(terminal as unknown as NodeJS.WriteStream, screen, isShown);
  /** Writes as Ink does, and returns what the terminal got. */
  const write = (...texts: string[]) => {
    written.length = 0;
    for (const text of texts) frames.stdout.write(text);
    return written.filter(text => text !== '');
  };
  return {frames, terminal, write, written, show: (rows: readonly string[]) => write(rows.join('\n'))};
}

test('the first frame is written whole, and of the next frame only what differs', () => {
  const {show, write} = open();
  expect(write('\u001b[?25l', one.join('\n'))).toEqual([`<enter>${frameBytes(undefined, one)}`]);
  expect(show(two)).toEqual([frameBytes(one, two)]);
  expect(show(two)).toEqual([]);
});

test('if the first frame is on the screen already, neither it nor what Ink switches is written again', () => {
  const {show, write} = open(true);
  expect(write('\u001b[?2004h', '\u001b[?25l', one.join('\n'))).toEqual([]);
  expect(show(two)).toEqual([frameBytes(one, two)]);
});

test('after another program has used the screen, and at a new size, the next frame is written whole', () => {
  const {frames, show, terminal, written} = open();
  show(one);
  written.length = 0;
  frames.pause();
  frames.pause();
  expect(written.filter(text => text !== '')).toEqual(['<leave>']);
  expect(show(one)).toEqual([`<enter>${frameBytes(undefined, one)}`]);
  terminal.columns = 60;
  expect(show(one)).toEqual([frameBytes(undefined, one)]);
  expect(show(one)).toEqual([]);
});

test('the cursor is hidden while a frame is written, and then shown at its place', () => {
  const {frames, show} = open();
  show(one);
  frames.placeCursor({x: 4, y: 1});
  expect(show(two)).toEqual([`\u001b[?25l${frameBytes(one, two)}\u001b[2;5H\u001b[?25h`]);
  expect(show(two)).toEqual([]);
  frames.placeCursor({x: 0, y: 2});
  expect(show(two)).toEqual(['\u001b[?25l\u001b[3;1H\u001b[?25h']);
});

test('Ink learns the size of the terminal, but not that the size changes', () => {
  const {frames, terminal} = open();
  terminal.columns = 60;
  // The terminal of this test has no `on`, so the stream cannot have passed it on.
  frames.stdout.on('resize', () => {});
  expect([frames.stdout.columns, frames.stdout.rows]).toEqual([60, 3]);
});

test('to redraw, the whole frame is written, with the cursor at its place', () => {
  const {frames, show, written} = open();
  show(one);
  frames.placeCursor({x: 4, y: 1});
  show(two);
  written.length = 0;
  frames.redraw();
  expect(written).toEqual([`\u001b[?25l${frameBytes(undefined, two)}\u001b[2;5H\u001b[?25h`]);
});

test('after it is closed, Ink’s last frame is not written', () => {
  const {frames, show, written} = open();
  show(one);
  written.length = 0;
  frames.close();
  expect(written).toEqual(['<leave>']);
  expect(show(two)).toEqual([]);
  written.length = 0;
  frames.redraw();
  frames.close();
  expect(written).toEqual([]);
});
