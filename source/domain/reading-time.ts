/**
 * Silent reading of English non-fiction, in words a minute (Brysbaert 2019,
 * doi 10.1016/j.jml.2019.104047); most adults lie between 175 and 300.
 */
export const defaultWordsPerMinute = 238;

/** Letters and digits, near enough: everything but punctuation, marks and symbols. */
const wordCharacter = /[0-9A-Za-z\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\uffff]/;
/** Han and kana, which are written without spaces. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/** Words of a text: runs of letters and digits between spaces. Han and kana count one word for two characters. */
export function countWords(text: string): number {
  let words = 0;
  for (const run of text.split(/[\s\u2013\u2014]+/)) {
    if (!wordCharacter.test(run)) continue;
    const characters = run.match(dense)?.length ?? 0;
    words += characters > 0 ? Math.ceil(characters / 2) : 1;
  }
  return words;
}

/** Reading time for people, from a number of words: `1 min`, `4 min`; `under 1 min` below 30 seconds. */
export function formatReadingTime(words: number, wordsPerMinute = defaultWordsPerMinute): string {
  const minutes = words / wordsPerMinute;
  return minutes < 0.5 ? 'under 1 min' : `${Math.round(minutes)} min`;
}
