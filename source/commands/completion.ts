/**
 * `briefing completion SHELL`: prints the script that lets a shell complete commands, options and names of briefings.
 */
import type {Shell} from '../cli/command-table.js';
import {completionScript} from '../library/shipped-files.js';
import type {World} from '../world.js';

export async function printCompletion(shell: Shell, {packageFolder, stdout}: World): Promise<number> {
  stdout.write(completionScript(packageFolder, shell));
  return 0;
}
