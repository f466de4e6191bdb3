/** Tells from environment variables what kind of machine the program runs on. */

export type Env = Readonly<Record<string, string | undefined>>;

/** Whether the user works on this machine from another one, over SSH. */
export function isOverSsh(env: Env): boolean {
  return Boolean(env.SSH_TTY || env.SSH_CONNECTION);
}

/** Whether the program runs in the Windows Subsystem for Linux. */
export function isInWsl(env: Env): boolean {
  return Boolean(env.WSL_DISTRO_NAME || env.WSL_INTEROP);
}

/** The full path of a Windows program. Windows would look for a name without a path in the current folder first. */
export function windowsProgram(name: string, env: Env): string {
  return `${env.SystemRoot ?? 'C:\\Windows'}\\System32\\${name}`;
}
