/**
 * How a record of a reading holds points. A likelihood is stored as its words, since records of every version hold it
 * so: the one place where these words are read again.
 */
import type {Remembered, Said} from '../../changes/snapshot.js';
import {likelihoodFromWords, likelihoodInWords, type StatedLikelihood} from '../../document/likelihood.js';

type Point<Likelihood> = Readonly<{
  fingerprint: string;
  said?: Omit<Said, 'likelihood'> & Readonly<{likelihood?: Likelihood}>;
}>;

export type StoredPoint = Point<string>;

/** A point as it is stored. */
export function storedPoint(point: Remembered): StoredPoint {
  return withLikelihood<StatedLikelihood, string>(point, likelihoodInWords);
}

/** A stored point as it was remembered. */
export function rememberedPoint(point: StoredPoint): Remembered {
  return withLikelihood<string, StatedLikelihood>(point, likelihoodFromWords);
}

/** The point with its likelihood in another form; the same object without one: a start goes through all of a record. */
function withLikelihood<From, To>(point: Point<From>, convert: (likelihood: From) => To): Point<To> {
  const {said} = point;
  if (said?.likelihood === undefined) return point as Point<never>;
  return {...point, said: {...said, likelihood: convert(said.likelihood)}};
}
