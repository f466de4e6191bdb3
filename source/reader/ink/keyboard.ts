/**
 * Stands between the keyboard and Ink. Ink receives complete keys and complete pastes only. It never sees what a
 * terminal replies, and never waits for the rest of a sequence.
 */
import {EventEmitter} from 'node:events';
import {
  afterSilence,
  type InputState,
  noInput,
  patience,
  type Received,
  receive,
  type TerminalInput,
} from '../keys/terminal-input.js';

/** Returns the stream that Ink reads. `onReply` gets the text of each operating system command (OSC). */
export function keyboardFor(
  source: NodeJS.ReadStream,
  onReply: (text: string) => void = () => {},
): NodeJS.ReadStream {
  const events = new EventEmitter();
  const ready: string[] = [];
  let state: InputState = noInput;
  let silence: NodeJS.Timeout | undefined;

  const take = (received: Received) => {
    state = received.state;
    for (const input of received.inputs)
      if (input.kind === 'reply') onReply(input.text);
      else ready.push(forInk(input));
  };
  const wait = () => {
    clearTimeout(silence);
    const time = patience(state);
    if (time === undefined) return;
    silence = setTimeout(() => {
      take(afterSilence(state));
      wait();
      tell();
    }, time);
  };
  const tell = () => {
    if (ready.length > 0) events.emit('readable');
  };
  const pull = () => {
    for (let chunk = source.read(); chunk !== null; chunk = source.read())
      take(receive(state, String(chunk)));
    wait();
    tell();
  };

  const stream = {
    isTTY: true,
    // Ink hands the keyboard to an editor: see `pause-input.ts`.
    get fd() {
      return (source as {fd?: number}).fd;
    },
    get _handle() {
      return (source as {_handle?: unknown})._handle;
    },
    setEncoding: (encoding: BufferEncoding) => source.setEncoding(encoding),
    setRawMode: (isRaw: boolean) => source.setRawMode(isRaw),
    ref: () => source.ref(),
    unref: () => source.unref(),
    read: () => ready.shift() ?? null,
    addListener(event: 'readable', listener: () => void) {
      events.addListener(event, listener);
      if (events.listenerCount(event) > 1) return stream;
      source.addListener(event, pull);
      wait();
      return stream;
    },
    removeListener(event: 'readable', listener: () => void) {
      events.removeListener(event, listener);
      if (events.listenerCount(event) > 0) return stream;
      source.removeListener(event, pull);
      clearTimeout(silence);
      return stream;
    },
  };
  return stream as unknown as NodeJS.ReadStream;
}

/** The Escape key in a form that needs no waiting (the keyboard protocol of kitty). */
const escapeKey = '\u001b[27u';

function forInk(input: Exclude<TerminalInput, {kind: 'reply'}>): string {
  switch (input.kind) {
    case 'typed':
      return input.text;
    case 'key':
      return input.sequence === '\u001b' ? escapeKey : input.sequence;
    case 'paste':
      return `\u001b[200~${input.text}\u001b[201~`;
    default:
      return input satisfies never;
  }
}
