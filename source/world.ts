/** Everything outside the program that it uses. `start.ts` makes the real world; a test makes its own. */
import type {ReadStream} from 'node:tty';

/** Signals that do not ask the program to end, and `SIGINT`, which may be meant for an editor. */
export type Signal = 'SIGINT' | 'SIGCONT' | 'SIGTSTP';

/** Signals that ask the program to end. */
export type EndingSignal = Exclude<
  NodeJS.Signals,
  'SIGKILL' | 'SIGSTOP' | 'SIGCONT' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGUSR1' | 'SIGWINCH'
>;

/** The signals that ask the program to end, and that no longer end it at once. */
export type Endings = Readonly<{
  /** The first of these signals that came, with the exit code for it: 128 plus the number of the signal. */
  first: () => Readonly<{signal: EndingSignal; code: number}> | undefined;
  /**
   * Calls the handler at each signal, until the returned function is called. The signal does not count if the handler
   * returns false.
   */
  onSignal: (handler: (signal: EndingSignal) => boolean) => () => void;
}>;

/** What stops a job: Ctrl-Z, or the use of the terminal in the background. */
export type StopSignal = 'SIGTSTP' | 'SIGTTOU';

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
  /**
   * From now on, a signal that asks the program to end is held, and the program ends by itself when its work is done. A
   * second call returns the same value.
   */
  holdEndings: () => Endings;
  /** Whether the program may change the modes of the terminal: the shell has not put it in the background. */
  isForeground: () => boolean;
  /**
   * Stops the job of this process, as Ctrl-Z does. Resolves when the job continues, with true. If no shell controls the
   * job, the system does not stop it, and the result is false.
   */
  stopJob: (signal?: StopSignal) => Promise<boolean>;
  /** Closes the port for debuggers, if a signal opened it while Node was starting. */
  closeDebugger: () => void;
}>;
