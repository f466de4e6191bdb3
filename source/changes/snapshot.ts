/** What is remembered of a document: each of its points, by content. */

import type {Path} from '../briefing/positions.js';
import type {Block, Document, Part} from '../document/document.js';
import {likelihoodInWords, type StatedLikelihood} from '../document/likelihood.js';
import {type Cited, sourceIds, sourceTitles} from './citations.js';

/** What a point said, and where it stood. */
export type Said = Readonly<{
  /** The id of its pane, and the pane's title. */
  pane: string;
  paneTitle: string;
  kind: Block['kind'];
  path: Path;
  /** Its content (`contentOf`). */
  text: string;
  /** Its likelihood (`likelihoodIn`). */
  likelihood?: StatedLikelihood;
  /** The parts that its lines are; missing where it is one text, or that is not known. */
  parts?: readonly PartLabel[];
  /** What it rests on; missing where that is not known, or another point says the same and rests on others. */
  sources?: readonly Cited[];
}>;

/** What a part is: its name, and the label that stands before it. */
export type PartLabel = Readonly<Pick<Part, 'name' | 'label'>>;

/** A point that was read. Where its words may not be kept, its fingerprint is all there is. */
export type Remembered = Readonly<{fingerprint: string; said?: Said}>;

/** A point of a document: a remembered one, with the place of its block in its pane. */
export type StandingPoint = Readonly<{fingerprint: string; said: Said; block: number; seenKey: string}>;

/**
 * What a block says, a part a line. Left out is what changes without its author saying anything else: the numbers of
 * sources, which shift when a source is added above; how often a source is cited; words marked as removed. The
 * likelihood of a judgment is left out too, since it is compared by itself.
 */
export function contentOf(block: Block): string {
  return block.parts
    .filter(part => isContent(block, part))
    .map(contentOfPart)
    .filter(text => text !== '')
    .join('\n');
}

/** What the lines of a block's content are; nothing for one text. */
function partLabels(block: Block): readonly PartLabel[] | undefined {
  if (block.parts.length === 1 && block.parts[0]?.name === 'text') return undefined;
  return block.parts
    .filter(part => isContent(block, part) && contentOfPart(part) !== '')
    .map(({label, name}) => ({name, ...(label !== undefined && {label})}));
}

/** Parts that are compared by themselves, that tell of a change, or that lead elsewhere. */
const noContent: ReadonlySet<Part['name']> = new Set(['likelihood', 'before', 'sources', 'way']);

/** Whether a part of a block counts as what the block says. */
export function isContent(block: Block, part: Part): boolean {
  return !noContent.has(part.name) && !(block.kind === 'source' && part.label === 'cited');
}

/** Whether a span counts as what its part says. */
export function isSaid({role}: Part['spans'][number]): boolean {
  return role !== 'source-mark' && role !== 'removed';
}

/** What a part says; empty for one of source marks only. */
export function contentOfPart({spans}: Part): string {
  return spans
    .filter(isSaid)
    .map(span => span.text)
    .join('');
}

/** The likelihood that a judgment states, or `undefined`. */
export function likelihoodIn({likelihood, parts}: Block): StatedLikelihood | undefined {
  const term = parts
    .find(({name}) => name === 'likelihood')
    ?.spans.find(({role}) => role === 'likelihood')?.text;
  if (term === undefined) return undefined;
  if (!likelihood) return {term};
  const {low, high, range} = likelihood;
  return {term, percent: {low, high, range}};
}

const fingerprints = new WeakMap<Block, string>();

/** Kind, likelihood and content of a block as 16 hexadecimal digits: the same for blocks that say the same. */
export function fingerprintOf(block: Block): string {
  let fingerprint = fingerprints.get(block);
  if (fingerprint === undefined) {
    const likelihood = likelihoodIn(block);
    const words = likelihood ? likelihoodInWords(likelihood) : '';
    fingerprint = hashOf(`${block.kind}\n${words}\n${contentOf(block)}`);
    fingerprints.set(block, fingerprint);
  }
  return fingerprint;
}

/** What a block has to be in sight as, to count as seen: its fingerprint, with the sources that it rests on. */
export function seenKeyOf(block: Block): string {
  return seenKeyWith(fingerprintOf(block), sourceIds(block));
}

function seenKeyWith(fingerprint: string, ids: readonly string[]): string {
  return ids.length === 0 ? fingerprint : `${fingerprint} ${ids.join(' ')}`;
}

/**
 * Two 32-bit hashes over the UTF-16 units: FNV-1a, and the same with another start and factor. Two of 5,000 points
 * share a hash by chance once in a million million documents. It is no protection against somebody who looks for
 * two texts with one hash; what they win is a point without its mark.
 */
export function hashOf(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
    // A product carries upwards only: without this, the low bits would know nothing of the high ones.
    second ^= second >>> 15;
  }
  return hex(first) + hex(second);
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const none: readonly Cited[] = [];

/** The points of a document, in its order. Headings, and what a time budget says of itself, are no points. */
export function pointsOf(document: Document): StandingPoint[] {
  const titles = sourceTitles(document);
  /** By fingerprint, as what a point is in sight. */
  const seenKeys = new Map<string, string>();
  const ambiguous = new Set<string>();
  const points = document.panes.flatMap(({id, title, blocks}) =>
    blocks.flatMap((block, index): StandingPoint[] => {
      if (block.kind === 'heading' || block.kind === 'held') return [];
      const likelihood = likelihoodIn(block);
      const ids = sourceIds(block);
      const parts = partLabels(block);
      const said: Said = {
        pane: id,
        paneTitle: title,
        kind: block.kind,
        path: block.path,
        text: contentOf(block),
        ...(likelihood && {likelihood}),
        ...(parts && {parts}),
        sources: ids.length === 0 ? none : ids.map(id => ({id, title: titles.get(id) ?? id})),
      };
      const fingerprint = fingerprintOf(block);
      const seenKey = seenKeyWith(fingerprint, ids);
      if ((seenKeys.get(fingerprint) ?? seenKey) !== seenKey) ambiguous.add(fingerprint);
      seenKeys.set(fingerprint, seenKey);
      return [{fingerprint, said, block: index, seenKey}];
    }),
  );
  return ambiguous.size === 0
    ? points
    : points.map(point => (ambiguous.has(point.fingerprint) ? withoutSources(point) : point));
}

function withoutSources({said: {sources: _, ...said}, ...point}: StandingPoint): StandingPoint {
  return {...point, said};
}

/** What is to be remembered of a document: all its points, with their words. */
export function snapshotOf(document: Document): Remembered[] {
  return pointsOf(document).map(({fingerprint, said}) => ({fingerprint, said}));
}
