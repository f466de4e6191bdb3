/**
 * Converts points to and from the form in which a record stores them. A likelihood is stored as its words, because
 * records of older versions contain the words. Only this file turns these words back into a likelihood.
 */

import type {PointContent, Remembered} from '../../changes/snapshot.js';
import {likelihoodFromWords, likelihoodInWords, type StatedLikelihood} from '../../document/likelihood.js';
import type {Harmless} from '../../text/harmless.js';

type Point<Likelihood> = Readonly<{
  fingerprint: string;
  said?: Omit<PointContent, 'likelihood'> & Readonly<{likelihood?: Likelihood}>;
}>;

export type StoredPoint = Point<Harmless>;

/** A point in the form that is stored. */
export function storedPoint(point: Remembered): StoredPoint {
  return withLikelihood<StatedLikelihood, Harmless>(point, likelihoodInWords);
}

/** A stored point in the form that is compared. */
export function rememberedPoint(point: StoredPoint): Remembered {
  return withLikelihood<Harmless, StatedLikelihood>(point, likelihoodFromWords);
}

/**
 * Converts the likelihood of a point. A point without a likelihood stays the same object, because a start converts all
 * points of a record.
 */
function withLikelihood<From, To>(point: Point<From>, convert: (likelihood: From) => To): Point<To> {
  const {said} = point;
  if (said?.likelihood === undefined) return point as Point<never>;
  return {...point, said: {...said, likelihood: convert(said.likelihood)}};
}
