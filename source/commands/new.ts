/** `briefing new NAME`: a first text to fill in, from a few questions. */

import type {Answers} from '../briefing/scaffold.js';
import {newPlace, putSchemaBeside} from '../library/new-briefing.js';
import {writeNewFile} from '../library/new-file.js';
import {harmlessLine} from '../text/harmless.js';
import type {ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {shortName} from './check/check-targets.js';
import {asksForScreenReader, coloursOf, themeFor} from './shared/appearance.js';
import type {Settings} from './shared/settings.js';

export type New = Readonly<{
  target: string;
  title?: string;
  asOf?: string;
  bottomLine?: string;
  sources?: readonly string[];
  theme?: ThemeName;
}>;

/** Writes a briefing to fill in, never over a file. Exit code 1 if nothing was written. */
export async function newBriefing(options: New, settings: Settings, world: World): Promise<number> {
  const {target} = options;
  const {stdout, stderr, packageFolder, cwd} = world;
  const place = newPlace(target, cwd);
  if (!place.ok) {
    stderr.write(`briefing: ${harmlessLine(target)}: ${place.message}\n`);
    return 1;
  }
  const shown = (path: string) => harmlessLine(shortName(path, settings.places));
  const refuse = (path: string) => {
    stderr.write(
      `briefing: ${shown(path)} is there already\n\`briefing edit ${harmlessLine(target)}\` opens it.\n`,
    );
    return 1;
  };
  // Said before anything is asked; found out for sure when the file is written.
  if (place.taken !== undefined) return refuse(place.taken);
  const answers = await answersFor(options, shown(place.path), settings, world);
  if (!answers) {
    stderr.write('briefing: nothing was written\n');
    return 1;
  }
  const {scaffold} = await import('../briefing/scaffold.js');
  const written = writeNewFile(place.path, scaffold(answers));
  if (!written.ok) {
    if (written.isThere) return refuse(place.path);
    stderr.write(`briefing: ${shown(place.path)}: ${written.message}\n`);
    return 1;
  }
  stdout.write(`wrote ${shown(place.path)}\n`);
  const schema = putSchemaBeside(place.path, packageFolder);
  if (schema.state === 'written')
    stdout.write(`wrote ${shown(schema.path)}, by which editors complete and check it\n`);
  if (schema.state === 'other')
    stdout.write(
      `${shown(schema.path)} is not the one of this version: \`briefing schema > ${shown(schema.path)}\` replaces it\n`,
    );
  stdout.write(
    `\`briefing edit ${harmlessLine(target)}\` opens it, \`briefing check\` says what is still to be done.\n`,
  );
  return 0;
}

/**
 * What is given on the command line, or else what a person answers; `undefined` if they leave without an answer. A screen
 * reader and a terminal that cannot draw are not asked: everything is in the file.
 */
async function answersFor(
  {title, asOf, bottomLine, sources, theme}: New,
  file: string,
  {config}: Settings,
  world: World,
): Promise<Answers | undefined> {
  const {env, stdin, stdout} = world;
  const today = world.now().toISOString().slice(0, 10);
  const isGiven = [title, asOf, bottomLine, sources].some(value => value !== undefined);
  const isSpoken = config.screen_reader || asksForScreenReader(env);
  const canAsk = stdout.isTTY === true && stdin.isTTY === true && env.TERM !== 'dumb' && !isSpoken;
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
  return askForBriefing({
    world,
    file,
    today,
    mostWords,
    theme: themeFor({asked: theme, configured: config.theme}, env),
    colours: coloursOf(env),
  });
}
