/** `briefing show NAME`: the briefing, or one pane of it, as text, Markdown, HTML or JSON. */
import type {Document} from '../domain/document.js';
import {harmlessLine} from '../domain/harmless.js';
import {nearest} from '../domain/nearest.js';
import {loadDocument} from '../library/load.js';
import type {World} from '../world.js';
import type {Format} from '../writers/formats.js';
import {defaultWidth, writeText} from '../writers/text.js';
import {paintFor, placesOf} from './environment.js';
import {reportProblems} from './report.js';

export type Show = Readonly<{
  target: string;
  width?: number;
  pane?: string;
  format?: Format;
  frontMatter?: boolean;
}>;

/** Prints a briefing. Exit code 1 if it is not found or not valid, or has no such pane. */
export async function showBriefing(show: Show, world: World): Promise<number> {
  const {target, pane, format} = show;
  const {stdout, stderr} = world;
  const loaded = await loadDocument(target, placesOf(world), world);
  if (!loaded.ok) return reportProblems(loaded, world);
  const {document, keep, text = ''} = loaded;
  const panes = pane === undefined ? document.panes : document.panes.filter(({id}) => id === pane);
  if (panes.length === 0) {
    const ids = document.panes.map(({id}) => id);
    const near = nearest(pane ?? '', ids);
    stderr.write(
      `briefing: there is no pane ${harmlessLine(pane ?? '')}${near ? `; did you mean ${near}?` : ''}\nThe panes are ${ids.join(', ')}.\n`,
    );
    return 1;
  }
  const isWhole = panes === document.panes;
  const written =
    format === 'json' && isWhole ? await wholeJson(text) : await write({...document, panes}, show, world);
  stdout.write(written);
  await keep();
  return 0;
}

/** Writers other than that of text load when they are asked for. */
async function write(document: Document, show: Show, world: World): Promise<string> {
  const {format = 'text', width = defaultWidth, frontMatter = false} = show;
  const now = world.now();
  switch (format) {
    case 'text':
      return writeText(document, {width, now, paint: await paintFor(world.stdout, world)});
    case 'markdown':
      return (await import('../writers/markdown.js')).writeMarkdown(document, {now, frontMatter});
    case 'html':
      return (await import('../writers/html.js')).writeHtml(document, {now});
    case 'json':
      return (await import('../writers/json.js')).writeDocumentJson(document);
    default:
      return format satisfies never;
  }
}

/** A whole briefing is given as its file has it, and a document may be a kept one: the text is read again. */
async function wholeJson(text: string): Promise<string> {
  const [{parse}, {writeBriefingJson}] = await Promise.all([
    import('../domain/parse.js'),
    import('../writers/json.js'),
  ]);
  const parsed = parse(text);
  if (!parsed.ok) throw new Error('a text that was read before is not valid');
  return writeBriefingJson(parsed.briefing);
}
