/** `briefing new NAME`: writes the beginning of a briefing from the answers to a few questions. */

import type {Answers} from '../briefing/scaffold.js';
import {newPlace, putSchemaBeside} from '../library/new-briefing.js';
import {writeNewFile} from '../library/new-file.js';
import {shortPath} from '../library/paths.js';
import {localDay} from '../text/dates.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import {shellWord} from '../text/message-parts.js';
import type {World} from '../world.js';
import {screenOptions} from './shared/appearance.js';
import {printError} from './shared/print-error.js';
import {printText} from './shared/print-text.js';
import type {Settings} from './shared/settings.js';

type NewOptions = Readonly<{
  target: string;
  title?: string;
  asOf?: string;
  bottomLine?: string;
  sources?: readonly string[];
}>;

/** Writes a new briefing, and never over an existing file. Exit code 1 if nothing was written. */
export async function newBriefing(options: NewOptions, settings: Settings, world: World): Promise<number> {
  const {target} = options;
  const {stdout, packageFolder, cwd} = world;
  const name = harmlessLine(target);
  const place = newPlace(target, cwd);
  if (!place.ok) {
    printError(ours`${name}: ${place.message}`, world);
    return 1;
  }
  const shown = (path: string) => harmlessLine(shortPath(path, cwd));
  const refuse = (path: string) => {
    printError(ours`${shown(path)} already exists\n\`briefing edit ${shellWord(target)}\` opens it.`, world);
    return 1;
  };
  // The name is checked before the questions. Writing the file checks it again, because another program may create the
  // file meanwhile.
  if (place.taken !== undefined) return refuse(place.taken);
  const answers = await answersFor(options, shown(place.path), settings, world);
  if (!answers) {
    printError(ours('nothing was written'), world);
    return 1;
  }
  const {scaffold} = await import('../briefing/scaffold.js');
  const written = writeNewFile(place.path, scaffold(answers));
  if (!written.ok) {
    if (written.isThere) return refuse(place.path);
    printError(ours`${shown(place.path)}: ${written.message}`, world);
    return 1;
  }
  printText(stdout, ours`wrote ${shown(place.path)}\n`);
  const schema = putSchemaBeside(place.path, packageFolder);
  if (schema.state === 'written')
    printText(stdout, ours`wrote ${shown(schema.path)}; editors use it to complete and check the briefing\n`);
  if (schema.state === 'other')
    printText(
      stdout,
      ours`${shown(schema.path)} is from another version: \`briefing schema > ${shellWord(shown(schema.path))}\` replaces it\n`,
    );
  printText(
    stdout,
    ours`\`briefing edit ${shellWord(target)}\` opens the briefing, and \`briefing check ${shellWord(shown(place.path))}\` lists what is missing.\n`,
  );
  return 0;
}

/**
 * The answers from the command line, or else from the user; `undefined` if the user leaves the form. With a screen
 * reader, or on a terminal that cannot draw, the user is asked nothing: the comments in the file say what to fill in.
 */
async function answersFor(
  {title, asOf, bottomLine, sources}: NewOptions,
  file: Harmless,
  settings: Settings,
  world: World,
): Promise<Answers | undefined> {
  const {env, stdin, stdout} = world;
  const today = localDay(world.now());
  const isGiven = [title, asOf, bottomLine, sources].some(value => value !== undefined);
  const {mode, theme, colours, background} = screenOptions({}, settings, world);
  const canAsk = stdout.isTTY === true && stdin.isTTY === true && env.TERM !== 'dumb' && mode !== 'spoken';
  if (isGiven || !canAsk)
    return {
      asOf: asOf ?? today,
      ...(title !== undefined && {title}),
      ...(bottomLine !== undefined && {bottomLine}),
      ...(sources && {sources}),
    };
  const [{askForBriefing}, {mostWords}] = await Promise.all([
    import('../reader/form/ask.js'),
    import('../checks/rules/bottom-line.js'),
  ]);
  return askForBriefing({world, file, today, mostWords, theme, colours, background});
}
