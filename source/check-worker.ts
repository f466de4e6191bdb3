/** Runs in each thread of `check-pool.ts`: receives files one by one, and answers each with its report. */
import {parentPort, workerData} from 'node:worker_threads';
import {type CheckSettings, checkFile} from './commands/check/check-file.js';
import type {Answer, Task} from './commands/check/check-pool.js';

const settings = workerData as CheckSettings;

parentPort?.on('message', async ({index, ...file}: Task) => {
  const {report} = await checkFile(file, settings);
  parentPort?.postMessage({index, report} satisfies Answer);
});
