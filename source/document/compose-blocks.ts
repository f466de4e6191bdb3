/** Functions that make the blocks of a document. `compose.ts` puts the blocks together into panes. */

import type {Path} from '../briefing/positions.js';
import type {Actor, Briefing, Judgment, Point, Question, Quote} from '../briefing/schema.js';
import {formatDate, isDateOrRange} from '../text/dates.js';
import {type Harmless, harmlessLine, joined, ours} from '../text/harmless.js';
import type {Block, BlockKind, Part, PartName, Span} from './document.js';
import {parseInline} from './inline.js';
import {likelihoodOf, type ScaleName, scaleTitles} from './likelihood.js';
import {linkMentions, mentionFinder} from './mentions.js';
import {namesOfActors} from './surnames.js';

export type Composer = ReturnType<typeof createComposer>;

/** The mark of a source, by its id and its place among the sources (from 1). It has no text. */
export function sourceMark(id: string, source: number): Span {
  return {text: ours(''), role: 'source-mark', source, reference: {to: 'source', id}};
}

/** A date or range as people write it; any other text as it is. */
export function dateOrText(text: Harmless): Harmless {
  return isDateOrRange(text) ? formatDate(text) : text;
}

/** The functions that make blocks for one briefing. They know its actors and the numbers of its sources. */
export function createComposer(briefing: Briefing) {
  const actors = new Map<string, Actor>(Object.entries(briefing.actors));
  const places = new Map(Object.keys(briefing.sources).map((id, index) => [id, index + 1]));
  const scale: ScaleName = briefing.outlook.scale;
  const nameOf = (id: string) => actors.get(id)?.name;

  const findMentions = mentionFinder(namesOfActors(actors));

  const inline = (text: Harmless): Span[] => linkMentions(parseInline(text, nameOf), findMentions);

  /** Source marks for the end of a text, in the order of the sources. */
  const marks = (sources: readonly string[]): Span[] =>
    sources.map(id => sourceMark(id, places.get(id) ?? 0)).sort((a, b) => (a.source ?? 0) - (b.source ?? 0));

  const cited = (text: Harmless, sources: readonly string[]): Span[] => [...inline(text), ...marks(sources)];

  const actorSpan = (id: string): Span => ({
    text: nameOf(id) ?? harmlessLine(id),
    role: 'actor',
    // An unknown id, in a briefing with problems, is shown as it is written and leads nowhere.
    ...(actors.has(id) && {reference: {to: 'actor' as const, id}}),
  });

  /** Who says something: if `by` is the id of an actor, the actor and its affiliation; otherwise `by` as written. */
  const attribution = (by: Harmless): Span[] => {
    const actor = actors.get(by);
    if (!actor) return inline(by);
    return [actorSpan(by), ...(actor.affiliation ? [{text: ours`, ${actor.affiliation}`}] : [])];
  };

  const point = (entry: Point, path: Path, kind: BlockKind = entry.kind): Block => ({
    kind,
    path,
    priority: entry.priority,
    parts: [{name: 'text', spans: cited(entry.text, entry.sources)}],
  });

  const quote = (entry: Quote, path: Path): Block => {
    const words = linkMentions([{text: entry.text, role: 'quote'}], findMentions);
    const sources = marks(entry.sources);
    return {
      kind: 'quote',
      path,
      priority: entry.priority,
      parts: entry.by
        ? [
            {name: 'text', spans: words},
            {name: 'by', spans: [...attribution(entry.by), ...sources]},
          ]
        : [
            {name: 'text', spans: words},
            ...(sources.length > 0
              ? [{name: 'by' as const, spans: [{text: ours('no speaker given')}, ...sources]}]
              : []),
          ],
    };
  };

  const judgment = (entry: Judgment, path: Path): Block => {
    const likelihood = entry.likelihood === undefined ? undefined : likelihoodOf(entry.likelihood, scale);
    const parts: Part[] = [];
    const add = (name: PartName, spans: readonly Span[], label?: Harmless) =>
      parts.push({name, spans, ...(label && {label})});
    if (entry.likelihood) {
      const offScale = likelihood
        ? []
        : [{text: ours` (not on the ${scaleTitles[scale]} scale)`, role: 'warning' as const}];
      add('likelihood', [{text: entry.likelihood, role: 'likelihood'}, ...offScale]);
    }
    if (entry.confidence)
      add('confidence', [{text: ours(entry.confidence), role: 'confidence'}], ours('confidence'));
    add('text', cited(entry.text, entry.sources));
    if (entry.by) add('by', attribution(entry.by), ours('judged by'));
    if (entry.horizon) add('horizon', inline(dateOrText(entry.horizon)), ours('horizon'));
    for (const reason of entry.because) add('because', inline(reason), ours('because'));
    for (const consequence of entry.if_wrong) add('if-wrong', inline(consequence), ours('if wrong'));
    return {kind: 'judgment', path, priority: entry.priority, parts, ...(likelihood && {likelihood})};
  };

  const heading = (
    text: Harmless,
    path: Path,
    spans: readonly Span[] = [{text, role: 'heading'}],
  ): Block => ({
    kind: 'heading',
    path,
    parts: [{name: 'text', spans}],
  });

  const entry = (term: Span, spans: readonly Span[], path: Path): Block => ({
    kind: 'entry',
    path,
    parts: [
      {name: 'term', spans: [term]},
      {name: 'text', spans},
    ],
  });

  const profile = (id: string, actor: Actor, path: Path): Block => {
    const isInRole =
      actor.role && actor.affiliation && actor.role.toLowerCase().includes(actor.affiliation.toLowerCase());
    const role = joined(
      [actor.role, isInRole ? undefined : actor.affiliation].filter(text => text !== undefined),
      ', ',
    );
    // The sources support the whole entry. Their marks come after the role, or after the name if there is no role.
    const sources = marks(actor.sources);
    const parts: Part[] = [{name: 'name', spans: [actorSpan(id), ...(role ? [] : sources)]}];
    /** A text about an actor may lead to other actors, but not to this actor again. */
    const elsewhere = ({reference, ...span}: Span): Span =>
      reference && !(reference.to === 'actor' && reference.id === id) ? {...span, reference} : span;
    const add = (name: PartName, text: Harmless | undefined, label?: Harmless) => {
      if (text) parts.push({name, spans: inline(text).map(elsewhere), ...(label && {label})});
    };
    add('native-name', actor.native_name);
    if (actor.say) parts.push({name: 'say', label: ours('say'), spans: [{text: actor.say, role: 'say'}]});
    if (role) parts.push({name: 'text', spans: [...inline(role).map(elsewhere), ...sources]});
    add('field', actor.position, ours('position'));
    add('field', actor.wants, ours('wants'));
    add('field', actor.leverage, ours('leverage'));
    add('field', actor.red_lines, ours('red lines'));
    add('field', joined(actor.aliases, ', '), ours('also'));
    return {kind: 'profile', path, priority: actor.priority, parts};
  };

  const exchange = (question: Question, path: Path): Block => {
    const {answer, ask, priority, sources} = question;
    return {
      kind: 'exchange',
      path,
      priority,
      parts: answer
        ? [
            {name: 'term', spans: inline(ask)},
            {name: 'text', spans: cited(answer, sources)},
          ]
        : [{name: 'term', spans: cited(ask, sources)}],
    };
  };

  const event = (item: Briefing['timeline'][number], path: Path): Block => ({
    ...entry(
      {text: item.date ? formatDate(item.date) : ours(''), role: 'label'},
      cited(item.event, item.sources),
      path,
    ),
    priority: item.priority,
  });

  return {
    actorSpan,
    attribution,
    cited,
    entry,
    event,
    exchange,
    heading,
    inline,
    judgment,
    marks,
    point,
    profile,
    quote,
  };
}
