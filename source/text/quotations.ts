/** Finds quotations in running text. */
import {type Harmless, ours} from './harmless.js';
import {countWords} from './reading-time.js';

/**
 * Pairs of quotation marks: English, straight, German, French, Chinese and Japanese. A quotation has at most 5,000
 * UTF-16 units.
 */
const quoted =
  /“([^“”]{1,5000})”|"([^"]{1,5000})"|„([^„“”]{1,5000})[“”]|«([^«»]{1,5000})»|「([^「」]{1,5000})」/g;

/**
 * The fewest words of a quotation. Fewer words in quotation marks are a name or a term, which an article may have in
 * many places.
 */
const leastWords = 3;

/** The most quotations of one text. Each one takes a search through the whole article. */
const mostQuotations = 8;

/** The first eight quotations of three or more words in a text, without their marks. */
export function quotationsIn(text: Harmless): Harmless[] {
  return Array.from(
    text.matchAll(quoted),
    found => found.slice(1).find(words => words !== undefined) ?? ours(''),
  )
    .filter(words => countWords(words) >= leastWords)
    .slice(0, mostQuotations);
}
