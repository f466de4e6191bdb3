/** What changed in a document, as text: for each pane what is new, changed and removed, with words in place. */
import type {Changes, Entry} from '../domain/changes.js';
import type {Block, BlockKind, Document, Pane, Span} from '../domain/document.js';
import {markChanges, onlyChanged} from '../domain/mark-changes.js';
import {withWordChanges} from '../domain/word-changes.js';
import {blankLine, cutTo, type Line, type LineSpan, space} from '../typeset/line.js';
import {metaVariants} from '../typeset/meta.js';
import type {Paint} from '../typeset/paint.js';
import {linesOf} from '../typeset/typeset.js';
import {linesAsText, wrapped} from './text.js';

export type ChangesTextOptions = Readonly<{
  /** What the document is compared with, after “since”: `it was read on 12 Aug 2026`, `HEAD~1`; none if never read. */
  since: string | undefined;
  width: number;
  now: Date;
  paint: Paint;
  /** Words in place as `[-gone-]` and `{+come+}`, where nothing else tells them apart. */
  isMarked: boolean;
}>;

type Removed = Extract<Entry, {kind: 'removed'}>;

/** Columns of the word before each point (`changed`, and two spaces), and of the sign where there is no room for it. */
const wordColumns = 9;
const signColumns = 2;
const roomForWords = 40;

/** Changes as lines of at most `width` display columns, each ended by a line break. */
export function writeChanges(document: Document, changes: Changes, options: ChangesTextOptions): string {
  const {since, width, now, paint, isMarked} = options;
  const lines: Line[] = [
    ...wrapped([{text: document.title, role: 'title'}], width),
    ...wrapped([{text: summaryOf(changes, since), role: 'text'}], width),
    ...wrapped(metaVariants(document, now, {hasTime: false})[0] ?? [], width),
  ];
  for (const pane of panesOf(document, changes, isMarked)) {
    const rule = cutTo({spans: [{text: '─'.repeat(width), role: 'rule'}]}, width);
    for (const line of [blankLine, blankLine, ...wrapped([{text: pane.title, role: 'title'}], width), rule])
      lines.push(line);
    for (const line of paneLines(pane, width)) lines.push(line);
  }
  if (changes.lost > 0)
    lines.push(blankLine, ...wrapped([{text: lostSentence(changes.lost), role: 'muted'}], width));
  return linesAsText(lines, paint);
}

/** How much changed, as a sentence. */
function summaryOf({entries, lost}: Changes, since: string | undefined): string {
  if (since === undefined) return 'It has not been read yet: there is nothing to compare it with.';
  const counts = (['new', 'changed', 'removed'] as const).flatMap(kind => {
    const count = entries.filter(entry => entry.kind === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  if (counts.length === 0) return `${lost > 0 ? 'Nothing is new' : 'Nothing has changed'} since ${since}.`;
  return `${counts.join(', ')} since ${since}`;
}

function lostSentence(lost: number): string {
  const points = lost === 1 ? '1 point that was read is' : `${lost} points that were read are`;
  return `${points} not there any more in the same words. Which, cannot be said: the handling mark asks that no words are kept.`;
}

/** The panes with changes in them, the points with their words in place; then those that are gone. */
function panesOf(document: Document, changes: Changes, isMarked: boolean): Pane[] {
  // A block keeps the very path that its entry has.
  const was = new Map(
    changes.entries.flatMap(entry =>
      entry.kind === 'changed' && entry.was ? [[entry.path, entry.was]] : [],
    ),
  );
  const shown = onlyChanged(markChanges(document, changes, '')).panes.map(pane => ({
    ...pane,
    blocks: pane.blocks.map(block => {
      const inPlace = withKind(withWordChanges(block), was.get(block.path));
      return isMarked ? withMarks(inPlace) : inPlace;
    }),
  }));
  const byId = new Map(shown.map(pane => [pane.id, pane]));
  const removed = changes.entries.filter(entry => entry.kind === 'removed');
  const ids = new Set([...document.panes.map(({id}) => id), ...removed.map(({pane}) => pane)]);
  return [...ids].flatMap(id => {
    const gone = removed.filter(({pane}) => pane === id);
    const pane = byId.get(id) ?? {id, title: gone[0]?.paneTitle ?? id, blocks: []};
    const blocks = [...pane.blocks, ...(gone.length > 0 ? [goneHeading, ...gone.map(goneBlock)] : [])];
    return blocks.length > 0 ? [{...pane, blocks}] : [];
  });
}

const goneHeading: Block = {
  kind: 'heading',
  path: [],
  parts: [{name: 'text', spans: [{text: 'No longer there', role: 'heading'}]}],
};

function goneBlock({before, likelihood, path}: Removed): Block {
  const lines = [...(likelihood === undefined ? [] : [likelihood]), ...before.split('\n')];
  return {
    kind: 'paragraph',
    path,
    parts: [{name: 'text', spans: [{text: lines.join(' · '), role: 'removed'}]}],
  };
}

const kindNames: Partial<Record<BlockKind, string>> = {fact: 'a fact', assumption: 'an assumption'};

/** Says what a point was before, at its end. */
function withKind(block: Block, was: BlockKind | undefined): Block {
  const name = was && kindNames[was];
  if (!name) return block;
  return {
    ...block,
    parts: [...block.parts, {name: 'text', spans: [{text: ` (was ${name})`, role: 'muted'}]}],
  };
}

const brackets = {removed: ['[-', '-]'], added: ['{+', '+}']} as const;

/** Words that went and words that came in brackets, as `git diff --word-diff` writes them; spaces stay outside. */
function withMarks(block: Block): Block {
  const mark = (span: Span): Span => {
    const words = span.text.trim();
    if ((span.role !== 'removed' && span.role !== 'added') || words === '') return span;
    const [open, close] = brackets[span.role];
    return {...span, text: span.text.replace(words, () => `${open}${words}${close}`)};
  };
  return {...block, parts: block.parts.map(part => ({...part, spans: part.spans.map(mark)}))};
}

const signs = {new: '+', changed: '~', removed: '-'} as const;

/** The lines of a pane, before each point in a column of its own what happened to it. */
function paneLines(pane: Pane, width: number): Line[] {
  const hasWords = width >= roomForWords;
  const columns = hasWords ? wordColumns : signColumns;
  let isGone = false;
  // What happened to a point stands beside it here, and not in it as well.
  const plain: Pane = {...pane, blocks: pane.blocks.map(({change: _, ...block}) => block)};
  return pane.blocks.flatMap((block, index) => {
    if (block === goneHeading) isGone = true;
    const kind = block.change?.kind ?? (isGone && block !== goneHeading ? 'removed' : undefined);
    const label: LineSpan = kind
      ? {text: (hasWords ? kind : signs[kind]).padEnd(columns), role: kind === 'removed' ? 'muted' : 'change'}
      : space(columns);
    const lines = linesOf(plain, index, width - columns);
    const first = lines.findIndex(({spans}) => spans.length > 0);
    return lines.map((line, row): Line => {
      if (line.spans.length === 0) return line;
      return {spans: [row === first ? label : space(columns), ...line.spans]};
    });
  });
}
