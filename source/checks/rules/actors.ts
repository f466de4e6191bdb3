/** Check 11: an actor that nothing mentions; an actor without `say` whose name is not English. */

import type {Actor, Briefing} from '../../briefing/schema.js';
import {atStart} from '../../document/mentions.js';
import {withPlainSigns} from '../../text/fold.js';
import {isForeignName} from '../prose/foreign-names.js';
import {holdsWords} from '../prose/whole-words.js';
import type {Rule} from '../rule.js';

/** Actors that are looked for, each in every text. A briefing has far fewer. */
const mostActors = 300;

export const unmentionedActor: Rule<'craft/unmentioned-actor'> = {
  code: 'craft/unmentioned-actor',
  severity: 'warning',
  page: {
    title: 'An actor that nothing mentions',
    why: 'Each actor costs a reader time; one who plays no part in the text costs it for nothing.',
    remedy: 'Say what part the actor plays, with a mention as `[[id]]`, or remove the actor.',
    example: {
      of: 'part',
      bad: 'actors: {ann: Ann Bell, bob: Bob Hill}\nsummary: ["[[ann]] resigned on 2 November 2026."]\n',
      good: 'actors: {ann: Ann Bell, bob: Bob Hill}\nsummary: ["[[ann]] handed over to [[bob]] on 2 November 2026."]\n',
    },
  },
  check: ({briefing, positions}) => {
    const texts = textsOf(briefing);
    return Object.entries(briefing.actors)
      .slice(0, mostActors)
      .filter(([id, actor]) => !texts.some(text => text.owner !== id && isMention(text, id, actor)))
      .map(([id, {name}]) => ({message: `nothing mentions ${name}`, range: positions.key(['actors', id])}));
  },
};

/** Keys that hold ids of actors. */
const idKeys = ['about', 'with', 'for', 'by'];

/** By id (`[[id]]`, `about`, `with`, `for`, `by`), or by name or alias, as the reader finds them. */
function isMention({key, text}: Text, id: string, {name, aliases}: Actor): boolean {
  return (
    (idKeys.includes(key) && text === id) ||
    text.includes(`[[${id}]]`) ||
    [name, ...aliases].some(each => {
      const plain = withPlainSigns(each);
      return [plain, ...atStart(plain)].some(form => holdsWords(text, form));
    })
  );
}

/** A text with plain signs, the key it stands under, and the actor whose entry it is in. */
type Text = Readonly<{text: string; key: string; owner?: string}>;

/** Every text of a briefing except those of its sources. */
function textsOf({actors, sources: _sources, ...rest}: Briefing): Text[] {
  return [
    ...textsIn(rest, ''),
    ...Object.entries(actors).flatMap(([owner, actor]) => textsIn(actor, '').map(text => ({...text, owner}))),
  ];
}

function textsIn(value: unknown, key: string): Text[] {
  if (typeof value === 'string') return [{key, text: withPlainSigns(value)}];
  if (Array.isArray(value)) return value.flatMap(item => textsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, name));
}

export const noSay: Rule<'craft/no-say'> = {
  code: 'craft/no-say',
  severity: 'warning',
  page: {
    title: 'A name that is not English, and nothing says how to say it',
    why: 'A name said wrongly is the first thing that the other side hears.',
    remedy: 'Add `say`, with the stressed syllable in capitals: `say: min owng HLINE`.',
    example: {
      of: 'part',
      bad: 'actors: {wang-yi: {name: Wang Yi, native_name: 王毅}}\n',
      good: 'actors: {wang-yi: {name: Wang Yi, native_name: 王毅, say: wahng EE}}\n',
    },
  },
  check: ({briefing, positions}) =>
    Object.entries(briefing.actors)
      .filter(([, actor]) => actor.say === undefined && isForeignName(actor.name, actor.native_name))
      .map(([id, {name}]) => ({
        message: `nothing says how to say ${name}`,
        range: positions.value(['actors', id, 'name']),
      })),
};
