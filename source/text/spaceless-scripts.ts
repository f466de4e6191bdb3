/**
 * Scripts that are written without spaces between words. Ranges and no `\p{…}`: a Unicode property compiles for a
 * millisecond or more, and the first line of a start asks for it.
 */

/** Thai, Lao, Burmese with its extension for Khamti Shan and Aiton, and Khmer. */
const dictionaryRanges = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\uaa60-\\uaa7f';

/**
 * Those, kana and Han with its compatibility forms, for the brackets of an expression. Hangul is none of them: Korean puts
 * spaces between its words.
 */
export const spacelessRanges = `${dictionaryRanges}\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff`;

/** A letter of a script that is written without spaces between words. */
export const spaceless = new RegExp(`[${spacelessRanges}]`);

/** A letter of a script whose words only a dictionary finds: it breaks at words, where kana and Han break anywhere. */
export const dictionaryScript = new RegExp(`[${dictionaryRanges}]`);

/**
 * What stands beside its like without a space: letters of these scripts, their punctuation, and full-width forms. A
 * line break between two of them is no space either.
 */
export const setSolid = new RegExp(`[${spacelessRanges}\\u3001-\\u303f\\uff00-\\uffef]`);
