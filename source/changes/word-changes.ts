/**
 * Finds the differences between two texts, word by word. This file loads the library `diff`, so it is loaded only when
 * differences are shown.
 */

import {diffArrays} from 'diff';
import type {Block, Content, Part, Span} from '../document/document.js';
import {type LikelihoodMove, likelihoodInWords} from '../document/likelihood.js';
import {wordSegmentsOf} from '../text/columns.js';
import {type Harmless, joined, ours} from '../text/harmless.js';
import {spaceless} from '../text/spaceless-scripts.js';
import type {SourceMove} from './citations.js';
import {contentOf, contentOfPart, contentText, isContent, isContentSpan} from './snapshot.js';

const nothing = ours('');

export type WordChange = Readonly<{text: Harmless; kind: 'same' | 'added' | 'removed'}>;

/**
 * Texts that are longer than this (UTF-16 units), or that have more added and removed words, are replaced as a whole.
 */
const longestCompared = 20_000;
const mostEdits = 300;

/**
 * If less than this share of the shorter text stayed, the text is replaced as a whole, because a few scattered words
 * that stayed would mislead.
 */
const leastKept = 0.3;

/** A run of spaces, a word, or the punctuation around a word. The pattern is bounded, so that no text takes long. */
const pieces = /\s+|["'“”‘’«»([{]+(?=\S)|\S+?(?=[.,;:!?…"'“”‘’«»)\]}]{0,4}(?:\s|$))/g;

/** Stands between two parts of a content, as in `contentText`. No part has a line break of its own. */
const partBreak = ours('\n');

/**
 * The words that were removed and added, in reading order; removed words come before the words that replace them. The
 * `same` and `removed` texts together are the content before as one text (`contentText`), and the `same` and `added`
 * texts are the content after. Neighbouring words are one change. If the two contents share little, or are too long to
 * compare, the content is replaced as a whole.
 */
export function wordDiff(contentBefore: Content, contentAfter: Content): WordChange[] {
  const [before, after] = [contentText(contentBefore), contentText(contentAfter)];
  if (before === after) return change('same', after);
  if (before.length > longestCompared || after.length > longestCompared) return replaced(before, after);
  const edits = diffArrays(wordsIn(contentBefore), wordsIn(contentAfter), {maxEditLength: mostEdits});
  if (!edits) return replaced(before, after);
  const found = joinNeighbours(
    edits.map(({value, added, removed}) => ({
      text: joined(value, ''),
      kind: added ? 'added' : removed ? 'removed' : 'same',
    })),
  );
  const kept = found.reduce((sum, {text, kind}) => (kind === 'same' ? sum + lettersIn(text) : sum), 0);
  const shorter = Math.min(lettersIn(before), lettersIn(after));
  return kept < shorter * leastKept ? replaced(before, after) : found;
}

/** The words of a content, with a break between its parts. */
function wordsIn(content: Content): Harmless[] {
  return content.flatMap((text, index) => (index === 0 ? wordsOf(text) : [partBreak, ...wordsOf(text)]));
}

/** In scripts without spaces, the platform’s dictionary finds the words. */
function wordsOf(text: Harmless): Harmless[] {
  return (text.match(pieces) ?? []).flatMap(piece => (spaceless.test(piece) ? wordSegmentsOf(piece) : piece));
}

function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length;
}

function change(kind: WordChange['kind'], text: Harmless): WordChange[] {
  return text === '' ? [] : [{text, kind}];
}

function replaced(before: Harmless, after: Harmless): WordChange[] {
  return [...change('removed', before), ...change('added', after)];
}

/** Joins changes that have only spaces between them. Changes in two parts are never joined. */
function joinNeighbours(changes: readonly WordChange[]): WordChange[] {
  const whole: WordChange[] = [];
  let removed = nothing;
  let added = nothing;
  /** The space at the end of both texts, which has not changed. */
  let space = nothing;
  const close = () => {
    space = removed.endsWith(' ') && added.endsWith(' ') ? ours(' ') : nothing;
    const end = space ? -1 : undefined;
    whole.push(...replaced(removed.slice(0, end), added.slice(0, end)));
    removed = nothing;
    added = nothing;
  };
  for (const [index, {text, kind}] of changes.entries()) {
    const isBetween =
      kind === 'same' &&
      removed + added !== '' &&
      index < changes.length - 1 &&
      text.trim() === '' &&
      !text.includes(partBreak);
    if (kind === 'same' && !isBetween) {
      close();
      whole.push({text: ours`${space}${text}`, kind});
    }
    if (kind === 'removed' || isBetween) removed = ours`${removed}${text}`;
    if (kind === 'added' || isBetween) added = ours`${added}${text}`;
  }
  close();
  whole.push(...change('same', space));
  return whole;
}

