/** Blocks as they are said aloud: words in place of marks, bars and columns. */

import {changeNames} from '../changes/mark-changes.js';
import {type Block, type BlockKind, type PartName, type Span, textOf} from '../document/document.js';
import {likelihoodInWords, type Percent, type StatedLikelihood} from '../document/likelihood.js';

/** What a sighted reader tells by the mark before a text. */
const kinds: Partial<Record<BlockKind, string>> = {
  assumption: 'Assumed',
  quote: 'Quote',
  'talking-point': 'Say',
  'watch-out': 'Watch out',
  gap: 'Not known',
  alternative: 'Alternative',
  indicator: 'Sign of change',
  judgment: 'Judgment',
  source: 'Source',
};

const arrowNames: Readonly<Record<string, string>> = {
  '←': 'left arrow',
  '→': 'right arrow',
  '↑': 'up arrow',
  '↓': 'down arrow',
};

/** A block as one paragraph to be read aloud, what it is said first. */
export function spokenText(block: Block): string {
  if (block.change?.kind === 'removed') return `${changeNames.removed}: ${textOf(block)}`;
  const changed = block.change ? `${changeNames[block.change.kind]}. ` : '';
  if (block.kind === 'held') return `${textOf(block)} held back.`;
  const kind = kinds[block.kind];
  return `${changed}${kind ? `${kind}: ` : ''}${body(block)}`;
}

/** A part in words, with those that only add to it. `before` is what stood in its place. */
type SpokenPart = {name: PartName; label?: string; text: string; before?: string};

function body(block: Block): string {
  const parts = spokenParts(block);
  const find = (name: PartName) => parts.filter(part => part.name === name);
  switch (block.kind) {
    case 'judgment': {
      const range = block.likelihood ? `, ${inPercent(block.likelihood)}` : '';
      const was = block.change?.kind === 'changed' ? block.change.likelihood?.from : undefined;
      const estimate = [
        ...find('likelihood').map(
          ({before, text}) =>
            `Likelihood: ${text}${range}${before === undefined ? '' : `; it was ${spokenLikelihood(was)}`}`,
        ),
        ...find('confidence').map(({text}) => `Confidence: ${text}`),
      ];
      const rest = parts.filter(({name}) => !['likelihood', 'confidence', 'text'].includes(name));
      return sentences([...find('text').map(saidPart), ...estimate, ...rest.map(saidPart)]);
    }
    case 'exchange':
      return sentences([
        ...find('term').map(({text}) => `Question: ${text}`),
        ...find('text').map(({text}) => `Answer: ${text}`),
      ]);
    case 'quote':
      return [...find('text').map(({text}) => `“${text}”`), ...find('by').map(({text}) => text)].join(', ');
    case 'entry':
      return parts
        .map(({text}) => text)
        .filter(Boolean)
        .join(': ');
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
  let before: string | undefined;
  for (const {label, name, spans} of block.parts) {
    const text = spoken(spans);
    const was = before;
    before = name === 'before' ? text : undefined;
    if (name === 'before') continue;
    const last = parts.at(-1);
    if (last && name === 'way') last.text += ` (in ${text})`;
    else if (last && name === 'sources') last.text += ` (${label}: ${was}, now ${text})`;
    else
      parts.push({name, text, ...(label !== undefined && {label}), ...(was !== undefined && {before: was})});
  }
  return parts;
}

function saidPart({label, name, text}: SpokenPart): string {
  const said = name === 'say' ? 'said' : label;
  return said ? `${capital(said)}: ${text}` : text;
}

function spokenLikelihood(stated: StatedLikelihood | undefined): string {
  return stated?.percent ? `${stated.term} ${inPercent(stated.percent)}` : likelihoodInWords(stated);
}

function inPercent({range}: Percent): string {
  return range.replace('%', ' percent');
}

/** `source 1` for its mark, words for the arrows of keys; words that went are said as such. */
function spokenSpan({role, source, text}: Span): string {
  if (role === 'key') return text.replace(/[←→↑↓]/g, arrow => arrowNames[arrow] ?? arrow);
  if (source !== undefined) return `(source ${source})`;
  if (role === 'removed' && text.trim() !== '') return `(before: ${text.trim()}) `;
  return text;
}

function spoken(spans: readonly Span[]): string {
  return spans.map(spokenSpan).join('').replaceAll('\u00a0', ' ').replace(/ {2,}/g, ' ').trim();
}

function sentences(texts: readonly string[]): string {
  return texts
    .filter(Boolean)
    .map(text => (/[.!?…]["”’»)]?$/.test(text) ? text : `${text}.`))
    .join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
