/** Checks many files on all cores. */
import {existsSync} from 'node:fs';
import os from 'node:os';
import {fileURLToPath} from 'node:url';
import type {FileReport} from '../../briefing/report.js';
import {codeOf} from '../../library/error-code.js';
import {type CheckSettings, checkFile, type NamedFile} from './check-file.js';

/** A message to a worker thread. */
export type Task = NamedFile & Readonly<{index: number}>;
/** The message that a worker thread sends back. */
export type Answer = Readonly<{index: number; report: FileReport}>;

/** The fewest files for which starting threads is faster than checking on one core. */
const worthWorkers = 24;

/** The reports of the files, in the same order. `onProgress` receives the number of files that are done. */
export async function checkMany(
  files: readonly NamedFile[],
  settings: CheckSettings,
  onProgress: (done: number) => void,
): Promise<FileReport[]> {
  const cores = os.availableParallelism();
  const worker = fileURLToPath(new URL('./check-worker.js', import.meta.url));
  // Only the build has this file. Without it, as in most tests, one core checks all files.
  if (files.length >= worthWorkers && cores > 1 && existsSync(worker))
    return checkOnWorkers(files, settings, onProgress, {worker, count: Math.min(cores, 16)});
  const reports: FileReport[] = [];
  for (const file of files) {
    reports.push((await checkFile(file, settings)).report);
    onProgress(reports.length);
  }
  return reports;
}

/** The codes of errors if the system refuses more threads or open files. */
const refusals: ReadonlySet<string> = new Set(['ERR_WORKER_INIT_FAILED', 'EMFILE', 'ENFILE']);

async function checkOnWorkers(
  files: readonly NamedFile[],
  settings: CheckSettings,
  onProgress: (done: number) => void,
  {worker, count}: Readonly<{worker: string; count: number}>,
): Promise<FileReport[]> {
  const {Worker} = await import('node:worker_threads');
  const reports: FileReport[] = new Array(files.length);
  let next = 0;
  let done = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(worker, {workerData: settings});
      const sendNext = () => {
        const index = next++;
        const file = files[index];
        if (file) thread.postMessage({...file, index} satisfies Task);
        else thread.terminate().then(() => resolve(), reject);
      };
      // The system may refuse more threads or open files. The files of such a thread are checked below.
      thread.on('error', error => (refusals.has(codeOf(error)) ? resolve() : reject(error)));
      thread.on('message', ({index, report}: Answer) => {
        reports[index] = report;
        onProgress(++done);
        sendNext();
      });
      sendNext();
    });
  await Promise.all(Array.from({length: count}, work));
  for (const [index, file] of files.entries()) {
    if (reports[index]) continue;
    reports[index] = (await checkFile(file, settings)).report;
    onProgress(++done);
  }
  return reports;
}
