/** What stands beside the title on every output: age, drafting, handling. */
import {daysSince, formatAge, formatDate} from '../domain/dates.js';
import type {Document} from '../domain/document.js';
import type {LineSpan} from './line.js';

/** Days after which age is shown as a warning. */
const staleAfterDays = 365;

/**
 * The facts about a document that are always in sight, most words first: callers take the first that fits. The
 * handling mark is in all of them.
 */
export function metaVariants(document: Document, now: Date): LineSpan[][] {
  const {asOf, expires, handling, machineDraft} = document;
  const date = formatDate(asOf);
  const age = formatAge(asOf, now);
  const ageRole = daysSince(asOf, now) > staleAfterDays ? 'warning' : 'muted';
  const isExpired = expires !== undefined && daysSince(expires, now) > 0;
  const expired: LineSpan[] = isExpired ? [{text: `expired ${formatDate(expires)}`, role: 'warning'}] : [];
  const draft: LineSpan[] = machineDraft ? [{text: 'machine draft', role: 'warning'}] : [];
  const mark: LineSpan[] = handling ? [{text: handling, role: 'handling'}] : [];
  const aged: LineSpan = {text: age, role: ageRole};
  return [
    [{text: `as of ${date}`, role: 'muted' as const}, aged, ...expired, ...draft, ...mark],
    [{text: date, role: 'muted' as const}, aged, ...expired, ...draft, ...mark],
    [{text: date, role: 'muted' as const}, expired[0] ?? aged, ...mark],
    [expired[0] ?? aged, ...mark],
    [...(mark.length > 0 ? mark : [aged])],
  ].map(joined);
}

function joined(spans: readonly LineSpan[]): LineSpan[] {
  return spans.flatMap((span, index) =>
    index === 0 ? [span] : [{text: ' · ', role: 'muted' as const}, span],
  );
}
