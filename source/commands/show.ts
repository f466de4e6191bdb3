/** `briefing show NAME`: the briefing, one pane of it, or its card, as text, Markdown, HTML or JSON. */
import type {Document} from '../document/document.js';
import {loadDocument} from '../library/load.js';
import {harmlessLine} from '../text/harmless.js';
import {nearest} from '../text/nearest.js';
import type {World} from '../world.js';
import {type Print, printDocument, speedOf, withinBudget} from './shared/print-document.js';
import {reportProblems} from './shared/report-problems.js';
import type {Settings} from './shared/settings.js';

export type Show = Readonly<{target: string; pane?: string; format?: string; frontMatter?: boolean}> & Print;

/** Prints a briefing. Exit code 1 if it is not found or not valid, or has no such pane. */
export async function showBriefing(show: Show, settings: Settings, world: World): Promise<number> {
  const {card, format = 'text', minutes, pane, target, theme} = show;
  const {config, places} = settings;
  const loaded = await loadDocument(target, places, world);
  if (!loaded.ok) return reportProblems(loaded, world, {asked: theme, configured: config.theme});
  const {document, keep, text = ''} = loaded;
  const panes = pane === undefined ? document.panes : document.panes.filter(({id}) => id === pane);
  if (panes.length === 0) {
    const ids = document.panes.map(({id}) => id);
    const near = nearest(pane ?? '', ids);
    world.stderr.write(
      `briefing: there is no pane ${harmlessLine(pane ?? '')}${near ? `; did you mean ${near}?` : ''}\nThe panes are ${ids.join(', ')}.\n`,
    );
    return 1;
  }
  const shown = {...document, panes};
  const isWhole = pane === undefined && minutes === undefined && !card;
  if (format === 'text') await printDocument(shown, show, settings, world);
  else if (format === 'json' && isWhole) world.stdout.write(await wholeJson(text));
  else world.stdout.write(await write(withinBudget(shown, show, settings), show, settings, world));
  await keep();
  return 0;
}

/** Writers other than that of text load when they are asked for. A card is written as its sections. */
async function write(document: Document, show: Show, {config}: Settings, world: World) {
  const {card, format, frontMatter = false} = show;
  const options = {now: world.now(), wordsPerMinute: speedOf(show, config), hasTime: !card};
  const cards = card ? await import('../writers/write-card.js') : undefined;
  const page = cards?.cardPage(document) ?? document;
  switch (format) {
    case 'markdown':
      return (await import('../writers/markdown/markdown.js')).writeMarkdown(page, {...options, frontMatter});
    case 'html':
      return (await import('../writers/html/html.js')).writeHtml(page, options);
    default:
      return (await import('../writers/json.js')).writeDocumentJson(
        cards?.cardDocument(document) ?? document,
      );
  }
}

/** A whole briefing is given as its file has it, and a document may be a kept one: the text is read again. */
async function wholeJson(text: string): Promise<string> {
  const [{parse}, {writeBriefingJson}] = await Promise.all([
    import('../briefing/parse.js'),
    import('../writers/json.js'),
  ]);
  const parsed = parse(text);
  if (!parsed.ok) throw new Error('a text that was read before is not valid');
  return writeBriefingJson(parsed.briefing);
}
