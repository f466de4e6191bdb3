/** A document to standard output as text: all of it, what a time allows, or its card. */
import {withinMinutes} from '../domain/budget.js';
import type {Document} from '../domain/document.js';
import {defaultWordsPerMinute} from '../domain/reading-time.js';
import type {ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {defaultWidth, writeText} from '../writers/text.js';
import {paintFor} from './environment.js';
import type {Settings} from './settings.js';

export type Print = Readonly<{
  width?: number;
  minutes?: number;
  wordsPerMinute?: number;
  card?: boolean;
  theme?: ThemeName;
}>;

/** Prints a document. A card with a time is picked from what the time allows. */
export async function printDocument(
  whole: Document,
  options: Print,
  {config}: Settings,
  world: World,
): Promise<void> {
  const {stdout} = world;
  const {minutes, width = defaultWidth} = options;
  const wordsPerMinute = options.wordsPerMinute ?? config.wpm ?? defaultWordsPerMinute;
  const document = minutes === undefined ? whole : withinMinutes(whole, {minutes, wordsPerMinute});
  const paint = await paintFor(stdout, world, {asked: options.theme, configured: config.theme});
  const now = world.now();
  if (options.card) {
    const {writeCard} = await import('../writers/card.js');
    stdout.write(writeCard(document, {width, now, paint}));
  } else {
    stdout.write(writeText(document, {width, now, paint, wordsPerMinute}));
  }
}
