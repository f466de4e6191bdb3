/**
 * Holds the signals that ask a program to end, so that a second signal cannot end the program before its work is done.
 */
import {constants} from 'node:os';
import type {EndingSignal, Endings} from '../../world.js';

/**
 * All signals whose default is to end the process, except `SIGKILL`, which no process can hold, `SIGPROF`, which
 * profilers use, and signals for mistakes of the processor such as `SIGSEGV`, after which the program cannot go on. Not
 * every system has all of them.
 */
const names: readonly EndingSignal[] = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGTRAP',
  'SIGABRT',
  'SIGSYS',
  'SIGUSR2',
  'SIGALRM',
  'SIGTERM',
  'SIGSTKFLT',
  'SIGXCPU',
  'SIGXFSZ',
  'SIGVTALRM',
  'SIGIO',
  'SIGPWR',
];

/** How long a program may still work after a signal, for example to save a record, in milliseconds. */
const graceMs = 5000;

type Host = Readonly<{
  on: (signal: EndingSignal, handler: () => void) => unknown;
  exit: (code: number) => void;
}>;

/**
 * Holds all signals that ask a process to end, until the process ends. A signal calls the handler of the app that uses
 * the terminal. Without such a handler, the process goes on, and ends by itself or after a time limit.
 */
export function holdEndings(host: Host): Endings {
  const handlers = new Set<(signal: EndingSignal) => boolean>();
  let first: EndingSignal | undefined;
  let timer: NodeJS.Timeout | undefined;
  const limit = () => {
    if (first === undefined || handlers.size > 0) return;
    const code = codeOf(first);
    timer ??= setTimeout(() => host.exit(code), graceMs).unref();
  };
  const take = (signal: EndingSignal) => {
    const answers = [...handlers].map(handle => handle(signal));
    if (answers.length > 0 && !answers.includes(true)) return;
    first ??= signal;
    limit();
  };
  for (const name of names) if (name in constants.signals) host.on(name, () => take(name));
  return {
    first: () => first && {signal: first, code: codeOf(first)},
    onSignal: handler => {
      clearTimeout(timer);
      timer = undefined;
      handlers.add(handler);
      return () => {
        handlers.delete(handler);
        limit();
      };
    },
  };
}

/** The exit code for a signal, as shells write it. */
function codeOf(signal: EndingSignal): number {
  return 128 + constants.signals[signal];
}
