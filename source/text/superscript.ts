import {type Harmless, joined, ours} from './harmless.js';

const digits = ours('⁰¹²³⁴⁵⁶⁷⁸⁹');

/** A whole number in raised digits: `¹`, `¹²`. */
export function superscript(number: number): Harmless {
  return joined(
    Array.from(String(number), digit => digits.charAt(Number(digit))),
    '',
  );
}
