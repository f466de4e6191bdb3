/** Check 11: an actor that nothing mentions; an actor without `say` whose name is not English. */
import {mentionsIn} from '../domain/inline.js';
import type {Actor, Briefing} from '../domain/schema.js';
import {isForeignName} from './foreign-names.js';
import type {Rule} from './rule.js';

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
    const entries = Object.entries(briefing.actors);
    return entries
      .filter(([id, actor]) => !isMentioned(id, actor, briefing))
      .map(([id, {name}]) => ({message: `nothing mentions ${name}`, range: positions.key(['actors', id])}));
  },
};

/** Mentioned by id (`[[id]]`, `about`, `with`, `for`, `by`), or by name or alias, outside its own entry. */
function isMentioned(id: string, actor: Actor, briefing: Briefing): boolean {
  const {[id]: _own, ...others} = briefing.actors;
  const texts = textsIn({...briefing, actors: others, sources: {}}, '');
  const names = [actor.name, ...actor.aliases].map(
    name =>
      new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u'),
  );
  return texts.some(
    ({key, text}) =>
      (['about', 'with', 'for', 'by'].includes(key) && text === id) ||
      mentionsIn(text).some(mention => mention.id === id) ||
      names.some(name => name.test(text)),
  );
}

type Text = Readonly<{key: string; text: string}>;

/** Every text with the key it stands under. */
function textsIn(value: unknown, key: string): Text[] {
  if (typeof value === 'string') return [{key, text: value}];
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
