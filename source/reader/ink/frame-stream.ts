/**
 * Stands between Ink and the terminal. Ink writes every frame in full (its option `debug`). The terminal receives only
 * what differs from the frame before. Modes of the terminal, such as the alternate screen, are in `terminal-modes.ts`:
 * what Ink writes to switch them is dropped.
 */
import {frameBytes} from '../screen/frame-bytes.js';
import {erased, erasedAbove, type InlineFrame, inlineBytes, type Narrowing} from '../screen/inline-bytes.js';
import {type Size, sizeOf} from '../state/layout.js';
import type {TerminalScreen} from '../terminal-modes.js';

/** What an app asks of the stream that draws it. */
export type FrameControl = Readonly<{
  /** Draws the whole screen again, because another program wrote on it. */
  redraw: () => void;
  /** Leaves the terminal to another program, until Ink writes the next frame. */
  pause: () => void;
  /** Leaves the terminal for good. The last frame of Ink is not written. */
  close: () => void;
}>;

export type Frames = FrameControl &
  Readonly<{
    /** The stream that Ink writes to. */
    stdout: NodeJS.WriteStream;
    /** Shows the cursor at this column and row of the next frame, counted from 0. Until then the cursor is hidden. */
    placeCursor: (place: Readonly<{x: number; y: number}>) => void;
  }>;

/** For an app that Ink draws alone. */
export const noFrames: FrameControl = {redraw: () => {}, pause: () => {}, close: () => {}};

/** Makes the bytes of frames. */
type Drawing = Readonly<{
  /** Returns the bytes that show these rows in place of those that were shown last. */
  show: (rows: readonly string[]) => string;
  /** Returns the bytes that show the last rows again, on a screen whose content is unknown. */
  redraw: () => string;
  /** Returns the bytes that take the frame off the screen. The screen is unknown after this. */
  erase: () => string;
}>;

/** Draws on the whole screen. With `isShown`, the first frame is on the screen already, so it is not sent. */
export function frameStream(terminal: NodeJS.WriteStream, screen: TerminalScreen, isShown: boolean): Frames {
  let isSilent = isShown;
  let rows: readonly string[] | undefined;
  let size: Size = sizeOf(terminal);
  const show = (next: readonly string[]) => {
    const now = sizeOf(terminal);
    // When the size has changed, a whole frame is sent, since each terminal rearranges its rows in its own way.
    const isSameSize = now.columns === size.columns && now.rows === size.rows;
    const isKnown = isSameSize && screen.isEntered();
    const bytes = isSilent ? '' : frameBytes(isKnown ? rows : undefined, next);
    isSilent = false;
    size = now;
    rows = next;
    return bytes;
  };
  const redraw = () => (rows ? frameBytes(undefined, rows) : '');
  return streamOf(terminal, screen, {show, redraw, erase: () => ''});
}

/** Draws below the shell's text. */
export function inlineStream(
  terminal: NodeJS.WriteStream,
  screen: TerminalScreen,
  narrowing: Narrowing,
): Frames {
  let frame: InlineFrame | undefined;
  const show = (rows: readonly string[]) => {
    const size = sizeOf(terminal);
    const bytes = inlineBytes(frame, rows, size, narrowing);
    frame = {rows, columns: size.columns};
    return bytes;
  };
  const redraw = () =>
    frame ? wholeScreen(terminal) + inlineBytes(undefined, frame.rows, sizeOf(terminal), narrowing) : '';
  const erase = () => {
    const bytes = frame ? erased(frame, sizeOf(terminal), narrowing) : '';
    frame = undefined;
    return bytes;
  };
  return streamOf(terminal, screen, {show, redraw, erase});
}

/** Erases the whole screen and moves the cursor to its first row. */
function wholeScreen(terminal: NodeJS.WriteStream): string {
  const {rows} = sizeOf(terminal);
  return `\u001b[${rows};1H${erasedAbove(rows - 1)}`;
}

function streamOf(terminal: NodeJS.WriteStream, screen: TerminalScreen, drawing: Drawing): Frames {
  /** The sequence that shows the cursor at its place; empty while it is hidden. */
  let cursor = '';
  let shownCursor = '';
  let isClosed = false;
  const send = (bytes: string) => {
    if (bytes !== '' || cursor !== shownCursor)
      screen.write(cursor === '' ? bytes : `${hideCursor}${bytes}${cursor}`);
    shownCursor = cursor;
  };
  const write = (data: string, done?: () => void): boolean => {
    // Ink writes an empty text to learn that everything before it has been written.
    if (data === '') return terminal.write('', done);
    if (!isControl(data) && !isClosed) send(drawing.show(data.split('\n')));
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
    redraw: () => {
      shownCursor = '';
      if (screen.isEntered() && !isClosed) send(drawing.redraw());
    },
    pause: () => {
      if (screen.isEntered()) screen.write(drawing.erase());
      screen.leave();
      shownCursor = '';
    },
    close: () => {
      isClosed = true;
      screen.leave();
    },
  };
}

const hideCursor = '\u001b[?25l';

/** Whether Ink sets a mode of the terminal, such as the alternate screen. A frame holds text and colours only. */
function isControl(data: string): boolean {
  return data.startsWith('\u001b[?');
}
