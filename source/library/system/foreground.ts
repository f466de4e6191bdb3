/** Tells whether the shell has put this process in the background, where it may not change the terminal. */
import {readFileSync} from 'node:fs';

/**
 * Whether a process may change the modes of its terminal. In the background, the system stops a process that tries, even
 * while it handles a signal. If the system does not tell, the process counts as in the foreground. `ps` runs the program
 * of this name with arguments, and returns its output.
 */
export function isInForeground(
  pid: number,
  platform: string,
  ps: (args: readonly string[]) => string,
): boolean {
  try {
    if (platform === 'win32') return true;
    const [group = 0, foreground = 0] =
      platform === 'linux'
        ? groupsIn(readFileSync('/proc/self/stat', 'latin1'))
        : ps(['-o', 'pgid=', '-o', 'tpgid=', '-p', `${pid}`])
            .trim()
            .split(/\s+/)
            .map(Number);
    return !(group > 0 && foreground > 0) || group === foreground;
  } catch {
    return true;
  }
}

/**
 * The process group, and the process group in the foreground of the terminal, in a line of `/proc/PID/stat`. The name of
 * the program, in parentheses, may contain spaces. Without a terminal, the second group is −1. Some systems that imitate
 * Linux write 0.
 */
export function groupsIn(stat: string): [group: number, foreground: number] {
  const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [Number(group), Number(foreground)];
}
