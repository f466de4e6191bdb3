import {type Harmless, harmlessLine, harmlessSource, joined, ours} from './harmless.js';

/**
 * The message about a bug in the program, on one line. With `DEBUG=briefing`, the stack follows. If the system allows no
 * more open files, this is no bug, and the message says so.
 */
export function crashMessage(error: unknown, debug: string | undefined): Harmless {
  const {code} = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'EMFILE' || code === 'ENFILE')
    return ours`briefing: the system does not let the program open more files: \`ulimit -n 256\` allows it\n`;
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug === 'briefing' && error instanceof Error ? (error.stack ?? '') : undefined;
  // The stack begins with the message again.
  const shown = stack === undefined ? '' : ours`${joined(stack.split('\n').map(harmlessSource), '\n')}\n`;
  return ours`briefing: something went wrong: ${harmlessLine(message)} (DEBUG=briefing shows more)\n${shown}`;
}
