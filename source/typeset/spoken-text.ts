/** Blocks as they are said aloud: words in place of marks, bars and columns. */

import {changeNames} from '../changes/mark-changes.js';
import {type Block, type BlockKind, type Part, type Span, textOf} from '../document/document.js';

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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A block as one paragraph to be read aloud, what it is said first. */
export function spokenText(block: Block): string {
  if (block.change?.kind === 'removed') return `${changeNames.removed}: ${textOf(block)}`;
  const changed = block.change ? `${changeNames[block.change.kind]}. ` : '';
  if (block.kind === 'held') return `${textOf(block)} held back.`;
  const kind = kinds[block.kind];
  return `${changed}${kind ? `${kind}: ` : ''}${body(block)}`;
}

function body(block: Block): string {
  const find = (name: Part['name']) => block.parts.filter(part => part.name === name);
  switch (block.kind) {
    case 'judgment': {
      const range = block.likelihood ? `, ${inPercent(block.likelihood.range)}` : '';
      const estimate = [
        ...find('likelihood').map(({spans}) => `Likelihood: ${spokenLikelihood(spans, range)}`),
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
  const said = name === 'say' ? 'said' : label;
  const text = spoken(spans);
  return said ? `${capital(said)}: ${text}` : text;
}

/** A likelihood with its range; one that moved (`likely 55–80% → `, then the present one) with what it was. */
function spokenLikelihood(spans: readonly Span[], range: string): string {
  const [first, ...rest] = spans;
  const was = /^(.*) → $/.exec(first?.text ?? '')?.[1];
  return was === undefined ? `${spoken(spans)}${range}` : `${spoken(rest)}${range}; it was ${inPercent(was)}`;
}

function inPercent(range: string): string {
  return range.replace('%', ' percent');
}

/** `source 1` for its mark, words for arrows; words that went are said as such. */
function spokenSpan({role, text}: Span): string {
  if (role === 'key') return text.replace(/[←→↑↓]/g, arrow => arrowNames[arrow] ?? arrow);
  if (role === 'source-mark' && superscripts.includes(text.charAt(0))) return `(source ${plainDigits(text)})`;
  // Which sources a point came to rest on.
  if (role === 'source-mark') return text.replace(' → ', ', now ');
  if (role === 'removed' && text.trim() !== '') return `(before: ${text.trim()}) `;
  return text;
}

function spoken(spans: readonly Span[]): string {
  return (
    spans
      .map(spokenSpan)
      .join('')
      .replaceAll('\u00a0', ' ')
      // The way from an entry on a card to its pane.
      .replace(/ *→ (.+)$/, ' (in $1)')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

function plainDigits(mark: string): string {
  return [...mark].map(digit => superscripts.indexOf(digit)).join('');
}

/** What is said of something that can be opened (`source ¹`, `→ Brief`), in words. */
export function spokenKind(kind: string): string {
  return kind.replace(/^→ /, 'in ').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, plainDigits);
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
