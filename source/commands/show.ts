/** `briefing show NAME`: prints a briefing, one pane of it or its walk-in card as text, Markdown, HTML or JSON. */

import type {FormatOf} from '../cli/command-table.js';
import type {Document} from '../document/document.js';
import {loadDocument} from '../library/load.js';
import {harmlessLine, joined, ours} from '../text/harmless.js';
import {orDidYouMean} from '../text/message-parts.js';
import {nearest} from '../text/names/nearest.js';
import type {World} from '../world.js';
import {type PrintOptions, printDocument, speedOf, withinBudget} from './shared/print-document.js';
import {printError} from './shared/print-error.js';
import {reportProblems} from './shared/report-problems.js';
import type {Settings} from './shared/settings.js';

type ShowOptions = PrintOptions &
  Readonly<{target: string; pane?: string; format?: FormatOf<'show'>; frontMatter?: boolean}>;

/** Prints a briefing. Exit code 1 if the briefing is not found or not valid, or has no such pane. */
export async function showBriefing(options: ShowOptions, settings: Settings, world: World): Promise<number> {
  const {pane, target} = options;
  const loaded = await loadDocument(target, settings.places, world);
  if (!loaded.ok) return reportProblems(loaded, world, settings.theme);
  const {document, text = '', writeCache} = loaded;
  const panes = pane === undefined ? document.panes : document.panes.filter(({id}) => id === pane);
  if (panes.length === 0) {
    const ids = document.panes.map(({id}) => harmlessLine(id));
    const near = nearest(pane ?? '', ids);
    const message = ours`there is no pane ${harmlessLine(pane ?? '')}${orDidYouMean(near)}`;
    printError(ours`${message}\nThe panes are ${joined(ids, ', ')}.`, world);
    return 1;
  }
  await print({...document, panes}, text, options, settings, world);
  await writeCache();
  return 0;
}

/** Prints the panes in a format. The writers of all formats except text load here, when they are needed. */
async function print(
  document: Document,
  text: string,
  options: ShowOptions,
  settings: Settings,
  world: World,
): Promise<void> {
  const {card, format = 'text', frontMatter = false, minutes, pane} = options;
  switch (format) {
    case 'text':
      await printDocument(document, options, settings, world);
      return;
    case 'markdown': {
      const {writeMarkdown} = await import('../writers/markdown/markdown.js');
      const page = await pageOf(document, options, settings);
      world.stdout.write(writeMarkdown(page, {...pageOptions(options, settings, world), frontMatter}));
      return;
    }
    case 'html': {
      const {writeHtml} = await import('../writers/html/html.js');
      const page = await pageOf(document, options, settings);
      world.stdout.write(writeHtml(page, pageOptions(options, settings, world)));
      return;
    }
    case 'json': {
      const isWhole = pane === undefined && minutes === undefined && !card;
      world.stdout.write(
        isWhole ? await wholeJson(text) : await partJson(withinBudget(document, options, settings), options),
      );
      return;
    }
    default:
      format satisfies never;
  }
}

/** The document within the time budget, or the card as a document with its sections. */
async function pageOf(document: Document, options: ShowOptions, settings: Settings): Promise<Document> {
  if (!options.card) return withinBudget(document, options, settings);
  const {cardPage} = await import('../writers/write-card.js');
  return cardPage(document);
}

/** Options for writing a page. The card is one screen, so its page shows no reading time. */
function pageOptions(options: ShowOptions, {config}: Settings, world: World) {
  return {now: world.now(), wordsPerMinute: speedOf(options, config), hasTime: !options.card};
}

/**
 * The JSON of a whole briefing has every key of the file. The text is parsed again, because a cached document does not
 * contain the parsed briefing.
 */
async function wholeJson(text: string): Promise<string> {
  const [{parse}, {writeBriefingJson}] = await Promise.all([
    import('../briefing/parse.js'),
    import('../writers/json.js'),
  ]);
  const parsed = parse(text);
  if (!parsed.ok) throw new Error('a text that was valid a moment ago is not valid now');
  return writeBriefingJson(parsed.briefing);
}

async function partJson(document: Document, {card}: ShowOptions): Promise<string> {
  const {writeDocumentJson} = await import('../writers/json.js');
  if (!card) return writeDocumentJson(document);
  const {cardDocument} = await import('../writers/write-card.js');
  return writeDocumentJson(cardDocument(document));
}
