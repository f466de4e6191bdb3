/** The folders that each platform provides for the files of a program. */
import {join} from 'node:path';

export type Home = Readonly<{
  env: Readonly<Record<string, string | undefined>>;
  homeFolder: string;
  platform: string;
}>;

/** The folder for files that can be made again (XDG base directories; on macOS and Windows, the system's own). */
export function cacheFolder({env, homeFolder, platform}: Home): string {
  const named = env.XDG_CACHE_HOME;
  if (named) return join(named, 'briefing');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Caches', 'briefing');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homeFolder, 'AppData', 'Local'), 'briefing', 'Cache');
  return join(homeFolder, '.cache', 'briefing');
}

/** The folder for the user's configuration (XDG base directories; on macOS and Windows, the system's own). */
export function configFolder({env, homeFolder, platform}: Home): string {
  const named = env.XDG_CONFIG_HOME;
  if (named) return join(named, 'briefing');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'briefing');
  if (platform === 'win32') return join(env.APPDATA ?? join(homeFolder, 'AppData', 'Roaming'), 'briefing');
  return join(homeFolder, '.config', 'briefing');
}

/**
 * The folder for what the program remembers between runs (XDG base directories; on macOS and Windows, the system's
 * own).
 */
export function stateFolder({env, homeFolder, platform}: Home): string {
  const named = env.XDG_STATE_HOME;
  if (named) return join(named, 'briefing');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'briefing');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homeFolder, 'AppData', 'Local'), 'briefing', 'State');
  return join(homeFolder, '.local', 'state', 'briefing');
}
