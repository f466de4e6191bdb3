/** Prints a document on standard output as text: the whole document, the part that fits a time budget, or the card. */
import {withinMinutes} from '../../document/budget.js';
import type {Document} from '../../document/document.js';
import {defaultWordsPerMinute} from '../../text/reading-time.js';
import type {World} from '../../world.js';
import {writeText} from '../../writers/text.js';
import {paintFor} from './appearance.js';
import {widthOn} from './print-text.js';
import type {Settings} from './settings.js';

export type PrintOptions = Readonly<{
  /** The most columns of a line. */
  width?: number;
  minutes?: number;
  wordsPerMinute?: number;
  card?: boolean;
}>;

/** The document, cut to the time budget if there is one. */
export function withinBudget(whole: Document, options: PrintOptions, {config}: Settings): Document {
  const {minutes} = options;
  return minutes === undefined
    ? whole
    : withinMinutes(whole, {minutes, wordsPerMinute: speedOf(options, config)});
}

/** The reading speed in force, in words a minute. */
export function speedOf({wordsPerMinute}: PrintOptions, config: Settings['config']): number {
  return wordsPerMinute ?? config.wpm ?? defaultWordsPerMinute;
}

/** Prints a document. As in the reader, a time budget does not cut the card. */
export async function printDocument(
  whole: Document,
  options: PrintOptions,
  settings: Settings,
  world: World,
): Promise<void> {
  const {stdout} = world;
  const {width = widthOn(stdout)} = options;
  const paint = await paintFor(stdout, world, settings.theme);
  const now = world.now();
  if (options.card) {
    const {writeCard} = await import('../../writers/write-card.js');
    stdout.write(writeCard(whole, {width, now, paint}));
  } else {
    const document = withinBudget(whole, options, settings);
    const wordsPerMinute = speedOf(options, settings.config);
    stdout.write(writeText(document, {width, now, paint, wordsPerMinute}));
  }
}
