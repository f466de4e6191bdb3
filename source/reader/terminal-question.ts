/** Asks the terminal for its background, without waiting for the answer. */
import type {World} from '../world.js';
import {askBackground, backgroundIn} from './keys/background-reply.js';

export type TerminalQuestion = Readonly<{
  ask: (stdout: Pick<World['stdout'], 'write'>) => void;
  /** Called with the answer. */
  take: () => void;
  /**
   * Waits a moment for an answer that has not come, and drops it with the other keys. Otherwise the shell would take it
   * for typed text. The app has left the keyboard.
   */
  drain: (keyboard: NodeJS.ReadStream) => Promise<void>;
}>;

/** Milliseconds after which a terminal that has not answered will not answer. */
const patienceMs = 1000;
/** How long to wait at the end, in milliseconds. The screen is restored by then. */
const answerMs = 200;

export function terminalQuestion(): TerminalQuestion {
  let askedAt: number | undefined;
  return {
    ask: stdout => {
      stdout.write(askBackground);
      askedAt = performance.now();
    },
    take: () => {
      askedAt = undefined;
    },
    drain: async keyboard => {
      if (askedAt === undefined || performance.now() > askedAt + patienceMs) return;
      keyboard.setRawMode(true);
      await answerIn(keyboard, answerMs);
      keyboard.setRawMode(false);
    },
  };
}

/** Resolves when the answer has come, or after this many milliseconds. */
function answerIn(keyboard: NodeJS.ReadStream, time: number): Promise<void> {
  return new Promise(resolve => {
    let received = '';
    const end = () => {
      clearTimeout(timer);
      keyboard.off('readable', read);
      resolve();
    };
    const read = () => {
      for (let chunk = keyboard.read(); chunk !== null; chunk = keyboard.read()) received += chunk;
      const reply = /\u001b\]([^\u0007\u001b]*)(?:\u0007|\u001b\\)/.exec(received)?.[1];
      if (reply !== undefined && backgroundIn(reply)) end();
    };
    const timer = setTimeout(end, time);
    keyboard.on('readable', read);
    keyboard.ref();
  });
}
