/** What commands read from the environment. */
import {join} from 'node:path';
import {defaultWordsPerMinute} from '../domain/reading-time.js';
import type {Places} from '../library/find.js';
import {cacheFolder} from '../library/folders.js';
import {type Paint, plain, type ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';

/** Where briefings are looked for, and where their documents are kept. */
export function placesOf(world: World): Places {
  const {cwd, env, packageFolder} = world;
  return {
    cwd,
    packageFolder,
    briefingPath: env.BRIEFING_PATH,
    keptFolders: [cacheFolder(world), join(packageFolder, 'dist', 'kept')],
  };
}

/** The theme where none is asked for: no colour with `NO_COLOR` (any value but an empty one), see no-color.org. */
export function themeOf({env}: World, asked?: ThemeName): ThemeName {
  return asked ?? (env.NO_COLOR ? 'none' : 'terminal');
}

/** Words read in a minute: what is asked for, else the usual speed. */
export function readingSpeedOf(asked?: number): number {
  return asked ?? defaultWordsPerMinute;
}

/** Paint for text on a stream: control sequences on a terminal, or where `FORCE_COLOR` asks for them. */
export async function paintFor(stream: NodeJS.WriteStream, world: World): Promise<Paint> {
  const {FORCE_COLOR: force, TERM: term} = world.env;
  const isForced = force !== undefined && force !== '';
  const isPlain = isForced ? force === '0' || force === 'false' : !stream.isTTY || term === 'dumb';
  if (isPlain) return plain;
  const {paintWith} = await import('../typeset/theme.js');
  return paintWith(isForced ? 'terminal' : themeOf(world));
}
