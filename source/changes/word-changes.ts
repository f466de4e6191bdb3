/** Differences between two texts, word by word. Loaded only where they are shown: the library comes with it. */
import {diffArrays} from 'diff';
import type {Block, Part, Span} from '../document/document.js';
import {type LikelihoodMove, likelihoodInWords} from '../document/likelihood.js';
import {wordSegmentsOf} from '../text/columns.js';
import {spaceless} from '../text/spaceless-scripts.js';
import type {SourceMove} from './citations.js';
import {contentOf, contentOfPart, isContent, isSaid} from './snapshot.js';

export type WordChange = Readonly<{text: string; kind: 'same' | 'added' | 'removed'}>;

/** Longer texts (UTF-16 units), and texts with more words added and removed than this, are not compared by words. */
const longestCompared = 20_000;
const mostEdits = 300;

/** Where less than this part of the shorter text stayed, it was written anew: scattered words would mislead. */
const leastKept = 0.3;

/** A line break, a run of spaces, a word, or the punctuation around one. Bounded, so that no text takes long. */
const pieces = /\n|[^\S\n]+|["'“”‘’«»([{]+(?=\S)|\S+?(?=[.,;:!?…"'“”‘’«»)\]}]{0,4}(?:\s|$))/g;

/**
 * What was removed and what was added, in the order of reading, the removed before what took its place. The same and
 * the removed together are the text before; the same and the added are the text after. Words next to each other
 * count as one change, and a text that shares little with the other, or is too long to compare, is replaced whole.
 */
export function wordDiff(before: string, after: string): WordChange[] {
  if (before === after) return change('same', after);
  if (before.length > longestCompared || after.length > longestCompared) return replaced(before, after);
  const found = diffArrays(wordsIn(before), wordsIn(after), {maxEditLength: mostEdits});
  if (!found) return replaced(before, after);
  const joined = joinNeighbours(
    found.map(({value, added, removed}) => ({
      text: value.join(''),
      kind: added ? 'added' : removed ? 'removed' : 'same',
    })),
  );
  const kept = joined.reduce((sum, {text, kind}) => (kind === 'same' ? sum + lettersIn(text) : sum), 0);
  const shorter = Math.min(lettersIn(before), lettersIn(after));
  return kept < shorter * leastKept ? replaced(before, after) : joined;
}

/** Where there are no spaces between words, the platform's dictionary finds the words, in Han and kana too. */
function wordsIn(text: string): string[] {
  return (text.match(pieces) ?? []).flatMap(piece => (spaceless.test(piece) ? wordSegmentsOf(piece) : piece));
}

function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length;
}

function change(kind: WordChange['kind'], text: string): WordChange[] {
  return text === '' ? [] : [{text, kind}];
}

function replaced(before: string, after: string): WordChange[] {
  return [...change('removed', before), ...change('added', after)];
}

/** Changes with only a space between them become one; a line break, which ends a part, stays between. */
function joinNeighbours(changes: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  let removed = '';
  let added = '';
  /** A space at the end of both stayed. */
  let space = '';
  const close = () => {
    space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    const end = space ? -1 : undefined;
    joined.push(...replaced(removed.slice(0, end), added.slice(0, end)));
    removed = '';
    added = '';
  };
  for (const [index, {text, kind}] of changes.entries()) {
    const isBetween =
      kind === 'same' && removed + added !== '' && index < changes.length - 1 && /^[^\S\n]+$/.test(text);
    if (kind === 'same' && !isBetween) {
      close();
      joined.push({text: space + text, kind});
    }
    if (kind === 'removed' || isBetween) removed += text;
    if (kind === 'added' || isBetween) added += text;
  }
  close();
  joined.push(...change('same', space));
  return joined;
}

/**
 * A changed block with its changes in place: removed words as spans of the role `removed`, added ones of the role
 * `added`, which keep where they lead; all that stayed keeps its roles and references. A likelihood that moved
 * stands before the present one, and other sources behind their marks. Any other block is returned as it is. The fingerprint stays the same.
 */
export function withWordChanges(block: Block): Block {
  if (block.change === undefined || block.change.kind === 'removed') return block;
  const {before, likelihood, sources} = block.change;
  if (before === undefined && !likelihood && !sources) return block;
  const worded = before === undefined ? block.parts : withWords(block, before);
  const moved = likelihood ? withMove(worded, likelihood) : worded;
  return {...block, parts: sources ? withSources(moved, sources) : moved};
}

