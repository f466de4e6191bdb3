/**
 * Scales of likelihood. Without its scale, a term has no percentages: `unlikely` is 20–45% in ICD 203 and 25–35% on the
 * PHIA yardstick.
 */
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
export type ScaleName = 'icd203' | 'phia';

/** The percentages that a term stands for. */
export type Percent = Readonly<{
  /** The lower and upper bound, in percent. */
  low: number;
  high: number;
  /** The range as the scale’s publisher prints it. */
  range: Harmless;
}>;

/** A likelihood on a scale. */
export type Likelihood = Readonly<{term: Harmless; scale: ScaleName}> & Percent;

/** A likelihood as a judgment states it: the author’s term, and its range if the scale has that term. */
export type StatedLikelihood = Readonly<{term: Harmless; percent?: Percent}>;

/**
 * A likelihood that moved between two versions of a judgment. `from` or `to` is missing if that version has no
 * likelihood.
 */
export type LikelihoodMove = Readonly<{from?: StatedLikelihood; to?: StatedLikelihood}>;

type Step = Readonly<{terms: readonly [string, ...string[]]}> & Percent;

/** Intelligence Community Directive 203, Analytic Standards (2015), D.6.e(2)(a). */
const icd203: readonly Step[] = [
  {terms: ['almost no chance', 'remote'], low: 1, high: 5, range: ours('1–5%')},
  {terms: ['very unlikely', 'highly improbable'], low: 5, high: 20, range: ours('5–20%')},
  {terms: ['unlikely', 'improbable'], low: 20, high: 45, range: ours('20–45%')},
  {terms: ['roughly even chance', 'roughly even odds'], low: 45, high: 55, range: ours('45–55%')},
  {terms: ['likely', 'probable'], low: 55, high: 80, range: ours('55–80%')},
  {terms: ['very likely', 'highly probable'], low: 80, high: 95, range: ours('80–95%')},
  {terms: ['almost certain', 'nearly certain'], low: 95, high: 99, range: ours('95–99%')},
];

/** Professional Head of Intelligence Assessment probability yardstick (UK). */
const phia: readonly Step[] = [
  {terms: ['remote chance'], low: 0, high: 5, range: ours('>0–5%')},
  {terms: ['highly unlikely'], low: 10, high: 20, range: ours('10–20%')},
  {terms: ['unlikely'], low: 25, high: 35, range: ours('25–35%')},
  {terms: ['realistic possibility'], low: 40, high: 50, range: ours('40–<50%')},
  {terms: ['likely', 'probable'], low: 55, high: 75, range: ours('55–75%')},
  {terms: ['highly likely'], low: 80, high: 90, range: ours('80–90%')},
  {terms: ['almost certain'], low: 95, high: 100, range: ours('95–<100%')},
];

const scales: Readonly<Record<ScaleName, readonly Step[]>> = {icd203, phia};

/** The name of each scale, as people know it. */
export const scaleTitles: Readonly<Record<ScaleName, Harmless>> = {
  icd203: ours('ICD 203'),
  phia: ours('PHIA yardstick'),
};

/** Every term of a scale, from the least to the most likely. */
export function termsOf(scale: ScaleName): Harmless[] {
  return scales[scale].flatMap(step => step.terms).map(harmlessLine);
}

/** The likelihood that a term stands for on a scale, or `undefined` if the scale does not have the term. */
export function likelihoodOf(term: Harmless, scale: ScaleName): Likelihood | undefined {
  const step = scales[scale].find(({terms}) => terms.includes(term));
  return step && {term, scale, low: step.low, high: step.high, range: step.range};
}

/**
 * A stated likelihood in words: `likely 55–80%`, or the term alone if its scale does not have the term. `not given` for
 * `undefined`.
 */
export function likelihoodInWords(stated: StatedLikelihood | undefined): Harmless {
  if (!stated) return ours('not given');
  const {term, percent} = stated;
  return percent ? ours`${term} ${percent.range}` : term;
}

const steps = Object.values(scales).flat();

/**
 * Turns the words of `likelihoodInWords` back into a likelihood, because records of readings store these words. If no
 * scale has the words, they are a term of the author’s own.
 */
export function likelihoodFromWords(words: Harmless): StatedLikelihood {
  for (const {terms, low, high, range} of steps) {
    const term = terms.find(each => words === `${each} ${range}`);
    if (term !== undefined) return {term: words.slice(0, term.length), percent: {low, high, range}};
  }
  return {term: words};
}
