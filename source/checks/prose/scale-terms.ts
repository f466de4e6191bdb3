/** Terms of the likelihood scales as they stand in text. */
import {type ScaleName, termsOf} from '../../document/likelihood.js';

export type FoundTerm = Readonly<{term: string; index: number}>;

/** Ordinary words as well (`remote areas`, `probable cause`): in text they may stand for anything. */
const ambiguous = ['remote', 'probable', 'improbable'];

const all = [...new Set([...termsOf('icd203'), ...termsOf('phia')])].filter(
  term => !ambiguous.includes(term),
);
// The longest first, so that `very unlikely` is not taken for `unlikely`.
const pattern = new RegExp(
  `\\b(?:${all
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s+')})\\b`,
  'gi',
);

/** The first 50 terms of either scale in a text, the longest where one holds another. */
export function termsIn(text: string): FoundTerm[] {
  return [...text.matchAll(pattern)].slice(0, 50).map(match => ({term: match[0], index: match.index}));
}

/** The other scale, if a term is one of its own and not of the scale that is declared. */
export function foreignScaleOf(term: string, scale: ScaleName): ScaleName | undefined {
  const other: ScaleName = scale === 'icd203' ? 'phia' : 'icd203';
  const plain = term.toLowerCase().replace(/\s+/g, ' ');
  return !termsOf(scale).includes(plain) && termsOf(other).includes(plain) ? other : undefined;
}
