/** Describes what a reference leads to, for the list from which the user chooses a reference. */
import {type Harmless, harmlessLine, joined, ours} from '../text/harmless.js';
import {type Block, blockAt, type Document, type Part, type Reference, textOfPart} from './document.js';
import {misleadingHost} from './doubtful-links.js';

/** What a reference leads to: its name, and facts for a description. */
export type Target = Readonly<{name: Harmless}> &
  (
    | Readonly<{to: 'actor'; role?: Harmless}>
    /** The number of the source. */
    | Readonly<{to: 'source'; source?: number}>
    /** The host, if the link could mislead. */
    | Readonly<{to: 'link'; host?: Harmless}>
    | Readonly<{to: 'article'}>
    /** The title of the pane that contains the block. */
    | Readonly<{to: 'block'; pane: Harmless}>
  );

export function describeReference(document: Document, reference: Reference): Target {
  switch (reference.to) {
    case 'actor': {
      const block = blockAt(document, 'actors', ['actors', reference.id]);
      const role = partText(block, 'text');
      return {to: 'actor', name: partText(block, 'name') || harmlessLine(reference.id), ...(role && {role})};
    }
    case 'source': {
      const block = blockAt(document, 'sources', ['sources', reference.id]);
      const source = block?.parts.find(({name}) => name === 'term')?.spans[0]?.source;
      const name = partText(block, 'name') || harmlessLine(reference.id);
      return {to: 'source', name, ...(source !== undefined && {source})};
    }
    case 'link': {
      const host = misleadingHost(document, reference.url);
      return {to: 'link', name: reference.url, ...(host !== undefined && {host})};
    }
    case 'article':
      return {to: 'article', name: reference.title};
    case 'block': {
      const pane = document.panes.find(({id}) => id === reference.pane);
      const block = blockAt(document, reference.pane, reference.path);
      return {
        to: 'block',
        name: block ? saidIn(block) : (pane?.title ?? harmlessLine(reference.pane)),
        pane: pane?.title ?? ours(''),
      };
    }
    default:
      return reference satisfies never;
  }
}

/** The text of an entry, without its likelihood, confidence or date. */
function saidIn(block: Block): Harmless {
  return partText(block, 'text') || partText(block, 'term') || joined(block.parts.map(textOfPart), ' ');
}

/** The text of a part without source marks. Empty if the block lacks this part. */
function partText(block: Block | undefined, name: Part['name']): Harmless {
  const spans = block?.parts.find(part => part.name === name)?.spans ?? [];
  return joined(
    spans.filter(({role}) => role !== 'source-mark').map(({text}) => text),
    '',
  );
}
