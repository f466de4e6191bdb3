/** Finds the part of a block that gets the mark of its change: the first part that says something new. */
import type {Block, Content, Part} from '../document/document.js';
import {contentOfPart, isContent} from './snapshot.js';

/**
 * The part that gets the mark of a change; `undefined` for a block without a change. A new block is marked at its
 * beginning, and a likelihood that moved at the text of its judgment. An entry is marked at its text, because its date
 * or level has a column of its own.
 */
export function changedPart(block: Block): Part | undefined {
  const {change, kind} = block;
  if (!change) return undefined;
  if (change.kind !== 'changed') return partNamed(block, kind === 'exchange' ? 'term' : 'name', 'text');
  const isAtText = change.before === undefined || change.likelihood || kind === 'entry';
  return isAtText
    ? partNamed(block, 'text', 'name', 'term')
    : (firstOther(block, change.before ?? []) ?? partNamed(block, 'text', 'name'));
}

function partNamed({parts}: Block, ...names: ReadonlyArray<Part['name']>): Part | undefined {
  for (const name of names) {
    const found = parts.find(part => part.name === name);
    if (found) return found;
  }
  return parts[0];
}

/**
 * The first part whose text differs from the text at the same place before. If only later texts differ, the last part.
 */
function firstOther(block: Block, before: Content): Part | undefined {
  let place = 0;
  let last: Part | undefined;
  for (const part of block.parts) {
    // On a card, parts after the link to the pane are not compared: the entry is marked at its text.
    if (part.name === 'pane-link') return last;
    const text = isContent(block, part) ? contentOfPart(part) : '';
    if (text === '') continue;
    if (text !== before[place++]) return part;
    last = part;
  }
  return last;
}
