/** The only file that turns a value into JSON for other programs. */

/**
 * Characters that JSON allows but that could disturb a terminal or be invisible: C1 controls, bidirectional controls and
 * separators. JSON itself escapes only C0 controls. The two joiners (U+200C, U+200D) stay, because they belong to words
 * in some scripts, and join emoji.
 */
const invisible = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]/g;
/** Tag characters. Each is this surrogate and another one. */
const tagSurrogate = '\udb40';
const tags = /\udb40[\udc00-\udc7f]/g;

/**
 * A value as indented JSON that ends with a line break. Invisible characters are escaped, so a program still reads the
 * same text.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2).replace(invisible, escaped);
  // One pattern for both would make the search for the other characters a third slower.
  return `${text.includes(tagSurrogate) ? text.replace(tags, escaped) : text}\n`;
}

function escaped(characters: string): string {
  let units = '';
  for (let index = 0; index < characters.length; index++)
    units += `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return units;
}
