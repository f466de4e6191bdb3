/**
 * The changes in a document as text: for each pane what is new, changed and removed, with the changed words in place.
 */

import type {Changes} from '../../changes/compare.js';
import type {HeadChange} from '../../changes/head.js';
import {lostSentence, markChanges, onlyChanged} from '../../changes/mark-changes.js';
import {withBrackets, withWordChanges} from '../../changes/word-changes.js';
import type {Block, BlockKind, Document, Pane} from '../../document/document.js';
import {withOwnMarks} from '../../document/shared-source.js';
import {formatDate} from '../../text/dates.js';
import {type Harmless, joined, ours} from '../../text/harmless.js';
import {blankLine, type Line, type LineSpan, space} from '../../typeset/line.js';
import {metaVariants} from '../../typeset/meta.js';
import type {Paint} from '../../typeset/paint.js';
import {linesOf} from '../../typeset/typeset.js';
import {headOfPane, linesAsText, wrapped} from '../text.js';

export type ChangesTextOptions = Readonly<{
  /**
   * What the document is compared with. It follows the word “since”: `it was read on 12 Aug 2026`, `HEAD~1`.
   * `undefined` if the briefing was never read.
   */
  since: Harmless | undefined;
  /** Whether the record of the last reading cannot be used. */
  isUnknown?: boolean;
  /** The changes in the head of the briefing. */
  head?: readonly HeadChange[];
  width: number;
  now: Date;
  paint: Paint;
  /** Whether changed words are marked as `[-removed-]` and `{+added+}`, because there are no colours. */
  isMarked: boolean;
}>;

/**
 * The columns of the word before each point (`changed` and two spaces), and of the sign that is used in a narrow width.
 */
const wordColumns = 9;
const signColumns = 2;
const roomForWords = 40;

/** Changes as lines of at most `width` columns. Each line ends with a line break. */
export function writeChanges(document: Document, changes: Changes, options: ChangesTextOptions): string {
  const {since, head = [], isUnknown, width, now, paint, isMarked} = options;
  const lines: Line[] = [
    ...wrapped([{text: document.title, role: 'title'}], width),
    ...wrapped(
      [{text: isUnknown ? unknown : summaryOf(changes, since, head.length > 0), role: 'text'}],
      width,
    ),
    ...head.flatMap(change => wrapped([{text: headChangeInWords(change), role: 'change'}], width)),
    ...wrapped(metaVariants(document, now, {hasTime: false})[0] ?? [], width),
  ];
  for (const pane of panesOf(document, changes, isMarked)) {
    for (const line of headOfPane(pane.title, width)) lines.push(line);
    for (const line of paneLines(pane, width)) lines.push(line);
  }
  if (changes.lost > 0)
    lines.push(blankLine, ...wrapped([{text: lostSentence(changes.lost), role: 'muted'}], width));
  return linesAsText(lines, paint);
}

const headNames: Readonly<Record<HeadChange['key'], Harmless>> = {
  title: ours('title'),
  handling: ours('handling'),
  as_of: ours('as of'),
  expires: ours('expires'),
};

/** `as of: 3 Aug 2022 → 5 Aug 2022` */
function headChangeInWords({from, key, to}: HeadChange): Harmless {
  const isDate = key === 'as_of' || key === 'expires';
  const inWords = (value: Harmless | null) =>
    value === null ? ours('none') : isDate ? formatDate(value) : value;
  return ours`${headNames[key]}: ${inWords(from)} → ${inWords(to)}`;
}

const unknown = ours('The record of the last reading cannot be used: there is nothing to compare with.');

/** A sentence about the number of changes. */
function summaryOf({entries, lost}: Changes, since: Harmless | undefined, isHeadOther: boolean): Harmless {
  if (since === undefined)
    return ours('You have not read this briefing yet, so there is nothing to compare it with.');
  const counts = (['new', 'changed', 'removed'] as const).flatMap(kind => {
    const count = entries.filter(entry => entry.kind === kind).length;
    return count > 0 ? [ours`${count} ${kind}`] : [];
  });
  const [nothing, point] =
    lost > 0
      ? [ours('Nothing is new'), ours('No point is new')]
      : [ours('Nothing has changed'), ours('No point has changed')];
  if (counts.length === 0) return ours`${isHeadOther ? point : nothing} since ${since}.`;
  return ours`${joined(counts, ', ')} since ${since}`;
}

/** The panes with changes, with the changed words in place. Each point has its own marks. Removed panes come last. */
function panesOf(document: Document, changes: Changes, isMarked: boolean): readonly Pane[] {
  const changed = onlyChanged(markChanges(document, {...changes, lost: 0}, ours('')));
  return changed.panes.map(({allFrom: _, ...pane}) => ({
    ...pane,
    blocks: pane.blocks.map(block => {
      const inPlace = withKind(withWordChanges(withOwnMarks(block)));
      return isMarked ? withBrackets(inPlace) : inPlace;
    }),
  }));
}

const kindNames: Partial<Record<BlockKind, Harmless>> = {
  lead: ours('the bottom line'),
  paragraph: ours('running text'),
  fact: ours('a fact'),
  assumption: ours('an assumption'),
  quote: ours('a quotation'),
  'talking-point': ours('something to say'),
  'watch-out': ours('something to watch out for'),
  gap: ours('something not known'),
  alternative: ours('an alternative'),
  indicator: ours('an indicator'),
  judgment: ours('a judgment'),
  exchange: ours('a likely question'),
};

/** Adds to a point the kind that it had before. */
function withKind(block: Block): Block {
  const was = block.change?.kind === 'changed' ? block.change.was : undefined;
  const name = was && kindNames[was];
  if (!name) return block;
  return {
    ...block,
    parts: [...block.parts, {name: 'text', spans: [{text: ours` (was ${name})`, role: 'muted'}]}],
  };
}

const signs = {new: '+', changed: '~', removed: '-'} as const;

/** The lines of a pane. Before each point, a column of its own says how the point changed. */
function paneLines(pane: Pane, width: number): Line[] {
  const hasWords = width >= roomForWords;
  const columns = hasWords ? wordColumns : signColumns;
  // The change is shown beside the point here, so it is not shown in the point too.
  const plain: Pane = {...pane, blocks: pane.blocks.map(({change: _, ...block}) => block)};
  return pane.blocks.flatMap((block, index) => {
    const kind = block.change?.kind;
    const label: LineSpan = kind
      ? {
          text: ours(hasWords ? kind : signs[kind]).padEnd(columns),
          role: kind === 'removed' ? 'muted' : 'change',
        }
      : space(columns);
    const lines = linesOf(plain, index, width - columns);
    const first = lines.findIndex(({spans}) => spans.length > 0);
    return lines.map((line, row): Line => {
      if (line.spans.length === 0) return line;
      return {spans: [row === first ? label : space(columns), ...line.spans]};
    });
  });
}
