import {harmlessLine} from './harmless.js';

/** One line about a bug in the program. With `DEBUG=briefing`, the stack too. */
export function crashMessage(error: unknown, debug: string | undefined): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug === 'briefing' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `briefing: something went wrong: ${harmlessLine(message)} (DEBUG=briefing shows more)\n${stack}`;
}
