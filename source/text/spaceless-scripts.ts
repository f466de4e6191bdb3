/**
 * Scripts without spaces between words. Given as ranges, because a pattern with `\p{…}` takes a millisecond or more to
 * compile, and the first line on the screen needs it.
 */

/** Thai, Lao, Khmer, and Burmese with its extension for Khamti Shan and Aiton. */
const dictionaryRanges = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\uaa60-\\uaa7f';

/**
 * Scripts without spaces: the ranges above, kana, and Han with its compatibility forms. For the brackets of a pattern.
 * Without Hangul: Korean has spaces between words.
 */
export const spacelessRanges = `${dictionaryRanges}\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff`;

/** A letter of a script without spaces. */
export const spaceless = new RegExp(`[${spacelessRanges}]`);

/** A letter of a script that breaks lines between words and needs a dictionary to find them. Kana and Han break anywhere. */
export const dictionaryScript = new RegExp(`[${dictionaryRanges}]`);

/**
 * Characters with no space between them: letters of these scripts, their punctuation, and full-width forms. A line break
 * between two of them does not stand for a space.
 */
export const setSolid = new RegExp(`[${spacelessRanges}\\u3001-\\u303f\\uff00-\\uffef]`);
