import type {Harmless} from '../../source/text/harmless.js';

/** A text that a test gives to a function that takes only harmless text. The text stays as it is. */
export function harmless(text: string): Harmless {
  return text as Harmless;
}
