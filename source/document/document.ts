/**
 * The document: a briefing composed into panes, blocks, parts and spans. Every output is made from the document, so all
 * outputs say the same. A span has a role, never a colour.
 */

import {type Harmless, joined} from '../text/harmless.js';
import {countWords} from '../text/reading-time.js';
import type {Likelihood, LikelihoodMove} from './likelihood.js';

/** What a span is. Only the theme knows how a role looks. */
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
  /** The reference that the keys `[` and `]` have selected. */
  | 'current-reference'
  /** The mark of a point that is new or changed since the last reading. */
  | 'change'
  /** Words that were added or removed since the last reading. */
  | 'added'
  | 'removed';

/** The words at which a saved article opens. */
export type Sought = Readonly<{
  /** Words of a quote from this source. They should be in the article; if they are not, the footer says so. */
  find?: Harmless;
  /** Quotations, perhaps from another text. The article opens at the first one that it contains. */
  mayHold?: readonly Harmless[];
}>;

/** Where a span leads. */
export type Reference =
  | Readonly<{to: 'actor'; id: string}>
  | Readonly<{to: 'source'; id: string}>
  | Readonly<{to: 'link'; url: Harmless}>
  /** A block of the document: the id of its pane, and its path. */
  | Readonly<{to: 'block'; pane: string; path: readonly (string | number)[]}>
  /** The saved article of a source (`sources.*.file`). */
  | Readonly<{to: 'article'; file: Harmless; title: Harmless} & Sought>;

export type Span = Readonly<{
  /** Empty for the mark of a source. */
  text: Harmless;
  role?: Role;
  reference?: Reference;
  /** The number of the source, if the span is its mark. Typesetting and the writers show the number. */
  source?: number;
  /** On the mark of a source: the pane shows the mark once for all its entries (`Pane.allFrom`). */
  isShared?: true;
  /** What a screen reader says instead of the text: `down arrow` for `↓`. */
  spoken?: Harmless;
}>;

/** A piece of a block. The label is shown before the piece, and a search does not look through it. */
export type Part = Readonly<{name: PartName; label?: Harmless; spans: readonly Span[]}>;

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
  /** The content that the next part had before a change. */
  | 'before'
  /** The titles of the sources that a point cites now, if they changed. This part belongs to the part before it. */
  | 'sources'
  /** On a card, the link from an entry to its pane. This part belongs to the part before it. */
  | 'pane-link';

/** Points that are items of a list. The kind says what each of them is. Every output lays them out alike. */
const listPoints = ['fact', 'talking-point', 'watch-out', 'gap', 'alternative', 'indicator'] as const;

export type ListPoint = (typeof listPoints)[number];

export function isListPoint(kind: BlockKind): kind is ListPoint {
  return (listPoints as readonly BlockKind[]).includes(kind);
}

export type BlockKind =
  /** The title of a section within a pane. */
  | 'heading'
  /** The bottom line. */
  | 'lead'
  /** Running text. */
  | 'paragraph'
  | ListPoint
  | 'assumption'
  | 'quote'
  /** A judgment: its likelihood, its confidence, its text, then who judged and the reasons. */
  | 'judgment'
  /** A term and a text: a date and an event, a level and a stake, a key and an action. */
  | 'entry'
  /** A person or an institution. */
  | 'profile'
  /** A likely question and its answer. */
  | 'exchange'
  | 'source'
  /** Says how many entries of a pane a time budget holds back. */
  | 'held';

export type Priority = 'must' | 'should' | 'could';

/** What a block says: the text of each part. */
export type Content = readonly Harmless[];

/** How a block differs from the last reading. */
export type Change =
  | Readonly<{
      kind: 'new' | 'changed';
      /** The content before (`contentOf`), if it is known and differs from the content now. */
      before?: Content;
      /** The likelihood before and now, if it moved. */
      likelihood?: LikelihoodMove;
      /** The kind of the block before, if that was another kind. */
      was?: BlockKind;
      /** The titles of the sources that the block cited before and cites now, if they differ. */
      sources?: Readonly<{from: readonly Harmless[]; to: readonly Harmless[]}>;
    }>
  /** The block was read, and is no longer in the document. */
  | Readonly<{kind: 'removed'}>;

