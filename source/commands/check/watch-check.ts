/** `briefing check --watch`: checks again whenever a file is saved. */
import {watchFiles} from '../../library/system/watch-files.js';
import {counted} from '../../text/counted.js';
import {ours} from '../../text/harmless.js';
import type {World} from '../../world.js';

/** Moves to the top left corner of the terminal, and clears it. Earlier text stays in the scrollback. */
const clear = '\u001b[H\u001b[2J';

export type Watched = Readonly<{
  /** The paths of the files now. */
  filesNow: () => readonly string[];
  /** Folders in which new files may appear. */
  folders: readonly string[];
  /** Checks all files and prints the results. */
  check: () => Promise<unknown>;
}>;

/** Checks now and after each save. Returns the exit code of the signal that ends it. */
export async function watchCheck({check, filesNow, folders}: Watched, world: World): Promise<number> {
  const {stdout} = world;
  let isWanted = false;
  let running: Promise<void> | undefined;
  const checkAgain = async () => {
    while (isWanted) {
      isWanted = false;
      stdout.write(stdout.isTTY ? clear : '');
      await check();
      stdout.write(ours`\nWatching ${counted(filesNow().length, 'file')}. Ctrl-C ends.\n`);
    }
    running = undefined;
  };
  /** One check at a time. Saves during a check lead to one more check. */
  const checkSoon = () => {
    isWanted = true;
    running ??= checkAgain();
  };
  const stopWatching = watchFiles(filesNow, folders, checkSoon);
  const endings = world.holdEndings();
  await new Promise<void>(resolve => {
    const stop = endings.onSignal(() => {
      stop();
      resolve();
      return true;
    });
    checkSoon();
  });
  stopWatching();
  await running;
  return endings.first()?.code ?? 0;
}
