/** What a terminal replies when it is asked for the colour of its background (OSC 11). */
import type {Background} from '../../typeset/paint.js';

/** Asks for the background. A terminal that does not know the question says nothing. */
export const askBackground = '\u001b]11;?\u001b\\';

/** The background that a reply names; `undefined` if the text is another reply. */
export function backgroundIn(reply: string): Background | undefined {
  const rgb = /^11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?$/i.exec(reply);
  const hex = /^11;#((?:[\da-f]{3}){1,4})$/i.exec(reply)?.[1];
  const digits = rgb?.slice(1, 4) ?? (hex && thirdsOf(hex));
  if (!digits) return undefined;
  return luminance(digits.map(shareOf)) > middle ? 'light' : 'dark';
}

function thirdsOf(text: string): string[] {
  const third = text.length / 3;
  return [0, 1, 2].map(index => text.slice(index * third, (index + 1) * third));
}

/** The share of the brightest value, for a number of one to four hexadecimal digits. */
function shareOf(digits: string): number {
  return Number.parseInt(digits, 16) / (16 ** digits.length - 1);
}

/** Relative luminance (WCAG 2.2). */
function luminance(shares: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = shares.map(share =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The luminance that has the same contrast with black and with white. */
const middle = 0.179;
