/** Everything outside the program that it may touch, given to it by `cli.ts`: a test gives its own. */
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
  /** The folder that holds this package's `briefings`. */
  packageFolder: string;
  /** The user's own folder. */
  homeFolder: string;
  /** The operating system, as Node names it. */
  platform: string;
  stdin: NodeJS.ReadStream;
  stdout: Output;
  stderr: NodeJS.WriteStream;
  now: () => Date;
  /** The keyboard of the controlling terminal, when standard input is something else; `undefined` if there is none. */
  openKeyboard: () => Promise<ReadStream | undefined>;
  /** Calls back on a signal until the returned function is called. */
  onSignal: (signal: Signal, handler: () => void) => () => void;
  /** Calls back on an exception that nothing caught, until the returned function is called. */
  onCrash: (handler: (error: unknown) => void) => () => void;
  /** Stops the job that this process belongs to, as Ctrl-Z does; resolves when it goes on. */
  stopJob: () => Promise<void>;
}>;
