import {type Harmless, joined, ours} from './harmless.js';

const digits = ours('⁰¹²³⁴⁵⁶⁷⁸⁹');
const known = new Map<number, Harmless>();

/** A whole number in raised digits: `¹`, `¹²`. The texts are cached, because lines have the same few numbers often. */
export function superscript(number: number): Harmless {
  let text = known.get(number);
  if (text === undefined) {
    text = joined(
      Array.from(String(number), digit => digits.charAt(Number(digit))),
      '',
    );
    known.set(number, text);
  }
  return text;
}
