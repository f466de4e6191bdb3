/** Sentences of a text, near enough for prose: an abbreviation may end one too soon, which loses a finding and adds none. */

export type Sentence = Readonly<{text: string; index: number}>;

/** The sentences of a text with their offsets in it. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/\S.*?(?:[.!?…;][”"’')\]]*(?=\s)|$)/gs)].map(match => ({
    text: match[0],
    index: match.index,
  }));
}

/** Every match of a pattern that does not stand within quotation marks, where the words are somebody else’s. */
export function matchesOutsideQuotes(text: string, pattern: RegExp): RegExpExecArray[] {
  const quoted = [...text.matchAll(/“[^”]*”|"[^"]*"|«[^»]*»/g)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return [...text.matchAll(pattern)].filter(
    ({index}) => !quoted.some(({from, to}) => index >= from && index < to),
  );
}