/** Which sources a point came to rest on, behind their marks; where it has none any more, behind its text. */
function withSources(parts: readonly Part[], {from, to}: SourceMove): Part[] {
  const isMarked = ({spans}: Part) => spans.some(({role}) => role === 'source-mark');
  const last = parts.findLast(isMarked) ?? parts.findLast(({name}) => name === 'text') ?? parts.at(-1);
  const titles = (sources: readonly string[]): Span[] => [
    {text: sources.join(', ') || 'none', role: 'source-mark'},
  ];
  const label = from.length > 1 || to.length > 1 ? 'sources' : 'source';
  const told: Part[] = [
    {name: 'before', spans: titles(from)},
    {name: 'sources', label, spans: titles(to)},
  ];
  return parts.flatMap(part => (part === last ? [part, ...told] : [part]));
}

function withWords(block: Block, before: string): Part[] {
  const words = following(wordDiff(before, contentOf(block)));
  let isFirst = true;
  return block.parts.map(part => {
    if (!isContent(block, part) || contentOfPart(part) === '') return part;
    // The line break between this part and the one before it.
    if (!isFirst) words.take(1);
    isFirst = false;
    const spans: Span[] = [];
    for (const span of part.spans) {
      spans.push(...words.removed());
      if (!isSaid(span)) spans.push(span);
      else for (const {text, kind} of words.take(span.text.length)) spans.push(spanOf(span, text, kind));
    }
    return {...part, spans: [...spans, ...words.removed()].flatMap(setApart)};
  });
}

function spanOf(span: Span, text: string, kind: WordChange['kind']): Span {
  if (kind === 'removed') return removedSpan(text);
  return kind === 'added' ? {...span, text, role: 'added'} : {...span, text};
}

function removedSpan(text: string): Span {
  return {text: text.replaceAll('\n', ' '), role: 'removed'};
}

/** A space between words that went and words that came in their place: it is no part of either. */
function setApart(span: Span, index: number, spans: readonly Span[]): Span[] {
  const isReplaced = span.role === 'removed' && spans[index + 1]?.role === 'added';
  return isReplaced && !span.text.endsWith(' ') ? [span, {text: ' ', role: 'removed'}] : [span];
}

/** Goes through changes along the text after. */
function following(changes: readonly WordChange[]) {
  const left = [...changes];
  /** What was removed just here. */
  const removed = (): Span[] => {
    const spans: Span[] = [];
    while (left[0]?.kind === 'removed') {
      spans.push(removedSpan(left[0].text));
      left.shift();
    }
    return spans;
  };
  /** So many UTF-16 units of the text after, with what was removed between them. */
  const take = (length: number): WordChange[] => {
    const taken: WordChange[] = [];
    let wanted = length;
    while (wanted > 0) {
      const next = left.shift();
      if (!next) break;
      if (next.kind === 'removed') {
        taken.push(next);
        continue;
      }
      const text = next.text.slice(0, wanted);
      taken.push({...next, text});
      wanted -= text.length;
      if (text.length < next.text.length) left.unshift({...next, text: next.text.slice(text.length)});
    }
    return taken;
  };
  return {removed, take};
}

/** The likelihood before, and the present one. */
function withMove(parts: readonly Part[], {from}: LikelihoodMove): Part[] {
  const was: Part = {name: 'before', spans: [{text: likelihoodInWords(from), role: 'muted'}]};
  const isGiven = parts.some(({name}) => name === 'likelihood');
  if (!isGiven) {
    const none: Part = {name: 'likelihood', spans: [{text: likelihoodInWords(undefined), role: 'label'}]};
    return [was, none, ...parts];
  }
  return parts.flatMap(part => (part.name === 'likelihood' ? [was, part] : [part]));
}

const brackets = {removed: ['[-', '-]'], added: ['{+', '+}']} as const;

/**
 * A block with the words that went and the words that came in brackets, as `git diff --word-diff` writes them, for where
 * nothing else tells them apart; spaces stay outside. A block that is gone as a whole needs none.
 */
export function withBrackets(block: Block): Block {
  if (block.change?.kind === 'removed') return block;
  const mark = (span: Span): Span => {
    const words = span.text.trim();
    if ((span.role !== 'removed' && span.role !== 'added') || words === '') return span;
    const [open, close] = brackets[span.role];
    return {...span, text: span.text.replace(words, () => `${open}${words}${close}`)};
  };
  return {...block, parts: block.parts.map(part => ({...part, spans: part.spans.map(mark)}))};
}
