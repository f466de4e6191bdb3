/** Where in a block its change is marked: at the first of its parts that says something new. */
import type {Block, Part} from '../document/document.js';
import {contentOfPart, isContent} from './snapshot.js';

/**
 * The part before which a change is marked; `undefined` without one. What is new as a whole is marked where it begins; a
 * likelihood that moved, at the judgment; an entry, at its text, since its date or level stands in a column.
 */
export function changedPart(block: Block): Part | undefined {
  const {change, kind} = block;
  if (!change) return undefined;
  if (change.kind !== 'changed') return partNamed(block, kind === 'exchange' ? 'term' : 'name', 'text');
  const isAtText = change.before === undefined || change.likelihood || kind === 'entry';
  return isAtText
    ? partNamed(block, 'text', 'name', 'term')
    : (firstOther(block, change.before ?? '') ?? partNamed(block, 'text', 'name'));
}

function partNamed({parts}: Block, ...names: ReadonlyArray<Part['name']>): Part | undefined {
  for (const name of names) {
    const found = parts.find(part => part.name === name);
    if (found) return found;
  }
  return parts[0];
}

/** The first part that does not stand in the same place of the content before; the last, where more stood after it. */
function firstOther(block: Block, before: string): Part | undefined {
  const lines = before.split('\n');
  let last: Part | undefined;
  for (const part of block.parts) {
    // On a card, what stands behind the way to the pane is no longer looked at.
    if (part.name === 'way') return last;
    const text = isContent(block, part) ? contentOfPart(part) : '';
    if (text === '') continue;
    if (text !== lines.shift()) return part;
    last = part;
  }
  return last;
}
