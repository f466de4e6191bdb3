/**
 * Scripts without spaces between words. They are given as ranges, because a pattern with `\p{…}` takes a millisecond or
 * more to compile, and the first line on the screen needs the pattern.
 */

/** Thai, Lao, Khmer, and Burmese with its extension for Khamti Shan and Aiton. */
const dictionaryRanges = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\uaa60-\\uaa7f';

/**
 * The ranges of all scripts without spaces, for use in the brackets of a pattern: those above, kana, and Han with its
 * compatibility forms. Hangul is not included, because Korean has spaces between words.
 */
export const spacelessRanges = `${dictionaryRanges}\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff`;

/** A letter of a script without spaces. */
export const spaceless = new RegExp(`[${spacelessRanges}]`);

/**
 * A letter of a script whose lines break between words, which only a dictionary can find. Kana and Han break anywhere.
 */
export const dictionaryScript = new RegExp(`[${dictionaryRanges}]`);

/**
 * Characters with no space between them: letters of these scripts, their punctuation, and full-width forms. A line break
 * between two of them does not stand for a space.
 */
export const setSolid = new RegExp(`[${spacelessRanges}\\u3001-\\u303f\\uff00-\\uffef]`);
