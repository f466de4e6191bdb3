/** The only file that turns a value into JSON for other programs. */

/**
 * Characters that JSON allows but that could disturb a terminal or be invisible: C1 controls, bidirectional controls,
 * separators, and tag characters (found by their surrogates). JSON itself escapes only C0 controls. The two joiners
 * (U+200C, U+200D) stay, because they belong to words in some scripts, and join emoji.
 */
const invisible =
  /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|\udb40[\udc00-\udc7f]/g;

/**
 * A value as indented JSON that ends with a line break. Invisible characters are escaped, so a program still reads the
 * same text.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(invisible, escaped)}\n`;
}

function escaped(characters: string): string {
  let units = '';
  for (let index = 0; index < characters.length; index++)
    units += `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return units;
}
