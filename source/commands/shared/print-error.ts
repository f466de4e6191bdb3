/** Prints errors of commands. */
import {type Harmless, ours} from '../../text/harmless.js';
import type {World} from '../../world.js';

/** Writes a message on standard error. The message is a clause, and may have more lines, such as what to do. */
export function printError(message: Harmless, {stderr}: Pick<World, 'stderr'>): void {
  stderr.write(ours`briefing: ${message}\n`);
}
