/**
 * Converts points to and from the form in which a record stores them. This form is the same in records of all versions:
 * a likelihood is stored as its words, and a content as one text with a line for each part. Only this file turns these
 * texts back into a likelihood and a content.
 */

import {contentText, type PointContent, type Remembered} from '../../changes/snapshot.js';
import {likelihoodFromWords, likelihoodInWords} from '../../document/likelihood.js';
import type {Harmless} from '../../text/harmless.js';

export type StoredPoint = Readonly<{
  fingerprint: string;
  said?: Omit<PointContent, 'texts' | 'likelihood'> & Readonly<{text: Harmless; likelihood?: Harmless}>;
}>;

/** A point in the form that is stored. */
export function storedPoint({said, ...point}: Remembered): StoredPoint {
  if (!said) return point;
  const {likelihood, parts, sources, texts, ...place} = said;
  return {
    ...point,
    said: {
      ...place,
      text: contentText(texts),
      ...(likelihood && {likelihood: likelihoodInWords(likelihood)}),
      ...(parts && {parts}),
      ...(sources && {sources}),
    },
  };
}

/** A stored point in the form that is compared. */
export function rememberedPoint({said, ...point}: StoredPoint): Remembered {
  if (!said) return point;
  const {likelihood, text, ...rest} = said;
  return {
    ...point,
    said: {
      ...rest,
      texts: text === '' ? [] : text.split('\n'),
      ...(likelihood !== undefined && {likelihood: likelihoodFromWords(likelihood)}),
    },
  };
}
