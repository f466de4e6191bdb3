/** The points of a document and their contents, in the form in which they are remembered. */

import type {Path} from '../briefing/positions.js';
import type {Block, Content, Document, Part} from '../document/document.js';
import {likelihoodInWords, type StatedLikelihood} from '../document/likelihood.js';
import {type Harmless, harmlessLine, joined} from '../text/harmless.js';
import {hashOf} from '../text/hash.js';
import {type Cited, sourceIds, sourceTitles} from './citations.js';

/** What a point says, and where it is in the document. Records store it under the key `said`. */
export type PointContent = Readonly<{
  /** The id and the title of the pane of the point. */
  pane: string;
  paneTitle: Harmless;
  kind: Block['kind'];
  path: Path;
  /** Its content (`contentOf`). */
  texts: Content;
  /** Its likelihood (`likelihoodIn`). */
  likelihood?: StatedLikelihood;
  /** The part that each text is. Missing if there is a single part, or if the parts are not known. */
  parts?: readonly PartLabel[];
  /**
   * The sources that the point cites. Missing if they are not known, or if another point says the same and cites other
   * sources.
   */
  sources?: readonly Cited[];
}>;

/** The name of a part, and its label if it has one. */
export type PartLabel = Readonly<Pick<Part, 'name' | 'label'>>;

/** A point that was read. Only its fingerprint is known if the handling mark forbids keeping its text. */
export type Remembered = Readonly<{fingerprint: string; said?: PointContent}>;

/** A point of a document. `block` is the index of its block in its pane. */
export type StandingPoint = Readonly<{
  fingerprint: string;
  said: PointContent;
  block: number;
  seenKey: string;
}>;

/**
 * What a block says: the text of each part. Everything is left out that can change although the author says the same:
 * the numbers of sources (they shift when a source is added above), how often a source is cited, and words marked as
 * removed. Likelihoods are left out too, because they are compared separately.
 */
export function contentOf(block: Block): Content {
  const contents = block.parts.filter(part => isContent(block, part)).map(contentOfPart);
  return contents.filter(text => text !== '');
}

/** A content as one text, with a line for each part. Fingerprints, records and JSON have contents in this form. */
export function contentText(content: Content): Harmless {
  return joined(content, '\n');
}

/** Whether two contents have the same texts. */
export function isSameContent(a: Content, b: Content): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** The part that each text of a block’s content is; `undefined` if the content is a single part. */
function partLabels(block: Block): readonly PartLabel[] | undefined {
  if (block.parts.length === 1 && block.parts[0]?.name === 'text') return undefined;
  return block.parts
    .filter(part => isContent(block, part) && contentOfPart(part) !== '')
    .map(({label, name}) => ({name, ...(label !== undefined && {label})}));
}

/** Parts that are compared separately, that tell about a change, or that lead to another place. */
const noContent: ReadonlySet<Part['name']> = new Set(['likelihood', 'before', 'sources', 'pane-link']);

/** Whether a part belongs to the content of its block. */
export function isContent(block: Block, part: Part): boolean {
  return !noContent.has(part.name) && !(block.kind === 'source' && part.label === 'cited');
}

/** Whether a span belongs to the content of its part. */
export function isContentSpan({role}: Part['spans'][number]): boolean {
  return role !== 'source-mark' && role !== 'removed';
}

/** The content of a part. Empty if the part has only source marks. */
export function contentOfPart({spans}: Part): Harmless {
  return joined(
    spans.filter(isContentSpan).map(span => span.text),
    '',
  );
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

/**
 * A hash of the kind, likelihood and content of a block (16 hexadecimal digits). Blocks that say the same have the same
 * fingerprint.
 */
export function fingerprintOf(block: Block): string {
  let fingerprint = fingerprints.get(block);
  if (fingerprint === undefined) {
    const likelihood = likelihoodIn(block);
    const words = likelihood ? likelihoodInWords(likelihood) : '';
    fingerprint = hashOf(`${block.kind}\n${words}\n${contentText(contentOf(block))}`);
    fingerprints.set(block, fingerprint);
  }
  return fingerprint;
}

/** The key under which a block counts as seen: its fingerprint, and the ids of the sources that it cites. */
export function seenKeyOf(block: Block): string {
  return seenKeyWith(fingerprintOf(block), sourceIds(block));
}

function seenKeyWith(fingerprint: string, ids: readonly string[]): string {
  return ids.length === 0 ? fingerprint : `${fingerprint} ${ids.join(' ')}`;
}

const none: readonly Cited[] = [];

/** The points of a document, in its order: all blocks except headings and the blocks that say how much is held back. */
export function pointsOf(document: Document): StandingPoint[] {
  const titles = sourceTitles(document);
  /** The key under which a point counts as seen, by its fingerprint. */
  const seenKeys = new Map<string, string>();
  const ambiguous = new Set<string>();
  const points = document.panes.flatMap(({id, title, blocks}) =>
    blocks.flatMap((block, index): StandingPoint[] => {
      if (block.kind === 'heading' || block.kind === 'held') return [];
      const likelihood = likelihoodIn(block);
      const ids = sourceIds(block);
      const parts = partLabels(block);
      const said: PointContent = {
        pane: id,
        paneTitle: title,
        kind: block.kind,
        path: block.path,
        texts: contentOf(block),
        ...(likelihood && {likelihood}),
        ...(parts && {parts}),
        sources: ids.length === 0 ? none : ids.map(id => ({id, title: titles.get(id) ?? harmlessLine(id)})),
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

/** All points of a document, as they are remembered. */
export function snapshotOf(document: Document): Remembered[] {
  return pointsOf(document).map(({fingerprint, said}) => ({fingerprint, said}));
}
