/** Names of actors in running text: where one stands, the text leads to the actor's card. */

import {withPlainSigns} from '../text/fold.js';
import {spacelessRanges} from '../text/spaceless-scripts.js';
import type {Span} from './document.js';

/** A name that an actor goes by, of all that a briefing gives. */
export type KnownName = Readonly<{id: string; name: string}>;

/** Where an actor's name stands in a text: from `start` to before `end` (UTF-16 units). */
export type Mention = Readonly<{id: string; start: number; end: number}>;

export type MentionFinder = (text: string) => Mention[];

/** Names that begin with the same word are tried one after the other: more than this would make long texts slow. */
const maxAlike = 40;
/** Scripts in which a name may stand right beside other letters: Hangul too, which sets particles behind a name. */
const adjoiningRanges = `${spacelessRanges}\\uac00-\\ud7a3`;
const adjoining = new RegExp(`[${adjoiningRanges}]`);
const letter = /[\p{L}\p{N}\p{M}]/u;
/** Runs of letters and digits, or single characters of such a script. */
const words = new RegExp(`[${adjoiningRanges}]|(?:(?![${adjoiningRanges}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

function firstWordOf(text: string): string {
  return text.match(words)?.[0] ?? '';
}

/**
 * Finds names as whole words, the longest where several begin at one place. Upper and lower case count (`us` is not
 * `US`), but for the first letter of a name that begins with a small one (`the General`): it may begin a sentence. Kinds
 * of apostrophes, dashes and spaces do not count. A name without a letter is not looked for; of those that begin with the
 * same word, the forty longest.
 */
export function mentionFinder(names: readonly KnownName[]): MentionFinder {
  const plain = names.map(({id, name}) => ({id, name: withPlainSigns(name)}));
  const byFirstWord = new Map<string, KnownName[]>();
  // Names as they are written come first, and so before another that is equal but for its first letter.
  const begun = plain.flatMap(({id, name}) => atStart(name).map(each => ({id, name: each})));
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
        ?.find(({name}) => text.startsWith(name, start) && isWhole(text, start + name.length));
      if (!known) continue;
      end = start + known.name.length;
      found.push({id: known.id, start, end});
    }
    return found;
  };
}

/** A name that begins with a small letter as it stands at the start of a sentence; nothing for any other. */
export function atStart(name: string): string[] {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x20);
  const capital = first.toUpperCase();
  if (capital === first || capital.length !== first.length) return [];
  return [capital + name.slice(first.length)];
}

/** Whether a name that ends here is not the beginning of a longer word. */
function isWhole(text: string, end: number): boolean {
  const last = text[end - 1] ?? '';
  const next = text[end] ?? '';
  return next === '' || adjoining.test(last) || !letter.test(next);
}

/** The spans with the names in them as references; a span that leads somewhere already stays as it is. */
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
