/** A lock between processes: a file that only one process can create. */
import {randomUUID} from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {hostname} from 'node:os';
import {setTimeout as wait} from 'node:timers/promises';
import type {Processes} from '../../world.js';
import {codeOf} from '../error-code.js';
import {notOurs, readOwnFile, removeIfThere} from '../own-files.js';

/**
 * How long to wait for another process: two seconds, although its work takes milliseconds. If the lock does not change
 * for so long, a process left it behind when it ended, and this process takes the lock over. The age of the lock file
 * does not count, because the file may be on another machine, whose clock differs.
 */
const patience = {pollMs: 20, polls: 100};

/** The content of a lock: an id, and the process that holds the lock, if it is known. */
const lockContent = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?: (?<holder>\d+) (?<place>\S+))?$/;

/** How often other content is polled. A process writes its id immediately after it created the lock, which is empty. */
const pollsOfOthers = 5;

/** The most bytes of a lock. */
const maxBytes = 4096;

/**
 * Runs `work` while this process holds the lock file, whose folder must exist. Waits while another process holds the
 * lock, unless `processes` says that this process has ended. Throws if the file cannot be created, for example in a
 * folder that cannot be written to. A link, a pipe or a device in the place of the lock is removed.
 */
export async function withLock<Value>(
  file: string,
  work: () => Value,
  {pollMs, polls, processes}: Partial<typeof patience> & Readonly<{processes?: Processes}> = {},
): Promise<Value> {
  const most = polls ?? patience.polls;
  const id = randomUUID();
  const mine = processes ? `${id} ${processes.own} ${placeOfProcesses()}` : id;
  let holder: string | undefined;
  let seen = 0;
  while (!create(file, mine)) {
    const present = read(file);
    seen = present === holder ? seen + 1 : 0;
    holder = present;
    if (present !== undefined && (seen >= most || isLeftBehind(present, seen, processes)))
      takeAway(file, present, id);
    else await wait(pollMs ?? patience.pollMs);
  }
  try {
    return work();
  } finally {
    if (read(file) === mine) removeIfThere(file);
  }
}

/** Where the id of a process counts: another machine or another container has other processes with the same ids. */
function placeOfProcesses(): string {
  return encodeURIComponent(`${hostname()} ${containerOfProcesses()}`);
}

/** The container whose processes have the ids that this process sees. Only Linux has this file. */
function containerOfProcesses(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Whether a lock that was the same for `seen` polls is known to be left behind. */
function isLeftBehind(lock: string, seen: number, processes: Processes | undefined): boolean {
  if (lock === foreign) return true;
  const content = lockContent.exec(lock);
  if (!content) return seen >= pollsOfOthers;
  const {holder, place} = content.groups ?? {};
  if (!processes || holder === undefined || place !== placeOfProcesses()) return false;
  return !processes.isRunning(Number(holder));
}

function create(file: string, mine: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(descriptor, mine);
    return true;
  } catch (error) {
    // The disk is full. An empty lock would stay for the next process.
    removeIfThere(file);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** What `read` returns for something that is not a lock: a link, a pipe, a folder. No lock has this content. */
const foreign = '\0';

/** The content of the lock, which names the process that holds it; `undefined` if the lock is free. */
function read(file: string): string | undefined {
  try {
    return readOwnFile(file, maxBytes).toString();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    if (code === notOurs) return foreign;
    throw error;
  }
}

/**
 * Removes a lock that was left behind. If another process removed it a moment earlier and took the lock itself, that
 * newer lock is put back.
 */
function takeAway(file: string, left: string, id: string): void {
  const aside = `${file}.${id}`;
  ignoring('ENOENT', () => {
    renameSync(file, aside);
    if (read(aside) !== left) ignoring('EEXIST', () => linkSync(aside, file));
    remove(aside);
  });
}

/** Removes a file, a link or an empty folder. A folder that is not empty stays: it may hold files of the user. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!['EISDIR', 'EPERM'].includes(codeOf(error))) throw error;
    ignoring('ENOTEMPTY', () => rmdirSync(path));
  }
}

function ignoring<Value>(code: string, action: () => Value): Value | undefined {
  try {
    return action();
  } catch (error) {
    if (codeOf(error) === code) return undefined;
    throw error;
  }
}
