/** Names and numbers in a text, told by how they are written. */
import {sentencesOf} from './sentences.js';

export type FoundName = Readonly<{name: string; index: number}>;
export type FoundNumber = Readonly<{text: string; value: string; index: number}>;

/** Words that begin a sentence with a capital and name nothing, even with a name after them. */
const openers = new Set(
  'A An The In On At By For From To With After Before During Since Until While When If As And But Or Both Its Their His Her This That These Those No Not Most All Under Over Despite Without Within Between Among Now Only Even Last Next Each Every Some Any Why What Who How'.split(
    ' ',
  ),
);

/**
 * Each word of a name: one with a capital within a sentence, or at its start when a name goes on after it. Mentions
 * (`[[id]]`) are no names here: they lead to an actor. A possessive ending is left out.
 */
export function namesIn(text: string): FoundName[] {
  // Offsets stay what they are.
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

/** Whether a word goes on as a name: nothing but a space stands before the next word, which has a capital as well. */
function isNamePair(text: string, word: RegExpMatchArray, next: RegExpMatchArray | undefined): boolean {
  if (next?.index === undefined || word.index === undefined || !isCapital(next[0])) return false;
  return /^[ -]$/.test(text.slice(word.index + word[0].length, next.index));
}

const spelled = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Each number in figures, or in words from two to twelve (`one` is a pronoun as well); `2,000` and `2000` are equal. */
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
