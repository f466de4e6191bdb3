/** A lock between processes: a file that only one process can create. */
import {randomUUID} from 'node:crypto';
import {linkSync, readFileSync, renameSync, unlinkSync, writeFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {codeOf} from '../error-code.js';

/**
 * How long to wait for another process: two seconds, although its work takes milliseconds. If the lock does not change
 * for so long, a process left it behind when it ended, and this process takes the lock over. The age of the lock file
 * does not count, because the file may be on another machine, whose clock differs.
 */
const patience = {pollMs: 20, polls: 100};

/**
 * Runs `work` while this process holds the lock file, whose folder must exist. Waits while another process holds the
 * lock. Throws if the file cannot be created, for example in a folder that cannot be written to.
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

/** The id of the process that holds the lock; `undefined` if the lock is free. */
function read(file: string): string | undefined {
  return ignoring('ENOENT', () => readFileSync(file, 'utf8'));
}

/**
 * Removes a lock that was left behind. If another process removed it a moment earlier and took the lock itself, that
 * newer lock is put back.
 */
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
