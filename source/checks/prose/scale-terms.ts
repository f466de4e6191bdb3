/** Finds terms of the likelihood scales in a text. */
import {type ScaleName, termsOf} from '../../document/likelihood.js';

export type FoundTerm = Readonly<{term: string; index: number}>;

/** Terms that are also ordinary words (`remote areas`, `probable cause`). The rules do not look for them in texts. */
const ambiguous = ['remote', 'probable', 'improbable'];

const all = [...new Set([...termsOf('icd203'), ...termsOf('phia')])].filter(
  term => !ambiguous.includes(term),
);
// The longest first, so that `very unlikely` is not found as `unlikely`.
const pattern = new RegExp(
  `\\b(?:${all
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s+')})\\b`,
  'gi',
);

/** The first 50 terms of either scale in a text. If two terms begin at the same place, the longer one. */
export function termsIn(text: string): FoundTerm[] {
  return [...text.matchAll(pattern)].slice(0, 50).map(match => ({term: match[0], index: match.index}));
}

/** The other scale, if it has the term and the declared scale does not. */
export function foreignScaleOf(term: string, scale: ScaleName): ScaleName | undefined {
  const other: ScaleName = scale === 'icd203' ? 'phia' : 'icd203';
  const plain = term.toLowerCase().replace(/\s+/g, ' ');
  const has = (each: ScaleName) => termsOf(each).some(known => known === plain);
  return !has(scale) && has(other) ? other : undefined;
}
