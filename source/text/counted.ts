import {type Harmless, type Listed, ours} from './harmless.js';

/** A number of things: `1 week`, `3 weeks`. */
export function counted<const Thing extends string>(number: number, thing: Listed<Thing>): Harmless;
export function counted(number: number, thing: Harmless): Harmless {
  return ours`${number} ${thing}${number === 1 ? '' : 's'}`;
}
