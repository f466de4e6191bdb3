/** Prints the errors of commands. */
import {type Harmless, ours} from '../../text/harmless.js';
import type {World} from '../../world.js';
import {printText} from './print-text.js';

/** Writes a message on standard error. The message is a clause. Further lines may say what to do. */
export function printError(message: Harmless, {stderr}: Pick<World, 'stderr'>): void {
  printText(stderr, ours`briefing: ${message}\n`);
}
