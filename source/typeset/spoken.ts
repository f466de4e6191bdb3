/** Blocks as they are said aloud: words in place of marks, bars and columns. */
import {type Block, type BlockKind, type Part, type Span, textOf} from '../domain/document.js';
import {changeNames} from '../domain/mark-changes.js';

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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A block as one paragraph to be read aloud, what it is said first. */
export function spokenText(block: Block): string {
  if (block.change?.kind === 'removed') return `${changeNames.removed}: ${textOf(block)}`;
  const changed = block.change ? `${changeNames[block.change.kind]}. ` : '';
  const kind = kinds[block.kind];
  return `${changed}${kind ? `${kind}: ` : ''}${body(block)}`;
}

function body(block: Block): string {
  const find = (name: Part['name']) => block.parts.filter(part => part.name === name);
  switch (block.kind) {
    case 'judgment': {
      const likelihood = block.likelihood ? `, ${block.likelihood.range.replace('%', ' percent')}` : '';
      const estimate = [
        ...find('likelihood').map(part => `Likelihood: ${spoken(part.spans)}${likelihood}`),
        ...find('confidence').map(part => `Confidence: ${spoken(part.spans)}`),
      ];
      const rest = block.parts.filter(({name}) => !['likelihood', 'confidence', 'text'].includes(name));
      return sentences([...find('text').map(saidPart), ...estimate, ...rest.map(saidPart)]);
    }
    case 'exchange':
      return sentences([
        ...find('term').map(part => `Question: ${spoken(part.spans)}`),
        ...find('text').map(part => `Answer: ${spoken(part.spans)}`),
      ]);
    case 'quote':
      return [
        ...find('text').map(part => `“${spoken(part.spans)}”`),
        ...find('by').map(part => spoken(part.spans)),
      ].join(', ');
    case 'entry':
      return block.parts
        .map(part => spoken(part.spans))
        .filter(Boolean)
        .join(': ');
    default:
      return sentences(block.parts.map(saidPart));
  }
}

function saidPart({label, name, spans}: Part): string {
  const text = spoken(spans);
  const said = name === 'say' ? 'said' : label;
  return said ? `${capital(said)}: ${text}` : text;
}

/** `source 1` for its mark; words that went are said as such. */
function spokenSpan({role, text}: Span): string {
  if (role === 'source-mark' && superscripts.includes(text.charAt(0))) return `(source ${plainDigits(text)})`;
  // Which sources a point came to rest on.
  if (role === 'source-mark') return text.replace(' → ', ', now ');
  if (role === 'removed' && text.trim() !== '') return `(before: ${text.trim()}) `;
  return text;
}

function spoken(spans: readonly Span[]): string {
  return spans
    .map(spokenSpan)
    .join('')
    .replaceAll('\u00a0', ' ')
    .replaceAll('→', '· in')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function plainDigits(mark: string): string {
  return [...mark].map(digit => superscripts.indexOf(digit)).join('');
}

function sentences(texts: readonly string[]): string {
  return texts
    .filter(Boolean)
    .map(text => (/[.!?…”)]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
