import {harmlessLine} from './harmless.js';

/** The message about a bug in the program, on one line. With `DEBUG=briefing`, the stack follows. */
export function crashMessage(error: unknown, debug: string | undefined): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug === 'briefing' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `briefing: something went wrong: ${harmlessLine(message)} (DEBUG=briefing shows more)\n${stack}`;
}
