/**
 * The parts of a block as spans to set, with what is not the author’s: the mark of a change, and the arrows and brackets
 * that join parts into one text.
 */

import {changedPart} from '../changes/changed-part.js';
import {type Block, type Part, type PartName, textOfPart} from '../document/document.js';
import {likelihoodInWords} from '../document/likelihood.js';
import {type Harmless, ours} from '../text/harmless.js';
import type {LineSpan} from './line.js';

/** A part, and its spans with their offsets in the text of the block. */
export type SetPart = Part & {set: LineSpan[]};

const arrow = ours(' → ');

/** The parts of a block that are set by themselves. Parts that only add to another are set within it. */
export function setParts(block: Block): SetPart[] {
  const parts: SetPart[] = [];
  const marked = changedPart(block);
  /** What stood in place of the next part, with the arrow to it. */
  let before: LineSpan[] = [];
  let at = 0;
  for (const part of block.parts) {
    const own = part.spans.map(({text, role = 'text', reference}): LineSpan => {
      const span = reference ? {text, role, reference, at} : {text, role, at};
      at += text.length;
      return span;
    });
    at += 1;
    const {name, label, spans} = part;
    if (name === 'before') {
      before = [...own, {text: arrow, role: own[0]?.role ?? 'text'}];
      continue;
    }
    const set = before.length > 0 ? [...before, ...own] : own;
    before = [];
    if (name === 'way') parts.at(-1)?.set.push({text: ours`  ${arrow.trim()}\u00a0`, role: 'muted'}, ...set);
    else if (name === 'sources') parts.at(-1)?.set.push(...bracketed(label, set));
    else {
      if (part === marked) set.unshift(...changeMark(block));
      parts.push(label === undefined ? {name, spans, set} : {name, label, spans, set});
    }
  }
  return parts;
}

function bracketed(label: Harmless | undefined, spans: readonly LineSpan[]): LineSpan[] {
  return [
    {text: ours` (${label ?? ''}: `, role: 'source-mark'},
    ...spans,
    {text: ours(')'), role: 'source-mark'},
  ];
}

/** `new` or `changed`, and from what to what a likelihood moved. */
export function changeMark({change, parts}: Block): LineSpan[] {
  if (!change || change.kind === 'removed') return [];
  const {from, to} = change.likelihood ?? {};
  const place = parts.findIndex(({name}) => name === 'likelihood');
  // If words are compared, the move stands at the likelihood itself.
  const isTold = place === -1 || parts[place - 1]?.name === 'before';
  const moved = to && !isTold ? ours`${likelihoodInWords(from)}${arrow}${to.term}` : ours('');
  return [
    {text: ours(change.kind), role: 'change'},
    {text: ours(' '), role: 'text'},
    ...(moved ? [{text: ours`(${moved.replaceAll(' ', '\u00a0')}) `, role: 'change' as const}] : []),
  ];
}

/** The text of a part as `setParts` sets it before its first line break, or `undefined` without the part. */
export function textInColumn({parts}: Block, name: PartName): string | undefined {
  const index = parts.findIndex(part => part.name === name);
  const part = parts[index];
  if (!part) return undefined;
  const previous = parts[index - 1];
  return previous?.name === 'before' ? textOfPart(previous) + arrow + textOfPart(part) : textOfPart(part);
}
