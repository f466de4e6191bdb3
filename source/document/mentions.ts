/** Finds the names of actors in running text, so that each name can lead to the actor’s card. */

import {withPlainSigns} from '../text/fold.js';
import {spacelessRanges} from '../text/spaceless-scripts.js';
import type {Span} from './document.js';
import {isSurnameAlone, type KnownName} from './surnames.js';

/** A place in a text that names an actor: from `start` up to, but not including, `end` (UTF-16 units). */
export type Mention = Readonly<{id: string; start: number; end: number}>;

export type MentionFinder = (text: string) => Mention[];

/**
 * How many names that begin with the same word are tried, at most. They are tried one after the other, so more of them
 * would make long texts slow.
 */
const maxAlike = 40;
/**
 * Scripts in which a letter may follow a name directly. Hangul is among them: Korean particles follow a name without a
 * space.
 */
const adjoiningRanges = `${spacelessRanges}\\uac00-\\ud7a3`;
const adjoining = new RegExp(`[${adjoiningRanges}]`);
const letter = /[\p{L}\p{N}\p{M}]/u;
/** Runs of letters and digits. In the scripts above, every character is a run of its own. */
const words = new RegExp(`[${adjoiningRanges}]|(?:(?![${adjoiningRanges}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

function firstWordOf(text: string): string {
  return text.match(words)?.[0] ?? '';
}

/**
 * Makes a function that finds names in a text.
 *
 * - A name is found as whole words only. If several names begin at one place, the longest is found.
 * - Case matters: `us` is not `US`. But a name that begins with a small letter (`the General`) is also found with a
 *   capital, since it may begin a sentence.
 * - Different apostrophes, dashes and spaces count as the same.
 * - A surname is not found within a longer name: `Maria Lavrov` may be another person.
 * - A name without a letter is never found. Of the names that begin with the same word, the forty longest are found.
 */
export function mentionFinder(names: readonly KnownName[]): MentionFinder {
  const plain = names.map(known => ({...known, name: withPlainSigns(known.name)}));
  const byFirstWord = new Map<string, KnownName[]>();
  // The names as written come first, so they win over names that were capitalised for the start of a sentence.
  const begun = plain.flatMap(known => atStart(known.name).map(name => ({...known, name})));
  for (const known of [...plain, ...begun]) {
    const first = firstWordOf(known.name);
    if (first === '' || !known.name.startsWith(first)) continue;
    const alike = byFirstWord.get(first) ?? [];
    alike.push(known);
    byFirstWord.set(first, alike);
  }
  for (const [first, alike] of byFirstWord)
    byFirstWord.set(first, alike.sort((a, b) => b.name.length - a.name.length).slice(0, maxAlike));
  if (byFirstWord.size === 0) return () => [];
  return written => {
    const text = withPlainSigns(written);
    const found: Mention[] = [];
    let end = 0;
    for (const match of text.matchAll(words)) {
      const start = match.index;
      if (start < end) continue;
      const known = byFirstWord
        .get(match[0])
        ?.find(
          ({isSurname, name}) =>
            text.startsWith(name, start) &&
            isWhole(text, start + name.length) &&
            (!isSurname || isSurnameAlone(text, start, start + name.length)),
        );
      if (!known) continue;
      end = start + known.name.length;
      found.push({id: known.id, start, end});
    }
    return found;
  };
}

/** How a name that begins with a small letter looks at the start of a sentence. Empty for any other name. */
export function atStart(name: string): string[] {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x20);
  const capital = first.toUpperCase();
  if (capital === first || capital.length !== first.length) return [];
  return [capital + name.slice(first.length)];
}

/** Whether a name that ends here is a whole word, and not the beginning of a longer one. */
function isWhole(text: string, end: number): boolean {
  const last = text[end - 1] ?? '';
  const next = text[end] ?? '';
  return next === '' || adjoining.test(last) || !letter.test(next);
}

/** The spans, with each name as a reference to its actor. A span that already has a reference stays as it is. */
export function linkMentions(spans: readonly Span[], find: MentionFinder): Span[] {
  return spans.flatMap(span => {
    const mentions = span.reference ? [] : find(span.text);
    if (mentions.length === 0) return [span];
    const parts: Span[] = [];
    let done = 0;
    for (const {id, start, end} of mentions) {
      if (start > done) parts.push({...span, text: span.text.slice(done, start)});
      parts.push({...span, text: span.text.slice(start, end), reference: {to: 'actor', id}});
      done = end;
    }
    if (done < span.text.length) parts.push({...span, text: span.text.slice(done)});
    return parts;
  });
}
