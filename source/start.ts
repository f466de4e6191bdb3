/** Makes the world from the running process, and runs the program in it. */
import {openSync} from 'node:fs';
import {devNull} from 'node:os';
import {homeFolderOfUser} from './library/folders.js';
import {holdEndings} from './library/system/ending-signals.js';
import {isInForeground} from './library/system/foreground.js';
import {standardOutput} from './library/system/standard-output.js';
import {run} from './run.js';
import {crashMessage} from './text/crash-message.js';
import {type Harmless, harmlessLine, ours} from './text/harmless.js';
import type {Endings, StopSignal, World} from './world.js';

/**
 * Runs the program in a process. Sets its exit code and does not exit, so that all output is still written. If a signal
 * asked the program to end, its exit code is the one for the signal.
 */
export async function start(host: NodeJS.Process, packageFolder: string): Promise<void> {
  const held: Held = {};
  const world = worldOf(host, packageFolder, held);
  try {
    host.exitCode = await run(world);
  } catch (error) {
    world.stderr.write(crashMessage(error, host.env.DEBUG));
    host.exitCode = 1;
  }
  if (held.endings) endBySignal(host, held.endings, world);
}

/** The signals that the program holds, if it holds any. */
type Held = {endings?: Endings};

/**
 * Ends the process if a signal asked for it. At a normal end, Node sets the modes of the terminal: in the background, the
 * system would stop it there, and without a terminal, Node would crash. Then the process ends from the signal itself.
 */
function endBySignal(host: NodeJS.Process, endings: Endings, {isForeground}: World): void {
  // Loading this module takes 3 ms, and most commands never come here.
  const hasTerminal = host.getBuiltinModule('node:tty').isatty(1);
  const ending = endings.first();
  if (hasTerminal && !ending) return;
  if (!hasTerminal || !isForeground()) {
    const signal = ending?.signal ?? 'SIGHUP';
    host.removeAllListeners(signal);
    host.kill(host.pid, signal);
  }
  host.exit(ending?.code);
}

/**
 * Node's stream for standard output. `briefing … | head -3` closes the pipe early: the program then ends without an
 * error. If the output cannot be written, for example on a full disk, it ends with a message.
 */
function outputStream(host: NodeJS.Process): NodeJS.WriteStream {
  return host.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') host.exit(0);
    // The terminal was closed. The system also sends a signal, which ends the program.
    if (error.code === 'EIO' && host.stdout.isTTY) return;
    host.stderr.write(ours`briefing: standard output: ${reasonOf(error)}\n`, () => host.exit(1));
  });
}

/** What the system says about an error, without its code: `ENOSPC: no space left on device, write`. */
function reasonOf({code, message}: NodeJS.ErrnoException): Harmless {
  if (code === 'ENOSPC') return ours('no space left on the device');
  return harmlessLine(/^\w+: (.*), \w+$/.exec(message)?.[1] ?? message);
}

/** Node's stream for standard error. Nobody could read a message about an error of this stream. */
function errorStream(host: NodeJS.Process): NodeJS.WriteStream {
  return host.stderr.listenerCount('error') > 0 ? host.stderr : host.stderr.on('error', () => {});
}

/** The working folder. If somebody deleted it, says so, and returns the null device, in which nothing exists. */
function workingFolder(host: NodeJS.Process): string {
  try {
    return host.cwd();
  } catch {
    errorStream(host).write('briefing: the working folder no longer exists\n');
    return devNull;
  }
}

/**
 * How long to wait for the process to stop, in milliseconds. If no shell controls the process, the system does not stop
 * it, and the program goes on.
 */
const stopGraceMs = 200;

/**
 * The environment of the user, for this program and the programs that it starts. If variables both force and forbid
 * colours, Node prints a warning on the terminal, below our frame. To prevent this, the variables that forbid colours
 * are removed from Node’s own environment.
 */
