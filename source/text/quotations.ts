/** Quotations in running text. */
import {countWords} from './reading-time.js';

/** Marks in pairs: English, plain, German, French, Chinese and Japanese. What is longer than a page was not meant as one. */
const quoted =
  /“([^“”]{1,5000})”|"([^"]{1,5000})"|„([^„“”]{1,5000})[“”]|«([^«»]{1,5000})»|「([^「」]{1,5000})」/g;

/** Fewer words in quotation marks are a name or a term, which stands in many places. */
const leastWords = 3;

/** Quotations of one text that are looked for; each goes through all of an article. */
const mostQuotations = 8;

/** The words of a text that stand in quotation marks, three or more together, without the marks; the first few. */
export function quotationsIn(text: string): string[] {
  return Array.from(text.matchAll(quoted), found => found.slice(1).find(words => words !== undefined) ?? '')
    .filter(words => countWords(words) >= leastWords)
    .slice(0, mostQuotations);
}
