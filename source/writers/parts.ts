/** What the writers of Markdown and HTML ask of a block. */
import type {Block, Part, PartName} from '../document/document.js';

/** The parts of a block by their name, in order. */
export function partsOf(block: Block, ...names: readonly PartName[]): Part[] {
  return block.parts.filter(({name}) => names.includes(name));
}

/** The labelled parts that stand below the text of a block: parts that share a label follow each other under it. */
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

/** Whether a link may lead out of a page: checked where it is written, though the document holds no other links. */
export function isOutside(url: string): boolean {
  return /^(?:https?|mailto):/i.test(url);
}
