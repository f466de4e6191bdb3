/**
 * The stream that Ink draws a whole screen to. Ink writes every frame in full (its option `debug`); of each frame, the
 * terminal is sent what differs from the one before.
 */
import {frameBytes} from '../screen/frame-bytes.js';
import {type Size, sizeOf} from '../state/layout.js';

export type Frames = Readonly<{
  /** What Ink takes for the terminal. */
  stdout: NodeJS.WriteStream;
  /** Shows the cursor at a place of the next frame, counted from 0. Without this, it is hidden. */
  placeCursor: (place: Readonly<{x: number; y: number}>) => void;
}>;

/**
 * A stream of frames to a terminal. With `isShown`, the first frame is on the screen
 * already: neither the frame nor what Ink writes before it is sent. At a new size, a whole frame is sent: terminals lay
 * out their rows anew, each in its own way.
 */
export function frameStream(terminal: NodeJS.WriteStream, isShown: boolean): Frames {
  let isSilent = isShown;
  let rows: readonly string[] | undefined;
  let size: Size = sizeOf(terminal);
  /** Shows the cursor, as far as it is shown at all. */
  let cursor = '';
  let shownCursor = '';
  const show = (next: readonly string[]) => {
    const now = sizeOf(terminal);
    const isSameSize = now.columns === size.columns && now.rows === size.rows;
    const bytes = isSilent ? '' : frameBytes(isSameSize ? rows : undefined, next);
    isSilent = false;
    size = now;
    rows = next;
    if (bytes !== '' || cursor !== shownCursor)
      terminal.write(cursor === '' ? bytes : `${hideCursor}${bytes}${cursor}`);
    shownCursor = cursor;
  };
  const write = (data: string, done?: () => void): boolean => {
    // Ink waits with an empty text until all before it is written.
    if (data === '') return terminal.write('', done);
    if (!isControl(data)) show(data.split('\n'));
    else if (!isSilent) {
      // On the screen that is entered or left, nothing is known to be shown.
      if (data.includes(alternateScreen)) rows = undefined;
      terminal.write(data);
    }
    done?.();
    return true;
  };
  /** All that Ink asks of a terminal. */
  const stream = {
    write,
    isTTY: true,
    get columns() {
      return terminal.columns;
    },
    get rows() {
      return terminal.rows;
    },
    get writable() {
      return terminal.writable;
    },
    get destroyed() {
      return terminal.destroyed;
    },
    // Told of a new size, Ink would draw the app once more as it was. It draws the app's own next frame.
    on: () => stream,
    off: () => stream,
  };
  return {
    stdout: stream as unknown as NodeJS.WriteStream,
    placeCursor: ({x, y}) => {
      cursor = `\u001b[${y + 1};${x + 1}H\u001b[?25h`;
    },
  };
}

const hideCursor = '\u001b[?25l';
/** The mode of the alternate screen, in the sequences that enter and leave it. */
const alternateScreen = '?1049';

/** Whether Ink sets a mode of the terminal: the cursor, the alternate screen, pasting. A frame has colours only. */
function isControl(data: string): boolean {
  return data.startsWith('\u001b[?');
}
