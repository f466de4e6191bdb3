/** Splits a text into sentences. An abbreviation may end a sentence too soon. Then a rule finds less, never more. */

export type Sentence = Readonly<{text: string; index: number}>;

/** The sentences of a text with their offsets in it. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/\S.*?(?:[.!?…;][”"’')\]]*(?=\s)|$)/gs)].map(match => ({
    text: match[0],
    index: match.index,
  }));
}

/** The most matches in one text. A text with more is not prose, and to find the place of each takes time. */
const mostMatches = 50;

/** The first 50 matches of a pattern outside quotation marks. Inside, the words are somebody else's. */
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
