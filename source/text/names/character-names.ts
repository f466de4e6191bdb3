/** Names characters that people cannot see, or cannot tell from a space. */
import {type Harmless, harmlessLine, ours} from '../harmless.js';

/** Characters that look like a space or a line break, and are neither to YAML. */
export const oddSpaces = '\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000';

/** Characters that nobody can see: they have no width. */
export const invisibles =
  '\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb';

const names: ReadonlyMap<number, Harmless> = new Map([
  [0x00, ours('a NUL')],
  [0x07, ours('a bell')],
  [0x08, ours('a backspace')],
  [0x09, ours('a tab')],
  [0x0b, ours('a vertical tab')],
  [0x0c, ours('a form feed')],
  [0x0d, ours('a carriage return')],
  [0x1b, ours('an escape character')],
  [0x7f, ours('a delete')],
  [0x85, ours('a next-line character')],
  [0xa0, ours('a no-break space')],
  [0xad, ours('a soft hyphen')],
  [0x61c, ours('an Arabic letter mark')],
  [0x200b, ours('a zero-width space')],
  [0x200c, ours('a zero-width non-joiner')],
  [0x200d, ours('a zero-width joiner')],
  [0x200e, ours('a left-to-right mark')],
  [0x200f, ours('a right-to-left mark')],
  [0x2028, ours('a line separator')],
  [0x2029, ours('a paragraph separator')],
  [0x202f, ours('a narrow no-break space')],
  [0x2060, ours('a word joiner')],
  [0x3000, ours('an ideographic space')],
  [0xfeff, ours('a byte order mark')],
  [0xff1a, ours('a full-width colon')],
]);

/** The name of the first character of a text with its code: `a no-break space (U+00A0)`. */
export function nameOfCharacter(character: string): Harmless {
  const code = character.codePointAt(0) ?? 0;
  const point = ours`U+${harmlessLine(code.toString(16).toUpperCase().padStart(4, '0'))}`;
  return ours`${names.get(code) ?? kindOf(code)} (${point})`;
}

function kindOf(code: number): Harmless {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ours('a control character');
  if (code >= 0x2000 && code <= 0x200a) return ours('a space of another width');
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
    return ours('a character that changes the direction of text');
  return ours(code === 0x1680 || code === 0x205f ? 'a space of another width' : 'an invisible character');
}
