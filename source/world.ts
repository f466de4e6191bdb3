/** Everything outside the program that it uses. `start.ts` makes the real world; a test makes its own. */
import type {ReadStream} from 'node:tty';

export type Signal = 'SIGTERM' | 'SIGHUP' | 'SIGINT' | 'SIGCONT';

/** Standard output. On a terminal, this is Node's own stream. */
export type Output = Pick<NodeJS.WriteStream, 'isTTY'> &
  Partial<Pick<NodeJS.WriteStream, 'columns' | 'rows'>> & {write: (text: string) => boolean};

export type World = Readonly<{
  /** Arguments after the program's name. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The folder of this package, which contains `briefings`. */
  packageFolder: string;
  /** The user's home folder. */
  homeFolder: string;
  /** The operating system, by Node's name for it. */
  platform: string;
  stdin: NodeJS.ReadStream;
  stdout: Output;
  stderr: NodeJS.WriteStream;
  now: () => Date;
  /**
   * Opens the keyboard of the controlling terminal, for when standard input is something else; `undefined` if there is
   * none.
   */
  openKeyboard: () => Promise<ReadStream | undefined>;
  /** Calls back on a signal until the returned function is called. */
  onSignal: (signal: Signal, handler: () => void) => () => void;
  /** Calls back on an exception that nothing caught, until the returned function is called. */
  onCrash: (handler: (error: unknown) => void) => () => void;
  /** Stops the job of this process, as Ctrl-Z does. Resolves when the job continues. */
  stopJob: () => Promise<void>;
}>;
