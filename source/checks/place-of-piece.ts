/**
 * Finds the place in the file of a piece of a parsed text. YAML may have changed the text: line breaks, quotes,
 * escapes.
 */
import type {Path} from '../briefing/positions.js';
import type {Range} from '../briefing/problems.js';
import type {Context} from './rule.js';

type Piece = Readonly<{text: string; index: number}>;

/**
 * The range in the file of a piece of the text at a path. The piece may contain a line break. If the file writes the
 * piece differently, the range of the whole value.
 */
export function placeOfPiece({positions, text}: Context, path: Path, whole: string, piece: Piece): Range {
  const range = positions.value(path);
  const source = text.slice(range.start.offset, range.end.offset);
  let found: RegExpExecArray | undefined;
  const places = occurrences(source, piece.text);
  // The nth occurrence in the parsed text is the nth occurrence in the file.
  for (const {index} of occurrences(whole, piece.text)) {
    found = places.next().value ?? undefined;
    if (!found || index >= piece.index) break;
  }
  if (!found) return range;
  const start = range.start.offset + found.index;
  return positions.between(start, start + found[0].length);
}

/** Every occurrence of a piece, in order. A space in the piece matches any white space. */
function occurrences(text: string, piece: string): RegExpStringIterator<RegExpExecArray> {
  const pattern = piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ +/g, '\\s+');
  return text.matchAll(new RegExp(pattern, 'g'));
}
