/**
 * The one intermediate form: a briefing composed into panes of blocks of spans. Every output is made from it,
 * so no output can say something that another does not. A span has a role, never a colour.
 */

import {countWords} from '../text/reading-time.js';
import type {Likelihood, LikelihoodMove} from './likelihood.js';

/** What a stretch of text is; the theme alone knows how each looks. */
export type Role =
  | 'text'
  | 'strong'
  | 'emphasis'
  | 'lead'
  | 'title'
  | 'heading'
  | 'label'
  | 'muted'
  | 'rule'
  | 'mark'
  | 'actor'
  | 'native-name'
  | 'say'
  | 'link'
  | 'source-mark'
  | 'quote'
  | 'assumption'
  | 'likelihood'
  | 'likelihood-rest'
  | 'confidence'
  | 'level-high'
  | 'level-medium'
  | 'level-low'
  | 'handling'
  | 'warning'
  | 'selected'
  | 'key'
  | 'match'
  | 'current-match'
  /** The reference that `[` and `]` have come to. */
  | 'current-reference'
  /** The mark of a point that is new or changed since the last reading; words that came and words that went. */
  | 'change'
  | 'added'
  | 'removed';

/** The words at which a saved text is opened. */
export type Sought = Readonly<{
  /** They are quoted from it, and have to stand there. */
  find?: string;
  /** They are somebody's words, maybe from another text: the first that stand in this one count. */
  mayHold?: readonly string[];
}>;

/** Where a span leads. */
export type Reference =
  | Readonly<{to: 'actor'; id: string}>
  | Readonly<{to: 'source'; id: string}>
  | Readonly<{to: 'link'; url: string}>
  /** A block of the document, by the id of its pane and its path. */
  | Readonly<{to: 'block'; pane: string; path: readonly (string | number)[]}>
  /** The saved text of a source (`sources.*.file`). */
  | Readonly<{to: 'article'; file: string; title: string} & Sought>;

export type Span = Readonly<{
  text: string;
  role?: Role;
  reference?: Reference;
  /** The number of the source, if the text is its mark. */
  source?: number;
}>;

/** A run of text within a block. `label` is chrome shown before it; it is not part of the searchable text. */
export type Part = Readonly<{name: PartName; label?: string; spans: readonly Span[]}>;

export type PartName =
  | 'text'
  | 'by'
  | 'likelihood'
  | 'confidence'
  | 'horizon'
  | 'because'
  | 'if-wrong'
  | 'term'
  | 'name'
  | 'native-name'
  | 'say'
  | 'field'
  /** What stood in place of the next part before a change. */
  | 'before'
  /** The titles of the sources that the part before it rests on since a change. */
  | 'sources'
  /** On a card, the pane in which the entry stands: the way there from the end of the part before it. */
  | 'way';

export type BlockKind =
  /** A section's label within a pane. */
  | 'heading'
  /** The bottom line: set apart from everything else. */
  | 'lead'
  /** Running text. */
  | 'paragraph'
  /** Entries of a list, told apart by what they are. */
  | 'fact'
  | 'assumption'
  | 'quote'
  | 'talking-point'
  | 'watch-out'
  | 'gap'
  | 'alternative'
  | 'indicator'
  /** A likelihood, a confidence, the judgment itself, then what stands behind it. */
  | 'judgment'
  /** A term and what it stands for: a date and an event, a level and a stake, a key and an action. */
  | 'entry'
  /** A person or an institution. */
  | 'profile'
  /** A likely question and its answer. */
  | 'exchange'
  | 'source'
  /** How much of a pane is held back. */
  | 'held';

export type Priority = 'must' | 'should' | 'could';

/** How a block differs from what was read of it before. */
export type Change =
  | Readonly<{
      kind: 'new' | 'changed';
      /** What it said before (`contentOf`), where that is known and other than now. */
      before?: string;
      /** From what to what the likelihood moved, if it did. */
      likelihood?: LikelihoodMove;
      /** What kind of point it was, if it was of another kind. */
      was?: BlockKind;
      /** The titles of the sources that it rested on and rests on, where these are others. */
      sources?: Readonly<{from: readonly string[]; to: readonly string[]}>;
    }>
  /** It was read, and is no longer there. */
  | Readonly<{kind: 'removed'}>;

