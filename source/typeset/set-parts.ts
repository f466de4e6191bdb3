/**
 * The parts of a block as spans for lines. This adds what the author did not write: the mark of a change, and the
 * arrows and brackets that join parts into one text.
 */

import {changedPart} from '../changes/changed-part.js';
import {type Block, type Part, type PartName, textOfPart} from '../document/document.js';
import {likelihoodInWords} from '../document/likelihood.js';
import {type Harmless, ours} from '../text/harmless.js';
import {type LineSpan, type Unbroken, unbroken} from './line.js';
import {shownSpans} from './shown-text.js';

/** A part, with its spans and their offsets in the text of the block. */
export type SetPart = Part & {set: LineSpan[]};

/** The space before a source mark, as the part of a text that does not break. */
const wholeGap: Unbroken = {from: 0, to: 1};

const arrow = ours(' → ');

/** The parts of a block that are set on their own. A part that only adds to another part is set within that part. */
export function setParts(block: Block): SetPart[] {
  const parts: SetPart[] = [];
  const marked = changedPart(block);
  /** The text that the next part had before a change, with an arrow to the next part. */
  let before: LineSpan[] = [];
  let at = 0;
  for (const part of block.parts) {
    const own: LineSpan[] = [];
    for (const {text, role = 'text', reference, isGap} of shownSpans(part)) {
      if (isGap) own.push({text, role, at, unbroken: wholeGap});
      else own.push(reference ? {text, role, reference, at} : {text, role, at});
      at += text.length;
    }
    at += 1;
    const {name, label, spans} = part;
    if (name === 'before') {
      before = [...own, {text: arrow, role: own[0]?.role ?? 'text'}];
      continue;
    }
    const set = before.length > 0 ? [...before, ...own] : own;
    before = [];
    if (name === 'pane-link')
      parts.at(-1)?.set.push(unbroken({text: ours`  ${arrow.trimStart()}`, role: 'muted'}, 3), ...set);
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

/** The mark of a change: `new` or `changed`, with the old and the new term if the likelihood moved. */
export function changeMark({change, parts}: Block): LineSpan[] {
  if (!change || change.kind === 'removed') return [];
  const {from, to} = change.likelihood ?? {};
  const place = parts.findIndex(({name}) => name === 'likelihood');
  // If the block shows its changed words, the likelihood shows its own move.
  const isTold = place === -1 || parts[place - 1]?.name === 'before';
  const moved = to && !isTold ? ours`${likelihoodInWords(from)}${arrow}${to.term}` : ours('');
  return [
    {text: ours(change.kind), role: 'change'},
    {text: ours(' '), role: 'text'},
    ...(moved ? [unbroken({text: ours`(${moved}) `, role: 'change'}, 0, moved.length + 2)] : []),
  ];
}

/** The text of a part before its first line break, as `setParts` sets it. `undefined` if there is no such part. */
export function textInColumn({parts}: Block, name: PartName): string | undefined {
  const index = parts.findIndex(part => part.name === name);
  const part = parts[index];
  if (!part) return undefined;
  const previous = parts[index - 1];
  return previous?.name === 'before' ? textOfPart(previous) + arrow + textOfPart(part) : textOfPart(part);
}
