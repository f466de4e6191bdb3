/** One at a time, also among processes: a file that only one can create. */
import {randomUUID} from 'node:crypto';
import {linkSync, readFileSync, renameSync, unlinkSync, writeFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {codeOf} from '../error-code.js';

/**
 * How long to wait for another: two seconds, where what it does takes milliseconds. A lock that has stood unchanged
 * for that long was left by a process that is gone, and is taken over. It is watched, not dated: clocks may differ, and
 * files may be on another machine.
 */
const patience = {pollMs: 20, polls: 100};

/**
 * Runs `work` while holding the lock file; its folder has to exist. Waits while another holds it. What stands in the
 * way of the file itself, such as a folder that cannot be written to, is thrown.
 */
export async function withLock<Value>(
  file: string,
  work: () => Value,
  {pollMs, polls} = patience,
): Promise<Value> {
  const mine = randomUUID();
  let holder: string | undefined;
  let seen = 0;
  while (!create(file, mine)) {
    const present = read(file);
    seen = present === holder ? seen + 1 : 0;
    holder = present;
    if (present !== undefined && seen >= polls) takeAway(file, present, mine);
    else await wait(pollMs);
  }
  try {
    return work();
  } finally {
    if (read(file) === mine) unlinkSync(file);
  }
}

function create(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, {flag: 'wx', mode: 0o600});
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; `undefined` where nobody does any more. */
function read(file: string): string | undefined {
  return ignoring('ENOENT', () => readFileSync(file, 'utf8'));
}

/** Removes a lock that was left behind. Another may do the same at the same moment: a newer lock is put back. */
function takeAway(file: string, left: string, mine: string): void {
  const aside = `${file}.${mine}`;
  ignoring('ENOENT', () => {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== left) ignoring('EEXIST', () => linkSync(aside, file));
    unlinkSync(aside);
  });
}

function ignoring<Value>(code: string, action: () => Value): Value | undefined {
  try {
    return action();
  } catch (error) {
    if (codeOf(error) === code) return undefined;
    throw error;
  }
}
