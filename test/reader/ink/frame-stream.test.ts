/** Which parts of Ink's output reach the terminal. */
import {expect, test} from 'vitest';
import {frameStream} from '../../../source/reader/ink/frame-stream.js';
import {frameBytes} from '../../../source/reader/screen/frame-bytes.js';

const enter = '\u001b[?1049h';
const leave = '\u001b[?1049l';
const one = ['head', 'one', 'foot'];
const two = ['head', 'two', 'foot'];

function open(isShown = false) {
  const written: string[] = [];
  const terminal = {
    columns: 80,
    rows: 3,
    isTTY: true,
    write(data: string, done?: () => void) {
      if (data !== '') written.push(data);
      done?.();
      return true;
    },
  };
  const frames = frameStream(terminal as unknown as NodeJS.WriteStream, isShown);
  /** Writes as Ink does, and returns what the terminal got. */
  const write = (...texts: string[]) => {
    written.length = 0;
    for (const text of texts) frames.stdout.write(text);
    return [...written];
  };
  return {frames, terminal, write, show: (rows: readonly string[]) => write(rows.join('\n'))};
}

test('the first frame is written whole, and of the next frame only what differs', () => {
  const {show, write} = open();
  expect(write(enter, one.join('\n'))).toEqual([enter, frameBytes(undefined, one)]);
  expect(show(two)).toEqual([frameBytes(one, two)]);
  expect(show(two)).toEqual([]);
});

test('if the first frame is on the screen already, neither it nor the switch to the alternate screen is written again', () => {
  const {show, write} = open(true);
  expect(write(enter, '\u001b[?25l', one.join('\n'))).toEqual([]);
  expect(show(two)).toEqual([frameBytes(one, two)]);
});

test('after another program has used the screen, and at a new size, the next frame is written whole', () => {
  const {show, terminal, write} = open();
  show(one);
  expect(write(leave, enter, one.join('\n'))).toEqual([leave, enter, frameBytes(undefined, one)]);
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
