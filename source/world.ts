/** Everything outside the program that it uses. `start.ts` makes the real world; a test makes its own. */
import type {ReadStream} from 'node:tty';

export type Signal = 'SIGTERM' | 'SIGHUP' | 'SIGINT' | 'SIGCONT';

/** Standard output. On a terminal, this is Node's own stream. */
export type Output = Pick<NodeJS.WriteStream, 'isTTY'> &
  Partial<Pick<NodeJS.WriteStream, 'columns' | 'rows'>> & {write: (text: string) => boolean};

/** The processes that run on this machine. */
export type Processes = Readonly<{
  /** The id of this process. */
  own: number;
  /** Whether a process with this id runs, of any user. */
  isRunning: (id: number) => boolean;
}>;

export type World = Readonly<{
  /** The arguments after the name of the program. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The folder of this package, which contains `briefings`. */
  packageFolder: string;
  homeFolder: string;
  /** The operating system, by Node's name for it. */
  platform: string;
  stdin: NodeJS.ReadStream;
  stdout: Output;
  stderr: NodeJS.WriteStream;
  now: () => Date;
  processes: Processes;
  /**
   * Opens the keyboard of the terminal even if standard input is something else; `undefined` if there is no terminal.
   */
  openKeyboard: () => Promise<ReadStream | undefined>;
  /** Calls the handler at each signal, until the returned function is called. */
  onSignal: (signal: Signal, handler: () => void) => () => void;
  /** Calls the handler for each exception that nothing caught, until the returned function is called. */
  onCrash: (handler: (error: unknown) => void) => () => void;
  /** Stops the job of this process, as Ctrl-Z does. Resolves when the job continues. */
  stopJob: () => Promise<void>;
}>;
