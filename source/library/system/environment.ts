/** What kind of machine the program runs on, as far as its environment tells. */

export type Env = Readonly<Record<string, string | undefined>>;

/** Whether it is another machine than the one that the user sits at. */
export function isOverSsh(env: Env): boolean {
  return Boolean(env.SSH_TTY || env.SSH_CONNECTION);
}

/** Whether it is the Windows Subsystem for Linux. */
export function isInWsl(env: Env): boolean {
  return Boolean(env.WSL_DISTRO_NAME || env.WSL_INTEROP);
}

/** A program of Windows by its full path: a bare name would be looked for in the current folder first. */
export function windowsProgram(name: string, env: Env): string {
  return `${env.SystemRoot ?? 'C:\\Windows'}\\System32\\${name}`;
}