/**
 * A changed block with its changes in place. Removed words are spans with the role `removed`, and added words have the
 * role `added`. All other words keep their roles, and all words keep their references. The likelihood before is shown
 * before the present one, and the titles of the sources before and now after the source marks. The fingerprint stays
 * the same. A block that did not change is returned as it is.
 */
export function withWordChanges(block: Block): Block {
  if (block.change === undefined || block.change.kind === 'removed') return block;
  const {before, likelihood, sources} = block.change;
  if (before === undefined && !likelihood && !sources) return block;
  const worded = before === undefined ? block.parts : withWords(block, before);
  const moved = likelihood ? withMove(worded, likelihood) : worded;
  return {...block, parts: sources ? withSources(moved, sources) : moved};
}

/** Shows the sources before and now after the last source mark, or after the text if there is no source mark. */
function withSources(parts: readonly Part[], {from, to}: SourceMove): Part[] {
  const isMarked = ({spans}: Part) => spans.some(({role}) => role === 'source-mark');
  const last = parts.findLast(isMarked) ?? parts.findLast(({name}) => name === 'text') ?? parts.at(-1);
  const titles = (sources: readonly Harmless[]): Span[] => [
    {text: joined(sources, ', ') || ours('none'), role: 'source-mark'},
  ];
  const label = from.length > 1 || to.length > 1 ? ours('sources') : ours('source');
  const told: Part[] = [
    {name: 'before', spans: titles(from)},
    {name: 'sources', label, spans: titles(to)},
  ];
  return parts.flatMap(part => (part === last ? [part, ...told] : [part]));
}

function withWords(block: Block, before: Content): Part[] {
  const words = following(wordDiff(before, contentOf(block)));
  let isFirst = true;
  return block.parts.map(part => {
    if (!isContent(block, part) || contentOfPart(part) === '') return part;
    // The break between this part and the one before it.
    if (!isFirst) words.take(1);
    isFirst = false;
    const spans: Span[] = [];
    for (const span of part.spans) {
      spans.push(...words.removed());
      if (!isContentSpan(span)) spans.push(span);
      else for (const {text, kind} of words.take(span.text.length)) spans.push(spanOf(span, text, kind));
    }
    return {...part, spans: [...spans, ...words.removed()].flatMap(setApart)};
  });
}

function spanOf(span: Span, text: Harmless, kind: WordChange['kind']): Span {
  if (kind === 'removed') return removedSpan(text);
  return kind === 'added' ? {...span, text, role: 'added'} : {...span, text};
}

function removedSpan(text: Harmless): Span {
  return {text: text.replaceAll(partBreak, ' '), role: 'removed'};
}

/** Puts a space between removed words and the added words that follow. The space belongs to neither text. */
function setApart(span: Span, index: number, spans: readonly Span[]): Span[] {
  const isReplaced = span.role === 'removed' && spans[index + 1]?.role === 'added';
  return isReplaced && !span.text.endsWith(' ') ? [span, {text: ours(' '), role: 'removed'}] : [span];
}

/** Two functions that return the changes piece by piece, from the first to the last. They return each change once. */
function following(changes: readonly WordChange[]) {
  const left = [...changes];
  /** The words that were removed before the next word of the text after. */
  const removed = (): Span[] => {
    const spans: Span[] = [];
    while (left[0]?.kind === 'removed') {
      spans.push(removedSpan(left[0].text));
      left.shift();
    }
    return spans;
  };
  /** The next `length` UTF-16 units of the text after, and the words that were removed between them. */
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

/** Puts the likelihood before in front of the present likelihood. */
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
 * A block with removed and added words in brackets, as `git diff --word-diff` writes them, for outputs without colours.
 * Spaces stay outside the brackets. A removed block needs no brackets.
 */
export function withBrackets(block: Block): Block {
  if (block.change?.kind === 'removed') return block;
  const mark = (span: Span): Span => {
    const words = span.text.trim();
    if ((span.role !== 'removed' && span.role !== 'added') || words === '') return span;
    const at = span.text.indexOf(words);
    const [open, close] = brackets[span.role];
    return {
      ...span,
      text: ours`${span.text.slice(0, at)}${open}${words}${close}${span.text.slice(at + words.length)}`,
    };
  };
  return {...block, parts: block.parts.map(part => ({...part, spans: part.spans.map(mark)}))};
}
