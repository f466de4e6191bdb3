/** `briefing completion SHELL`: what a shell needs to complete what is typed. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {World} from '../world.js';

/** Prints the script for a shell. */
export async function printCompletion(shell: string, {packageFolder, stdout}: World): Promise<number> {
  stdout.write(readFileSync(join(packageFolder, 'completions', `briefing.${shell}`), 'utf8'));
  return 0;
}
