/** The one place where a value becomes JSON for other programs. */

/**
 * Characters that JSON may hold as they are and that could disturb a terminal, or that nobody would see: C1 controls,
 * bidirectional controls, separators, tag characters (by their surrogates). JSON itself escapes C0 controls only. The two
 * joiners (U+200C, U+200D) stay: they are letters of a word in some scripts, and hold emoji together.
 */
const invisible =
  /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** A value as indented JSON that ends with a line break. Invisible characters are escaped: a program reads the same text. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(invisible, escaped)}\n`;
}

function escaped(characters: string): string {
  let units = '';
  for (let index = 0; index < characters.length; index++)
    units += `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return units;
}
