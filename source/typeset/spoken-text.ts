/** The text of blocks for a screen reader, with words instead of marks, bars and columns. */

import {changeNames} from '../changes/mark-changes.js';
import {type Block, type BlockKind, type PartName, type Span, textOf} from '../document/document.js';
import {likelihoodInWords, rangeInWords, type StatedLikelihood} from '../document/likelihood.js';
import {capital} from '../text/capital.js';
import {type Harmless, joined, ours} from '../text/harmless.js';

/** The words for what the mark before a text shows on the screen. */
const kinds: Partial<Record<BlockKind, Harmless>> = {
  assumption: ours('Assumed'),
  quote: ours('Quote'),
  'talking-point': ours('Say'),
  'watch-out': ours('Watch out'),
  gap: ours('Not known'),
  alternative: ours('Alternative'),
  indicator: ours('Sign of change'),
  judgment: ours('Judgment'),
  source: ours('Source'),
};

/** The text of a block as one paragraph. It begins with what the block is. */
export function spokenText(block: Block): Harmless {
  if (block.change?.kind === 'removed') return ours`${changeNames.removed}: ${textOf(block)}`;
  const changed = block.change ? ours`${changeNames[block.change.kind]}. ` : '';
  if (block.kind === 'held') return ours`${textOf(block)} held back.`;
  const kind = kinds[block.kind];
  return ours`${changed}${kind ? ours`${kind}: ` : ''}${body(block)}`;
}

/** A part in words, with the parts that add to it. `before` is its text before a change. */
type SpokenPart = {name: PartName; label?: Harmless; text: Harmless; before?: Harmless};

function body(block: Block): Harmless {
  const parts = spokenParts(block);
  const find = (name: PartName) => parts.filter(part => part.name === name);
  switch (block.kind) {
    case 'judgment': {
      const range = block.likelihood ? ours`, ${rangeInWords(block.likelihood)}` : '';
      const was = block.change?.kind === 'changed' ? block.change.likelihood?.from : undefined;
      const estimate = [
        ...find('likelihood').map(
          ({before, text}) =>
            ours`Likelihood: ${text}${range}${before === undefined ? '' : ours`; it was ${spokenLikelihood(was)}`}`,
        ),
        ...find('confidence').map(({text}) => ours`Confidence: ${text}`),
      ];
      const rest = parts.filter(({name}) => !['likelihood', 'confidence', 'text'].includes(name));
      return sentences([...find('text').map(saidPart), ...estimate, ...rest.map(saidPart)]);
    }
    case 'exchange':
      return sentences([
        ...find('term').map(({text}) => ours`Question: ${text}`),
        ...find('text').map(({text}) => ours`Answer: ${text}`),
      ]);
    case 'quote':
      return joined(
        [...find('text').map(({text}) => ours`“${text}”`), ...find('by').map(({text}) => text)],
        ', ',
      );
    case 'entry':
      return joined(parts.map(({text}) => text).filter(Boolean), ': ');
    case 'heading':
    case 'lead':
    case 'paragraph':
    case 'fact':
    case 'assumption':
    case 'talking-point':
    case 'watch-out':
    case 'gap':
    case 'alternative':
    case 'indicator':
    case 'profile':
    case 'source':
    case 'held':
      return sentences(parts.map(saidPart));
    default:
      return block.kind satisfies never;
  }
}

function spokenParts(block: Block): SpokenPart[] {
  const parts: SpokenPart[] = [];
  let before: Harmless | undefined;
  for (const {label, name, spans} of block.parts) {
    const text = spoken(spans);
    const was = before;
    before = name === 'before' ? text : undefined;
    if (name === 'before') continue;
    const last = parts.at(-1);
    if (last && name === 'pane-link') last.text = ours`${last.text} (in ${text})`;
    else if (last && name === 'sources')
      last.text = ours`${last.text} (${label ?? ''}: ${was ?? ''}, now ${text})`;
    else
      parts.push({name, text, ...(label !== undefined && {label}), ...(was !== undefined && {before: was})});
  }
  return parts;
}

function saidPart({label, name, text}: SpokenPart): Harmless {
  const said = name === 'say' ? ours('said') : label;
  return said ? ours`${capital(said)}: ${text}` : text;
}

function spokenLikelihood(stated: StatedLikelihood | undefined): Harmless {
  return stated?.percent ? ours`${stated.term} ${rangeInWords(stated.percent)}` : likelihoodInWords(stated);
}

/**
 * Says `source 1` for a source mark, and the names of keys. Removed words are introduced by “before”. No-break spaces of
 * the author are read as plain spaces.
 */
function spokenSpan({isShared, role, source, spoken, text}: Span, index: number): Harmless {
  if (isShared) return ours('');
  if (spoken !== undefined) return spoken;
  if (source !== undefined) return ours`${index > 0 ? ' ' : ''}(source ${source})`;
  const plain = text.replaceAll('\u00a0', ' ');
  return role === 'removed' && plain.trim() !== '' ? ours`(before: ${plain.trim()}) ` : plain;
}

function spoken(spans: readonly Span[]): Harmless {
  return joined(spans.map(spokenSpan), '').replace(/ {2,}/g, ' ').trim();
}

function sentences(texts: readonly Harmless[]): Harmless {
  const ended = texts.filter(Boolean).map(text => (/[.!?…]["”’»)]?$/.test(text) ? text : ours`${text}.`));
  return joined(ended, ' ');
}
