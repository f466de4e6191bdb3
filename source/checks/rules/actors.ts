/** Reports an actor that no text mentions, and an actor without `say` whose name is not English. */

import {mentionsIn} from '../../briefing/actor-mentions.js';
import type {Briefing} from '../../briefing/schema.js';
import type {BriefingText} from '../../briefing/text-tables.js';
import {textsOf} from '../../briefing/texts.js';
import {mentionFinder} from '../../document/mentions.js';
import {namesOfActors} from '../../document/surnames.js';
import {isForeignName} from '../prose/foreign-names.js';
import type {Rule} from '../rule.js';

export const unmentionedActor: Rule<'craft/unmentioned-actor'> = {
  code: 'craft/unmentioned-actor',
  severity: 'warning',
  page: {
    title: 'An actor that no text mentions',
    why: 'Reading about an actor takes time. That time is wasted if the actor plays no part.',
    remedy:
      'Say in a text what part the actor plays, and mention the actor as `[[id]]`. Or remove the actor.',
    example: {
      of: 'part',
      bad: 'actors: {ann: Ann Bell, bob: Bob Hill}\nsummary: ["[[ann]] resigned on 2 November 2026."]\n',
      good: 'actors: {ann: Ann Bell, bob: Bob Hill}\nsummary: ["[[ann]] handed over to [[bob]] on 2 November 2026."]\n',
    },
  },
  check: ({briefing, positions}) => {
    const mentioned = mentionedIn(briefing);
    return Object.entries(briefing.actors)
      .filter(([id]) => !mentioned.has(id))
      .map(([id, {name}]) => ({message: `no text mentions ${name}`, range: positions.key(['actors', id])}));
  },
};

/**
 * The ids of the actors that a text mentions: by id (`[[id]]`, `about`, `with`, `for`, `by`), or by a name that the
 * reader also finds. The entry of an actor does not mention that actor.
 */
function mentionedIn(briefing: Briefing): Set<string> {
  const find = mentionFinder(namesOfActors(Object.entries(briefing.actors)));
  const mentioned = new Set<string>();
  for (const {kind, owner, path, text} of textsOf(briefing)) {
    if (path[0] === 'sources' || silent.includes(kind)) continue;
    const isId = kind === 'actor id' || kind === 'speaker';
    const ids = isId ? [text] : mentionsIn(text).map(({id}) => id);
    for (const id of [...ids, ...find(text).map(({id}) => id)]) if (id !== owner) mentioned.add(id);
  }
  return mentioned;
}

/** Texts that cannot mention anybody. */
const silent: readonly BriefingText['kind'][] = ['choice', 'date', 'source id'];

export const noSay: Rule<'craft/no-say'> = {
  code: 'craft/no-say',
  severity: 'warning',
  page: {
    title: 'A name that is not English, without `say`',
    why: 'A name is the first thing that the other side hears, and they notice if you say it wrongly.',
    remedy:
      'Add `say`: write how the name sounds, for English speakers. Capitals mark the stressed syllable: `say: min owng HLINE`.',
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
        message: `${name} has no \`say\`, so people cannot tell how to say the name`,
        range: positions.value(['actors', id, 'name']),
      })),
};
