/** Matches of a search, marked in the lines in sight. */
import type {Line, LineSpan} from '../../typeset/line.js';

/** A stretch of a block's text that matches. */
export type Marked = Readonly<{start: number; end: number; isCurrent: boolean}>;

/** The line with one stretch of its text as what has been come to: a reference to open, or quietly, an entry. */
export function markReference(
  line: Line,
  {start, end}: Readonly<{start: number; end: number}>,
  isQuiet = false,
): Line {
  const role = isQuiet ? 'selected' : 'current-reference';
  return {spans: line.spans.flatMap(span => highlightSpan(span, [{start, end, isCurrent: true}], role))};
}

/** The line with the matched stretches of its text in the role of a match. */
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
