/**
 * Stands between Ink and the terminal. Ink writes every frame in full (its option `debug`). The terminal receives only
 * what differs from the frame before.
 */
import {frameBytes} from '../screen/frame-bytes.js';
import {type Size, sizeOf} from '../state/layout.js';

export type Frames = Readonly<{
  /** The stream that Ink writes to. */
  stdout: NodeJS.WriteStream;
  /** Shows the cursor at this column and row of the next frame, counted from 0. Until then the cursor is hidden. */
  placeCursor: (place: Readonly<{x: number; y: number}>) => void;
}>;

/**
 * Opens a stream of frames to a terminal. With `isShown`, the first frame is on the screen already, so neither that
 * frame nor what Ink writes before it is sent. When the size has changed, a whole frame is sent, since each terminal
 * rearranges its rows in its own way.
 */
export function frameStream(terminal: NodeJS.WriteStream, isShown: boolean): Frames {
  let isSilent = isShown;
  let rows: readonly string[] | undefined;
  let size: Size = sizeOf(terminal);
  /** The sequence that shows the cursor at its place; empty while it is hidden. */
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
    // Ink writes an empty text to learn that everything before it has been written.
    if (data === '') return terminal.write('', done);
    if (!isControl(data)) show(data.split('\n'));
    else if (!isSilent) {
      // The terminal has switched to another screen, whose content is unknown.
      if (data.includes(alternateScreen)) rows = undefined;
      terminal.write(data);
    }
    done?.();
    return true;
  };
  /** The part of a terminal stream that Ink uses. */
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
    // Ink does not learn of a new size, since it would first draw the app in its old state. The app draws itself.
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
/** The mode that the sequences to enter and to leave the alternate screen have in common. */
const alternateScreen = '?1049';

/** Whether Ink sets a mode of the terminal, such as the alternate screen. A frame holds text and colours only. */
function isControl(data: string): boolean {
  return data.startsWith('\u001b[?');
}
