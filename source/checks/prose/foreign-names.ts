/** Guesses whether an English speaker has to learn how to say a name. Tuned against false alarms. */

import {institutionWords} from '../../text/names/name-words.js';

/** Beginnings, middles and endings that few English words have. */
const foreign =
  /^(?:hl|ng|zh|dz|kh|ts|tz|sz|cz|vl|vr|nk|mb|nd|mw|gj|kj|tl|sv|zd|xi|xu|nguy|abd|ibn)|aa|ii|uu|kh|zh|q(?!u)|szc|tsch|aung|oung|jh|dh|bh|gaw|zaw|nyi|ovich|evich|dze$|[vjq]$|(?:shev|chev|enko|wicz|oğlu|oglu|ishvili|nen|sson|ssen|escu|ić|ič|aki|oto|amoto|aratne)$/i;

/**
 * Whether a name is not English: it has letters that English does not have, or its spelling is not English. A name with
 * a native form is also not English, unless it is an English name such as `Russia` or `Ministry of Defence of Russia`.
 */
export function isForeignName(name: string, nativeName: string | undefined): boolean {
  const words = name.match(/[\p{L}\p{M}]+(?:[’'](?!s\b)\p{L}+)*/gu) ?? [];
  if (words.some(word => /[^a-z’']/i.test(word))) return true;
  const unknown = words.filter(word => word !== 's' && !isEnglish(word, name));
  if (nativeName !== undefined && nativeName !== name) return unknown.length > 0;
  return unknown.some(word => foreign.test(word));
}

/**
 * Whether a word is English: a word in names of institutions, an acronym, a place with an English name, or the
 * adjective of such a place (`Russian`).
 */
function isEnglish(word: string, name: string): boolean {
  if (institutionWords.has(word.toLowerCase()) || /^[A-Z]{2,5}$/.test(word)) return true;
  return englishPlaces().some(place => {
    if (place.includes(' ') && name.includes(place)) return true;
    return place.length > 3 && word.length < place.length + 5 && word.startsWith(place.slice(0, stem(place)));
  });
}

/** How many letters of a place’s name are also in its adjective: `Chin(a)`, `Russi(a)`. */
function stem(place: string): number {
  return /[aeiouy]$/.test(place) ? place.length - 1 : place.length;
}

let places: readonly string[] | undefined;

/** The English names of countries and territories, from `Intl`. */
function englishPlaces(): readonly string[] {
  if (!places) {
    const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap(first => letters.map(second => first + second));
    places = codes.flatMap(code => names.of(code)?.match(/[A-Z][A-Za-z ]+/g) ?? []).map(name => name.trim());
  }
  return places;
}
