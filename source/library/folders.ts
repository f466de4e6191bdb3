/** The folders that each platform provides for the files of a program. */
import {devNull, homedir, userInfo} from 'node:os';
import {isAbsolute, join, sep} from 'node:path';

export type Home = Readonly<{
  env: Readonly<Record<string, string | undefined>>;
  homeFolder: string;
  platform: string;
}>;

/**
 * The user’s home folder: `$HOME`, else the folder in the system’s list of users. If both are missing or not absolute,
 * the null device, in which nothing exists and nothing can be made.
 */
export function homeFolderOfUser(): string {
  for (const find of [homedir, () => userInfo().homedir]) {
    try {
      const folder = find();
      if (isAbsolute(folder)) return folder;
    } catch {
      // The system does not know the user.
    }
  }
  return devNull;
}

/** Whether a folder cannot exist, because the user has no home folder. */
export function isNowhere(folder: string): boolean {
  return folder.startsWith(devNull + sep);
}

/** A folder from an environment variable. The XDG specification says to ignore a path that is not absolute. */
function absolute(folder: string | undefined): string | undefined {
  return folder !== undefined && isAbsolute(folder) ? folder : undefined;
}

/** The folder for files that can be made again (XDG base directories; on macOS and Windows, the system's own). */
export function cacheFolder({env, homeFolder, platform}: Home): string {
  const named = absolute(env.XDG_CACHE_HOME);
  if (named) return join(named, 'briefing');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Caches', 'briefing');
  if (platform === 'win32')
    return join(absolute(env.LOCALAPPDATA) ?? join(homeFolder, 'AppData', 'Local'), 'briefing', 'Cache');
  return join(homeFolder, '.cache', 'briefing');
}

/** The folder for the user's configuration (XDG base directories; on macOS and Windows, the system's own). */
export function configFolder({env, homeFolder, platform}: Home): string {
  const named = absolute(env.XDG_CONFIG_HOME);
  if (named) return join(named, 'briefing');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'briefing');
  if (platform === 'win32')
    return join(absolute(env.APPDATA) ?? join(homeFolder, 'AppData', 'Roaming'), 'briefing');
  return join(homeFolder, '.config', 'briefing');
}

/**
 * The folder for what the program remembers between runs (XDG base directories; on macOS and Windows, the system's
 * own).
 */
export function stateFolder({env, homeFolder, platform}: Home): string {
  const named = absolute(env.XDG_STATE_HOME);
  if (named) return join(named, 'briefing');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'briefing');
  if (platform === 'win32')
    return join(absolute(env.LOCALAPPDATA) ?? join(homeFolder, 'AppData', 'Local'), 'briefing', 'State');
  return join(homeFolder, '.local', 'state', 'briefing');
}
