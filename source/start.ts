/** Makes the world from the running process, and runs the program in it. */
import {openSync} from 'node:fs';
import {homedir} from 'node:os';
import {standardOutput} from './library/system/standard-output.js';
import {run} from './run.js';
import {crashMessage} from './text/crash-message.js';
import type {World} from './world.js';

/** Runs the program in a process. Sets its exit code and does not exit, so that all output is still written. */
export async function start(host: NodeJS.Process, packageFolder: string): Promise<void> {
  try {
    host.exitCode = await run(worldOf(host, packageFolder));
  } catch (error) {
    host.stderr.write(crashMessage(error, host.env.DEBUG));
    host.exitCode = 1;
  }
}

/** Node's stream for standard output. `briefing … | head -3` closes the pipe early: the program then ends without an error. */
function outputStream(host: NodeJS.Process): NodeJS.WriteStream {
  return host.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') host.exit(0);
    // The terminal was closed. The system also sends a signal, which ends the program.
    else if (error.code !== 'EIO') throw error;
  });
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

function worldOf(host: NodeJS.Process, packageFolder: string): World {
  /** Makes Node read the size of the terminal again, since a stopped job receives no signal when the size changes. */
  const readSizeAgain = () => host.kill(host.pid, 'SIGWINCH');
  return {
    argv: host.argv.slice(2),
    env: environmentOf(host),
    cwd: host.cwd(),
    packageFolder,
    homeFolder: homedir(),
    platform: host.platform,
    // Getters, since creating a stream costs milliseconds, and most runs do not need all three streams.
    get stdin() {
      return host.stdin;
    },
    stdout: standardOutput(() => outputStream(host)),
    get stderr() {
      return host.stderr;
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
    stopJob: () =>
      new Promise(resolve => {
        const resume = () => {
          clearTimeout(timer);
          host.off('SIGCONT', resume);
          readSizeAgain();
          resolve();
        };
        const timer = setTimeout(resume, stopGraceMs);
        host.on('SIGCONT', resume);
        // Stops the whole process group, as the terminal does: `npx` waits in the same group.
        host.kill(0, 'SIGTSTP');
      }),
  };
}
