/**
 * Splits a text into sentences. An abbreviation may end a sentence too soon. Then a rule misses a problem, but never
 * reports a wrong one.
 */

export type Sentence = Readonly<{text: string; index: number}>;

/** The sentences of a text with their offsets in it. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/\S.*?(?:[.!?…;][”"’')\]]*(?=\s)|$)/gs)].map(match => ({
    text: match[0],
    index: match.index,
  }));
}

/** The most matches in one text. A text with more is not prose, and finding the place of each match takes time. */
const mostMatches = 50;

/** The first 50 matches of a pattern outside quotation marks. Words inside them are somebody else’s. */
export function matchesOutsideQuotes(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const quotes = text.matchAll(/“[^“”]*”|"[^"]*"|«[^«»]*»/g);
  let quote = quotes.next().value;
  for (const match of text.matchAll(pattern)) {
    while (quote && quote.index + quote[0].length <= match.index) quote = quotes.next().value;
    if (!quote || match.index < quote.index) found.push(match);
    if (found.length === mostMatches) break;
  }
  return found;
}
