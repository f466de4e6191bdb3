/** The names by which a text can mention the actors of a briefing: those in the file, and surnames. */
import {withPlainSigns} from '../text/fold.js';
import {institutionWords, openers, titles} from '../text/names/name-words.js';

/** An actor’s id, and one of the names that the briefing gives for it. */
export type KnownName = Readonly<{
  id: string;
  name: string;
  /** The surname of the name in the file. Within a longer name, it is not found. */
  isSurname?: true;
}>;

type Named = Readonly<{name: string; native_name?: string | undefined; aliases: readonly string[]}>;

/** What may follow a surname, as in `Ann Bell Jr.` */
const suffixes = /,? (?:Jr|Sr|II|III|IV)\.?$/;
/** A word that can be a surname: with a capital, and not an acronym. */
const surname = /^\p{Lu}[\p{L}\p{M}'-]*\p{Ll}[\p{L}\p{M}'-]*$/u;
/** Words between given names and a surname, as in `Ursula von der Leyen`. They begin with a small letter. */
const particle = /^\p{Ll}[\p{L}'-]*$/u;
/** Particles that are not part of names of people. */
const joining = new Set(['a', 'an', 'and', 'at', 'for', 'from', 'in', 'of', 'on', 'the', 'to']);
/** Words of places such as `East Timor`. Without them, the rest is another place. */
const directions = new Set(['east', 'new']);

/** Every name, native name and alias of the actors, and each surname that only one actor of the briefing has. */
export function namesOfActors(actors: Iterable<readonly [string, Named]>): KnownName[] {
  const names: KnownName[] = [];
  const surnames: KnownName[] = [];
  /** For each word of a name, the actor who has it; `undefined` if several have it. */
  const owners = new Map<string, string | undefined>();
  for (const [id, {aliases, name, native_name: native}] of actors) {
    names.push(...[name, ...(native ? [native] : []), ...aliases].map(each => ({id, name: each})));
    for (const word of [name, ...aliases].flatMap(wordsOf))
      owners.set(word, owners.has(word) && owners.get(word) !== id ? undefined : id);
    surnames.push(...surnamesIn(name, native).map(each => ({id, name: each})));
  }
  const isUnique = ({id, name}: KnownName) => owners.get(wordsOf(name).at(-1) ?? '') === id;
  return [...names, ...surnames.filter(isUnique).map(each => ({...each, isSurname: true as const}))];
}

function wordsOf(name: string): string[] {
  return withPlainSigns(name)
    .replace(suffixes, '')
    .split(/[ ,()]+/)
    .filter(word => word !== '');
}

/**
 * The surname of a person, with and without its particles. Empty for an institution. A Chinese or Korean name begins
 * with the surname, and English texts write a Japanese name in either order. So both ends of these names count.
 */
function surnamesIn(name: string, native: string | undefined): string[] {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 6) return [];
  if (words.some(word => isOfInstitution(word.toLowerCase()))) return [];
  let from = words.length - 1;
  while (from > 1 && particle.test(words[from - 1] ?? '')) from--;
  const [first = ''] = words;
  const isFirstToo = /[\p{Script=Han}\p{Script=Hangul}]/u.test(native ?? '');
  return [
    ...(from < words.length - 1 ? [words.slice(from).join(' ')] : []),
    ...[last, ...(isFirstToo ? [first] : [])].filter(word => surname.test(word)),
  ];
}

function isOfInstitution(word: string): boolean {
  return institutionWords.has(word) || joining.has(word) || directions.has(word);
}

/** Days and months, which may stand before a name without being a part of it. */
const times =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** The word before a place, if it has a capital, and only a space or hyphen is between them. */
const wordBefore = /(?<![\p{L}\p{M}'])(\p{Lu}[\p{L}\p{M}']*)\.?[ -]$/u;

/**
 * Whether a surname at a place in a text can stand for its actor. It cannot within a longer name: `Maria Lavrov` is
 * another person, and `Bell Labs` a company. Titles, days, acronyms, possessives and words that begin a sentence do not
 * make a name longer.
 */
export function isSurnameAlone(text: string, start: number, end: number): boolean {
  if (/^[ -]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))) return false;
  const [, word] = wordBefore.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  if (word === undefined) return true;
  return titles.has(word) || openers.has(word) || times.test(word) || /^\p{Lu}+$|'s$/u.test(word);
}
