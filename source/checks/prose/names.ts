/** Finds names and numbers in a text by their spelling. */
import {sentencesOf} from './sentences.js';

export type FoundName = Readonly<{name: string; index: number}>;
export type FoundNumber = Readonly<{text: string; value: string; index: number}>;

/** Words that are not part of a name at the start of a sentence, even if a name follows. */
const openers = new Set(
  'A An The In On At By For From To With After Before During Since Until While When If As And But Or Both Its Their His Her This That These Those No Not Most All Under Over Despite Without Within Between Among Now Only Even Last Next Each Every Some Any Why What Who How'.split(
    ' ',
  ),
);

/**
 * Each word that belongs to a name: a word with a capital inside a sentence, or at the start of a sentence if the next
 * word belongs to the same name. Mentions (`[[id]]`) are left out, because they always lead to an actor. Possessive
 * endings are removed.
 */
export function namesIn(text: string): FoundName[] {
  // Mentions and addresses become spaces, so that offsets stay the same.
  const bare = text.replace(/\[\[[^[\]]*\]\]|\]\([^()\s]*\)/g, found => ' '.repeat(found.length));
  return sentencesOf(bare).flatMap(sentence => {
    const words = [...sentence.text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'](?!s\b)\p{L}+)*/gu)];
    return words.flatMap((word, place) => {
      const [name] = word;
      if (!isCapital(name) || name === 'I') return [];
      const isFirst = place === 0;
      if (isFirst && (openers.has(name) || !isNamePair(sentence.text, word, words[place + 1]))) return [];
      return [{name, index: sentence.index + word.index}];
    });
  });
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
