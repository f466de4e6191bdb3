import {harmlessLine} from './harmless.js';

/** One line for a bug of ours; where it happened, with `DEBUG=briefing`. */
export function crashMessage(error: unknown, debug: string | undefined): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug === 'briefing' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `briefing: something went wrong: ${harmlessLine(message)} (DEBUG=briefing shows more)\n${stack}`;
}
