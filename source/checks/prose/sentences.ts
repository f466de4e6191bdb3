/** Sentences of a text, near enough for prose: an abbreviation may end one too soon, which loses a finding and adds none. */

export type Sentence = Readonly<{text: string; index: number}>;

/** The sentences of a text with their offsets in it. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/\S.*?(?:[.!?…;][”"’')\]]*(?=\s)|$)/gs)].map(match => ({
    text: match[0],
    index: match.index,
  }));
}

/** Findings of one kind in one text: a text with more of them is no prose, and looking for each place takes time. */
const mostMatches = 50;

/** The first 50 matches of a pattern that do not stand within quotation marks, where the words are somebody else’s. */
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
