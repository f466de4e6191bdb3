/**
 * The markup in the text of a briefing: `*emphasis*`, `**strong**`, `[text](https://…)` and `[[actor-id]]`. Everything
 * else is plain text, including markup that is not closed.
 */

import {type Harmless, type HarmlessMatch, safeLink} from '../text/harmless.js';
import type {Span} from './document.js';
import {linkSpans} from './doubtful-links.js';

// Each run has a maximum length, so that no text makes the matching slow.
const markup =
  /\*\*(?=\S)([^*]{1,400}?)(?<=\S)\*\*|\*(?=[^\s*])([^*]{1,400}?)(?<=[^\s*])\*|\[\[([^[\]]{1,80})\]\]|\[([^[\]]{1,200})\]\(([^()\s]{1,1000})\)/g;

/** The name of an actor by id, or `undefined` if there is no such actor. */
export type NameOf = (id: string) => Harmless | undefined;

/** The spans of a text with markup. A mention of an unknown actor and an unsafe link stay as written. */
export function parseInline(text: Harmless, nameOf: NameOf): Span[] {
  if (!/[*[]/.test(text)) return text === '' ? [] : [{text}];
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(markup)) {
    const span = spanOf(match, nameOf);
    if (match.index > end) spans.push({text: text.slice(end, match.index)});
    spans.push(...span);
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({text: text.slice(end)});
  return spans;
}

function spanOf(match: HarmlessMatch, nameOf: NameOf): Span[] {
  const [whole, strong, emphasis, actor, label, url] = match;
  if (strong !== undefined) return within(strong, 'strong', nameOf);
  if (emphasis !== undefined) return within(emphasis, 'emphasis', nameOf);
  if (actor !== undefined) {
    const name = nameOf(actor);
    return [
      name === undefined ? {text: whole} : {text: name, role: 'actor', reference: {to: 'actor', id: actor}},
    ];
  }
  const safe = safeLink(url ?? '');
  return safe ? linkSpans(label ?? whole, safe) : [{text: whole}];
}

/** The spans inside emphasis. Mentions and links keep their own role. */
function within(text: Harmless, role: 'strong' | 'emphasis', nameOf: NameOf): Span[] {
  return parseInline(text, nameOf).map(span => (span.role ? span : {...span, role}));
}