export type Block = Readonly<{
  kind: BlockKind;
  /** The path of the block’s entry in the briefing file. */
  path: readonly (string | number)[];
  parts: readonly Part[];
  priority?: Priority;
  likelihood?: Likelihood;
  change?: Change;
  /** When a source was published (a date or range, as in the file), and when it was retrieved (`YYYY-MM-DD`). */
  published?: Harmless;
  retrieved?: Harmless;
}>;

export type Pane = Readonly<{
  id: string;
  title: Harmless;
  /** How many entries the pane holds. Panes of mixed content have no count. */
  count?: number;
  blocks: readonly Block[];
  /** The ids of the actors that an author’s pane is about. */
  about?: readonly string[];
  /** How many entries of the pane a time budget holds back. */
  held?: number;
  /** The mark of the source that all entries of the pane cite, if there is one such source. It is shown once. */
  allFrom?: Span;
}>;

/**
 * What changed in a document. `since` is a day (`YYYY-MM-DD`), or the name of the file or revision that the document is
 * compared with.
 */
export type DocumentChanges = Readonly<{
  since: Harmless;
  /** How many points are new or changed. */
  count: number;
  /** How many of these are changed; missing if none are. */
  changed?: number;
  /** Removed points by pane; missing if none were removed. A whole pane may have been removed. */
  removed?: readonly Pane[];
  /** How many removed points cannot be listed, because the record does not contain their words; missing if none. */
  lost?: number;
}>;

export type Document = Readonly<{
  title: Harmless;
  subtitle?: Harmless;
  asOf: Harmless;
  expires?: Harmless;
  handling?: Harmless;
  /** Whether a machine drafted the briefing and no person reviewed it. */
  machineDraft?: boolean;
  /** The ids of the actors who will be in the room (`meeting.with`). */
  inRoom?: readonly string[];
  /** The time budget that the document is cut to, in minutes. */
  minutes?: number;
  /** The number of words of the whole document, if a time budget holds some of them back. */
  wholeWords?: number;
  changes?: DocumentChanges;
  panes: readonly Pane[];
}>;

export function isSamePath(a: Block['path'], b: Block['path']): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/**
 * The block at a path in a pane, or `undefined`. Headings do not count, because a heading may have the path of the
 * block below.
 */
export function blockAt({panes}: Document, pane: string, path: Block['path']): Block | undefined {
  const blocks = panes.find(({id}) => id === pane)?.blocks;
  return blocks?.find(block => block.kind !== 'heading' && isSamePath(block.path, path));
}

const texts = new WeakMap<Block, Harmless>();

/** The text of a block: its parts, each on a line, without the numbers of sources. */
export function textOf(block: Block): Harmless {
  let text = texts.get(block);
  if (text === undefined) {
    text = joined(block.parts.map(textOfPart), '\n');
    texts.set(block, text);
  }
  return text;
}

export function textOfPart({spans}: Part): Harmless {
  let text = '';
  for (const span of spans) text += span.text;
  // `joined` would make a list first, and the words of a whole document are counted before its first frame.
  return text as Harmless;
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

/**
 * The number of words that the user reads in a block. Labels do not count, and neither does the block that says how
 * many entries are held back.
 */
export function wordsOfBlock(block: Block): number {
  return block.kind === 'held' ? 0 : countOnce(block, () => countWords(textOf(block)));
}

export function wordsOf(pane: Pane): number {
  return countOnce(pane, () => pane.blocks.reduce((sum, block) => sum + wordsOfBlock(block), 0));
}

/**
 * Stores the number of words of a pane that an earlier start counted: `wordsOf` then returns this number without
 * counting.
 */
export function knowWords(pane: Pane, count: number): void {
  words.set(pane, count);
}

/** The id of the pane Sources. This pane is for looking things up, so its words do not count as reading. */
export const sourcesPaneId = 'sources';

/**
 * The number of words to read in a document. Neither the sources nor entries that a time budget holds back are counted.
 */
export function wordsOfDocument({panes}: Document): number {
  return panes.reduce((sum, pane) => (pane.id === sourcesPaneId ? sum : sum + wordsOf(pane)), 0);
}
