/** Reports an actor that no text mentions, and an actor without `say` whose name is not English. */

import type {Actor, Briefing} from '../../briefing/schema.js';
import type {BriefingText} from '../../briefing/text-tables.js';
import {textsOf} from '../../briefing/texts.js';
import {atStart} from '../../document/mentions.js';
import {withPlainSigns} from '../../text/fold.js';
import {isForeignName} from '../prose/foreign-names.js';
import {holdsWords} from '../prose/whole-words.js';
import type {Rule} from '../rule.js';

/**
 * The most actors that the rule looks for. It looks for each of them in every text. Real briefings have far fewer
 * actors.
 */
const mostActors = 300;

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
    const texts = textsWithMentions(briefing);
    return Object.entries(briefing.actors)
      .slice(0, mostActors)
      .filter(([id, actor]) => !texts.some(text => text.owner !== id && isMention(text, id, actor)))
      .map(([id, {name}]) => ({message: `no text mentions ${name}`, range: positions.key(['actors', id])}));
  },
};

/** A text with plain signs, in which names are searched for. It is never shown. */
type SearchedText = Omit<BriefingText, 'text'> & Readonly<{text: string}>;

/** Whether a text mentions an actor: by id (`[[id]]`, `about`, `with`, `for`, `by`), by name or by alias. */
function isMention({kind, text}: SearchedText, id: string, {name, aliases}: Actor): boolean {
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
function textsWithMentions(briefing: Briefing): SearchedText[] {
  return textsOf(briefing)
    .filter(({kind, path}) => path[0] !== 'sources' && !silent.includes(kind))
    .map(each => ({...each, text: withPlainSigns(each.text)}));
}

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
