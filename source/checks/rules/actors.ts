/** Check 11: an actor that nothing mentions; an actor without `say` whose name is not English. */

import type {Actor, Briefing} from '../../briefing/schema.js';
import type {BriefingText} from '../../briefing/text-tables.js';
import {textsOf} from '../../briefing/texts.js';
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
    const texts = textsWithMentions(briefing);
    return Object.entries(briefing.actors)
      .slice(0, mostActors)
      .filter(([id, actor]) => !texts.some(text => text.owner !== id && isMention(text, id, actor)))
      .map(([id, {name}]) => ({message: `nothing mentions ${name}`, range: positions.key(['actors', id])}));
  },
};

/** By id (`[[id]]`, `about`, `with`, `for`, `by`), or by name or alias, as the reader finds them. */
function isMention({kind, text}: BriefingText, id: string, {name, aliases}: Actor): boolean {
  return (
    ((kind === 'actor id' || kind === 'speaker') && text === id) ||
    text.includes(`[[${id}]]`) ||
    [name, ...aliases].some(each => {
      const plain = withPlainSigns(each);
      return [plain, ...atStart(plain)].some(form => holdsWords(text, form));
    })
  );
}

/** Texts that cannot mention anybody. */
const silent: readonly BriefingText['kind'][] = ['choice', 'date', 'source id'];

/** Every text that may mention an actor, with plain signs. The titles of sources do not count. */
function textsWithMentions(briefing: Briefing): BriefingText[] {
  return textsOf(briefing)
    .filter(({kind, path}) => path[0] !== 'sources' && !silent.includes(kind))
    .map(each => ({...each, text: withPlainSigns(each.text)}));
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
