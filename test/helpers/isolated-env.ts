/** The environment of the programs that tests start. */
import {join} from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** An environment without the settings of whoever runs the tests. Home and cache are in a folder. */
export function isolatedEnv(folder: string, extra: Env = {}): Record<string, string> {
  const dropped = {
    NO_COLOR: undefined,
    FORCE_COLOR: undefined,
    BRIEFING_PATH: undefined,
    BRIEFING_CONFIG: undefined,
    XDG_CONFIG_HOME: undefined,
    XDG_STATE_HOME: undefined,
    INK_SCREEN_READER: undefined,
    COLORFGBG: undefined,
    COLORTERM: undefined,
    NODE_OPTIONS: undefined,
    DEBUG: undefined,
    ENV: undefined,
  };
  const own = {HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), TERM: 'xterm-256color', PS1: 'ready> '};
  const all = {...process.env, ...dropped, ...own, ...extra};
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => !!entry[1]));
}
