/** Places of pieces of text: a briefing's text is what YAML made of the file, so a piece has to be found again. */
import type {Path} from '../briefing/positions.js';
import type {Range} from '../briefing/problems.js';
import type {Context} from './rule.js';

type Piece = Readonly<{text: string; index: number}>;

/**
 * Where a piece of the text at a path stands in the file, also when it runs on over a line; the whole value, if it is
 * not written there as it reads.
 */
export function placeOfPiece({positions, text}: Context, path: Path, whole: string, piece: Piece): Range {
  const range = positions.value(path);
  const source = text.slice(range.start.offset, range.end.offset);
  let found: RegExpExecArray | undefined;
  const places = occurrences(source, piece.text);
  // The nth time there is the nth time here.
  for (const {index} of occurrences(whole, piece.text)) {
    found = places.next().value ?? undefined;
    if (!found || index >= piece.index) break;
  }
  if (!found) return range;
  const start = range.start.offset + found.index;
  return positions.between(start, start + found[0].length);
}

/** Every occurrence in turn, spaces standing for any space. */
function occurrences(text: string, piece: string): RegExpStringIterator<RegExpExecArray> {
  const pattern = piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ +/g, '\\s+');
  return text.matchAll(new RegExp(pattern, 'g'));
}
