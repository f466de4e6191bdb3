/** A document to standard output as text: all of it, what a time allows, or its card. */
import {withinMinutes} from '../../document/budget.js';
import type {Document} from '../../document/document.js';
import {defaultWordsPerMinute} from '../../text/reading-time.js';
import type {ThemeName} from '../../typeset/paint.js';
import type {World} from '../../world.js';
import {defaultWidth, writeText} from '../../writers/text.js';
import {paintFor} from './appearance.js';
import type {Settings} from './settings.js';

export type Print = Readonly<{
  width?: number;
  minutes?: number;
  wordsPerMinute?: number;
  card?: boolean;
  theme?: ThemeName;
}>;

/** The document, or what the time allows of it. */
export function withinBudget(whole: Document, options: Print, {config}: Settings): Document {
  const {minutes} = options;
  return minutes === undefined
    ? whole
    : withinMinutes(whole, {minutes, wordsPerMinute: speedOf(options, config)});
}

/** The reading speed in force, in words a minute. */
export function speedOf({wordsPerMinute}: Print, config: Settings['config']): number {
  return wordsPerMinute ?? config.wpm ?? defaultWordsPerMinute;
}

/** Prints a document. A card is that of all of it, as in the reader: a time is for what is read beside it. */
export async function printDocument(
  whole: Document,
  options: Print,
  settings: Settings,
  world: World,
): Promise<void> {
  const {stdout} = world;
  const {config} = settings;
  const {width = defaultWidth} = options;
  const paint = await paintFor(stdout, world, {asked: options.theme, configured: config.theme});
  const now = world.now();
  if (options.card) {
    const {writeCard} = await import('../../writers/write-card.js');
    stdout.write(writeCard(whole, {width, now, paint}));
  } else {
    const document = withinBudget(whole, options, settings);
    stdout.write(writeText(document, {width, now, paint, wordsPerMinute: speedOf(options, config)}));
  }
}
