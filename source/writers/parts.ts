/** What the writers of Markdown and HTML both need to know about a block. */
import type {Block, Part, PartName} from '../document/document.js';

/** The parts of a block with these names, in order. */
export function partsOf(block: Block, ...names: readonly PartName[]): Part[] {
  return block.parts.filter(({name}) => names.includes(name));
}

/** The labelled parts below the text of a block. Parts with the same label come together under that label. */
export function detailsOf(parts: readonly Part[]): Array<{label: string; parts: Part[]}> {
  const details: Array<{label: string; parts: Part[]}> = [];
  for (const part of parts) {
    const label = part.label ?? '';
    const last = details.at(-1);
    if (last && last.label === label) last.parts.push(part);
    else details.push({label, parts: [part]});
  }
  return details;
}

/** Whether a page may have this link. The writer checks it again, although the document has no other links. */
export function isOutside(url: string): boolean {
  return /^(?:https?|mailto):/i.test(url);
}
