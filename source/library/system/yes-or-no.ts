/** Asks a question on the terminal that can be answered with yes or no. */
import {createInterface} from 'node:readline';
import type {Harmless} from '../../text/harmless.js';
import type {World} from '../../world.js';

/** Whether the user agrees. Enter alone agrees. Ctrl-C, the end of the input and any other answer do not. */
export function agrees(
  question: Harmless,
  {stdin, stdout}: Pick<World, 'stdin' | 'stdout'>,
): Promise<boolean> {
  const lines = createInterface({input: stdin, terminal: false});
  stdout.write(`${question} [Y/n] `);
  return new Promise(resolve => {
    let answer = 'n';
    lines.once('line', line => {
      answer = line.trim().toLowerCase();
      lines.close();
    });
    lines.once('close', () => {
      stdin.unref?.();
      resolve(['', 'y', 'yes'].includes(answer));
    });
  });
}
