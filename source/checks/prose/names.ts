/** Finds names and numbers in a text by their spelling. */
import {openers, titles} from '../../text/names/name-words.js';
import {sentencesOf} from './sentences.js';

/**
 * `doubtful` says that a word may be a verb at the start of a sentence, as in `Ask Marin`. It is the next word, which is a
 * name for sure.
 */
export type FoundName = Readonly<{name: string; index: number; doubtful?: string}>;
export type FoundNumber = Readonly<{text: string; value: string; index: number}>;

/**
 * Each word that belongs to a name: a word with a capital inside a sentence, or at the start of a sentence if the next
 * word belongs to the same name. Titles such as `Mr` are left out, and so are mentions (`[[id]]`), because they always
 * lead to an actor. Possessive endings are removed.
 */
export function namesIn(text: string): FoundName[] {
  const bare = withoutAddresses(text);
  return sentencesOf(bare).flatMap(sentence => {
    const words = [...sentence.text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'](?!s\b)\p{L}+)*/gu)];
    return words.flatMap((word, place) => {
      const [name] = word;
      if (!isCapital(name) || name === 'I' || titles.has(name)) return [];
      const isFirst = place === 0;
      if (isFirst && (openers.has(name) || !isNamePair(sentence.text, word, words[place + 1]))) return [];
      const next = isFirst ? words[place + 1]?.[0] : undefined;
      return [{name, index: sentence.index + word.index, ...(next !== undefined && {doubtful: next})}];
    });
  });
}

/** Blanks mentions, the addresses of links, and bare addresses, so that offsets stay the same. */
function withoutAddresses(text: string): string {
  return text.replace(
    /\[\[[^[\]]{0,80}\]\]|\]\([^()\s]*\)|\b(?:https?:\/\/|www\.)\S+|\S{1,64}@\S{1,200}/g,
    found => ' '.repeat(found.length),
  );
}

/**
 * Telephone numbers: `+44 20 7946 0000`, `020 7946 0000`, `(202) 555-0147`. The groups of digits are not numbers that a
 * text states.
 */
const telephone =
  /(?:\+|(?<![\d-])00)\d{1,3}(?:[ \u00a0().-]{1,2}\d{1,5}){2,6}|(?<![\d-])(?:\(0\d{1,5}\)|0\d{1,5})(?:[ \u00a0-]\d{2,6}){1,4}|(?<!\d)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/g;

/** Blanks addresses and telephone numbers, so that offsets stay the same. */
export function withoutContacts(text: string): string {
  return withoutAddresses(text).replace(telephone, found => ' '.repeat(found.length));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether the next word belongs to the same name: it has a capital too, and only a space or hyphen is between them. */
function isNamePair(text: string, word: RegExpMatchArray, next: RegExpMatchArray | undefined): boolean {
  if (next?.index === undefined || word.index === undefined || !isCapital(next[0])) return false;
  return /^[ -]$/.test(text.slice(word.index + word[0].length, next.index));
}

const spelled = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * Each number in figures, or in words from two to twelve. `one` is left out, because it is also a pronoun. `2,000`
 * equals `2000`.
 */
export function numbersIn(text: string): FoundNumber[] {
  return [...text.matchAll(/\d+(?:[,.\u2009\u202f]\d+)*|\b[a-z]+\b/gi)].flatMap(match => {
    const [found] = match;
    const place = spelled.indexOf(found.toLowerCase());
    if (/^\d/.test(found)) {
      const value = found.replace(/[,\u2009\u202f](?=\d{3})/g, '').replace(/^0+(?=\d)/, '');
      return [{text: found, value, index: match.index}];
    }
    return place < 2 ? [] : [{text: found, value: String(place), index: match.index}];
  });
}
