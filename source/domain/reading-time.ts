/**
 * Silent reading of English non-fiction, in words a minute (Brysbaert 2019,
 * doi 10.1016/j.jml.2019.104047); most adults lie between 175 and 300.
 */
export const defaultWordsPerMinute = 238;

/** The slowest and fastest reading that is believed, in words a minute: well beyond what most adults do. */
export const speedLimits = {least: 50, most: 1000};

/** Whether a number is a reading speed in words a minute: whole, and within the limits. */
export function isReadingSpeed(number: number): boolean {
  return Number.isInteger(number) && number >= speedLimits.least && number <= speedLimits.most;
}

/**
 * Words of a text: runs of letters and digits between spaces and dashes. Han and kana, which are written without spaces,
 * count one word for two characters. Goes by UTF-16 units, once over the text: the whole of a document is counted
 * before its first frame.
 */
export function countWords(text: string): number {
  let words = 0;
  let hasLetter = false;
  let characters = 0;
  for (let index = 0; index <= text.length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : 0x20;
    if (isBetweenWords(unit)) {
      if (hasLetter) words += characters > 0 ? Math.ceil(characters / 2) : 1;
      hasLetter = false;
      characters = 0;
    } else if (isLetter(unit)) {
      hasLetter = true;
      if (isDense(unit)) characters++;
    }
  }
  return words;
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

/** Han and kana. */
function isDense(unit: number): boolean {
  return (
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** Reading time for people, from a number of words: `1 min`, `4 min`; `under 1 min` below 30 seconds. */
export function formatReadingTime(words: number, wordsPerMinute = defaultWordsPerMinute): string {
  const minutes = words / wordsPerMinute;
  return minutes < 0.5 ? 'under 1 min' : `${Math.round(minutes)} min`;
}

/**
 * Reading time of a part, and of the whole that it was cut from: `2 of 6 min`. Where both come to the same number of
 * minutes, `part of 6 min`: what is cut never passes for the whole.
 */
export function formatPartTime(
  words: number,
  wholeWords: number,
  wordsPerMinute = defaultWordsPerMinute,
): string {
  const part = formatReadingTime(words, wordsPerMinute);
  const whole = formatReadingTime(wholeWords, wordsPerMinute);
  return `${part === whole ? 'part' : part.replace(/ min$/, '')} of ${whole}`;
}
