/** Who uses the terminal: the app, another program such as an editor, or another job of the shell. */
import type {World} from '../world.js';

/** How an app uses the terminal now. The session and the app share one object. */
export type TerminalUse = {
  /** Whether another program, such as an editor, has the terminal now. Ctrl-C is then for that program. */
  isAway: boolean;
  /** Whether the app waits until the shell puts the program in the foreground. */
  isWaiting?: boolean;
  /** Gives the terminal back and stops the job, as Ctrl-Z does. Missing until the app has started. */
  suspend?: () => void;
  /** Whether the program was asked to stop before the app had started. */
  shouldSuspend?: boolean;
};

/** The part of the world that stops and continues the program. */
export type JobWorld = Pick<World, 'holdEndings' | 'isForeground' | 'onSignal' | 'stopJob'>;

/**
 * Waits until the program is in the foreground. In the background it stops, as the system does with a program that uses
 * the terminal there. Returns false if no shell can continue the program. Call this before signals are held: a signal
 * then ends even a program that has stopped.
 */
export async function reachForeground({isForeground, stopJob}: JobWorld): Promise<boolean> {
  while (!isForeground()) if (!(await stopJob('SIGTTOU'))) return false;
  return true;
}

/**
 * How long the program waits before it stops in the background, in milliseconds. Signals that came together with the one
 * that continued it are handled meanwhile: `kill %1` sends SIGTERM and SIGCONT to a stopped job.
 */
const beforeStopMs = 50;

/**
 * Waits until the app may use the terminal again, after another program had it or after the job was stopped. Does not
 * resolve if a signal asks the program to end in the background.
 */
export async function takeTerminalBack(terminal: TerminalUse, world: JobWorld): Promise<void> {
  const {first} = world.holdEndings();
  terminal.isWaiting = true;
  while (!world.isForeground()) {
    await new Promise(resolve => setTimeout(resolve, beforeStopMs));
    if (first()) await new Promise(() => {});
    if (!world.isForeground()) await world.stopJob('SIGTTOU');
  }
  terminal.isWaiting = false;
}
