/** Marks the matches of a search, and a reference, in visible lines. */
import type {Line, LineSpan} from '../../typeset/line.js';

/** A part of a block's text that matches the search. */
export type Marked = Readonly<{start: number; end: number; isCurrent: boolean}>;

/** Marks a part of a line: a reference to open or, with `isQuiet`, the entry that a jump led to. */
export function markReference(
  line: Line,
  {start, end}: Readonly<{start: number; end: number}>,
  isQuiet = false,
): Line {
  const role = isQuiet ? 'selected' : 'current-reference';
  return {spans: line.spans.flatMap(span => highlightSpan(span, [{start, end, isCurrent: true}], role))};
}

/** Marks the matches in a line. */
export function highlight(line: Line, matches: readonly Marked[]): Line {
  return {spans: line.spans.flatMap(span => highlightSpan(span, matches))};
}

function highlightSpan(
  span: LineSpan,
  matches: readonly Marked[],
  currentRole: LineSpan['role'] = 'current-match',
): LineSpan[] {
  const {at, text} = span;
  if (at === undefined) return [span];
  const result: LineSpan[] = [];
  let done = 0;
  const push = (to: number, role: LineSpan['role']) => {
    if (to > done) result.push({...span, text: text.slice(done, to), role, at: at + done});
    done = Math.max(done, to);
  };
  for (const {start, end, isCurrent} of matches) {
    if (end <= at || start >= at + text.length) continue;
    push(Math.max(0, start - at), span.role);
    push(Math.min(text.length, end - at), isCurrent ? currentRole : 'match');
  }
  push(text.length, span.role);
  return result;
}