export type Block = Readonly<{
  kind: BlockKind;
  /** Where the block stands in the briefing file. */
  path: readonly (string | number)[];
  parts: readonly Part[];
  priority?: Priority;
  likelihood?: Likelihood;
  change?: Change;
  /** When a source was published (a date or range, as in the file), and when it was looked up (`YYYY-MM-DD`). */
  published?: string;
  retrieved?: string;
}>;

export type Pane = Readonly<{
  id: string;
  title: string;
  /** How many entries the pane holds, where that is worth saying. */
  count?: number;
  blocks: readonly Block[];
  /** The ids of the actors whom the author's pane is about. */
  about?: readonly string[];
  /** How many of its entries a time budget holds back. */
  held?: number;
}>;

/** What happened to a document since a day (`YYYY-MM-DD`), or whatever else names what it is compared with. */
export type DocumentChanges = Readonly<{
  since: string;
  /** How many points are new or changed. */
  count: number;
  /** How many of these are changed, where any is. */
  changed?: number;
  /** What is no longer there, by pane, where something is; a pane may be gone itself. */
  gone?: readonly Pane[];
  /** How many points are gone of which no words were kept, where any are. */
  lost?: number;
}>;

export type Document = Readonly<{
  title: string;
  subtitle?: string;
  asOf: string;
  expires?: string;
  handling?: string;
  /** Drafted by a machine, and reviewed by no person. */
  machineDraft?: boolean;
  /** The ids of the actors who will be in the room (`meeting.with`). */
  inRoom?: readonly string[];
  /** The budget that the document is cut to, in minutes. */
  minutes?: number;
  /** Words of the whole document, where a budget holds some of them back. */
  wholeWords?: number;
  changes?: DocumentChanges;
  panes: readonly Pane[];
}>;

/** Whether two paths lead to the same place. */
export function isSamePath(a: Block['path'], b: Block['path']): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** The block at a path of a pane, or `undefined`; not the heading above it, which may have the same path. */
export function blockAt({panes}: Document, pane: string, path: Block['path']): Block | undefined {
  const blocks = panes.find(({id}) => id === pane)?.blocks;
  return blocks?.find(block => block.kind !== 'heading' && isSamePath(block.path, path));
}

const texts = new WeakMap<Block, string>();

/**
 * The text of a block: its parts, one a line. Offsets in it (UTF-16 units) are the coordinates that search
 * results and type-set lines share.
 */
export function textOf(block: Block): string {
  let text = texts.get(block);
  if (text === undefined) {
    text = block.parts.map(textOfPart).join('\n');
    texts.set(block, text);
  }
  return text;
}

export function textOfPart({spans}: Part): string {
  let text = '';
  for (const span of spans) text += span.text;
  return text;
}

/** The length of `textOf`, without making the text. */
export function textLengthOf({parts}: Block): number {
  let length = Math.max(0, parts.length - 1);
  for (const {spans} of parts) for (const {text} of spans) length += text.length;
  return length;
}

const words = new WeakMap<Block | Pane, number>();

function countOnce(key: Block | Pane, count: () => number): number {
  let counted = words.get(key);
  if (counted === undefined) {
    counted = count();
    words.set(key, counted);
  }
  return counted;
}

/** Words of a block that a reader reads, labels left out; none of a line that says how much is held back. */
export function wordsOfBlock(block: Block): number {
  return block.kind === 'held' ? 0 : countOnce(block, () => countWords(textOf(block)));
}

/** Words of a pane that a reader reads. */
export function wordsOf(pane: Pane): number {
  return countOnce(pane, () => pane.blocks.reduce((sum, block) => sum + wordsOfBlock(block), 0));
}

/** Words of a pane that were counted before, as `wordsOf` would. */
export function knowWords(pane: Pane, count: number): void {
  words.set(pane, count);
}

/** The id of the pane that is there to look things up in: it is no part of the reading. */
export const sourcesPaneId = 'sources';

/** Words to read of a document, as it is: neither what a budget holds back nor the sources are counted. */
export function wordsOfDocument({panes}: Document): number {
  return panes.reduce((sum, pane) => (pane.id === sourcesPaneId ? sum : sum + wordsOf(pane)), 0);
}