function environmentOf({env}: NodeJS.Process): World['env'] {
  const isForbidden = env.NO_COLOR !== undefined || env.NODE_DISABLE_COLORS !== undefined;
  if (env.FORCE_COLOR === undefined || !isForbidden) return env;
  const given = {...env};
  delete env.NO_COLOR;
  delete env.NODE_DISABLE_COLORS;
  return given;
}

/** Whether a process runs. Signal 0 only asks this. */
function isRunning(host: NodeJS.Process, id: number): boolean {
  try {
    return host.kill(id, 0);
  } catch (error) {
    // `EPERM` means that the process belongs to another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function worldOf(host: NodeJS.Process, packageFolder: string, held: Held): World {
  /** Makes Node read the size of the terminal again, since a stopped job receives no signal when the size changes. */
  const readSizeAgain = () => host.kill(host.pid, 'SIGWINCH');
  return {
    argv: host.argv.slice(2),
    env: environmentOf(host),
    cwd: workingFolder(host),
    packageFolder,
    homeFolder: homeFolderOfUser(),
    platform: host.platform,
    // Getters, since creating a stream costs milliseconds, and most runs do not need all three streams.
    get stdin() {
      return host.stdin;
    },
    stdout: standardOutput(() => outputStream(host)),
    get stderr() {
      return errorStream(host);
    },
    now: () => new Date(),
    processes: {own: host.pid, isRunning: id => isRunning(host, id)},
    openKeyboard: async () => {
      const {ReadStream} = await import('node:tty');
      try {
        const keyboard = new ReadStream(openSync('/dev/tty', 'r'));
        return keyboard.isTTY ? keyboard : undefined;
      } catch {
        return undefined;
      }
    },
    onSignal: (signal, handler) => {
      const handle =
        signal === 'SIGCONT'
          ? () => {
              readSizeAgain();
              handler();
            }
          : handler;
      host.on(signal, handle);
      return () => host.off(signal, handle);
    },
    onCrash: handler => {
      host.on('uncaughtException', handler);
      host.on('unhandledRejection', handler);
      return () => {
        host.off('uncaughtException', handler);
        host.off('unhandledRejection', handler);
      };
    },
    holdEndings: () => {
      held.endings ??= holdEndings(host);
      return held.endings;
    },
    isForeground: () => isInForeground(host.pid, host.platform, args => outputOfPs(host, args)),
    stopJob: async signal => {
      // Signals that came before the stop are handled first. A stopped process cannot handle them.
      await new Promise(resolve => setImmediate(resolve));
      return held.endings?.first() ? true : stopJob(host, readSizeAgain, signal);
    },
    closeDebugger: () => {
      const isWanted = [...host.execArgv, host.env.NODE_OPTIONS ?? ''].some(text =>
        text.includes('--inspect'),
      );
      const debugging = host.getBuiltinModule('node:inspector');
      if (!isWanted && debugging.url() !== undefined) debugging.close();
    },
  };
}

function outputOfPs(host: NodeJS.Process, args: readonly string[]): string {
  return host.getBuiltinModule('node:child_process').execFileSync('ps', args, {encoding: 'utf8'});
}

function stopJob(
  host: NodeJS.Process,
  readSizeAgain: () => void,
  signal: StopSignal = 'SIGTSTP',
): Promise<boolean> {
  // A process that listens to the signal is not stopped by it.
  const listeners = host.listeners('SIGTSTP');
  host.removeAllListeners('SIGTSTP');
  return new Promise(resolve => {
    const end = (hasStopped: boolean) => {
      clearTimeout(timer);
      host.off('SIGCONT', resume);
      for (const listener of listeners) host.on('SIGTSTP', listener as () => void);
      readSizeAgain();
      resolve(hasStopped);
    };
    const resume = () => end(true);
    // After a stop, the time is over too, and Node looks at signals only after timers.
    const timer = setTimeout(() => setImmediate(end, false), stopGraceMs);
    host.on('SIGCONT', resume);
    // Stops the whole process group, as the terminal does: `npx` waits in the same group.
    host.kill(0, signal);
  });
}
