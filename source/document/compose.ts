/** Composes a briefing into the panes of a document. A pane without blocks is left out. */

import type {Path} from '../briefing/positions.js';
import type {AuthorPane, Briefing} from '../briefing/schema.js';
import {type Harmless, ours} from '../text/harmless.js';
import {type Composer, createComposer, dateOrText} from './compose-blocks.js';
import {isMachineDraft, sources} from './compose-sources.js';
import type {Block, Document, Pane, Span} from './document.js';
import {scaleTitles} from './likelihood.js';
import {withSharedSource} from './shared-source.js';

/** The document of a briefing: Brief, the author's panes, Actors, Stakes, Outlook, Timeline, In the room, Sources. */
export function compose(briefing: Briefing): Document {
  const make = createComposer(briefing);
  const panes = [
    pane('brief', ours('Brief'), brief(briefing, make)),
    ...briefing.panes.map((authored, index) =>
      aboutActors(pane(authored.id, authored.title, authorPane(authored, index, make)), authored.about),
    ),
    pane('actors', ours('Actors'), actors(briefing, make), Object.keys(briefing.actors).length),
    pane('stakes', ours('Stakes'), stakes(briefing, make), briefing.stakes.length),
    pane('outlook', ours('Outlook'), outlook(briefing, make), briefing.outlook.judgments.length),
    pane('room', ours('In the room'), room(briefing, make)),
    pane('timeline', ours('Timeline'), timeline(briefing, make), briefing.timeline.length),
  ]
    .filter(({blocks}) => blocks.length > 0)
    .map(each => withSharedSource(each, id => briefing.sources[id]?.file !== undefined));
  const last = pane(
    'sources',
    ours('Sources'),
    sources(briefing, make, panes),
    Object.keys(briefing.sources).length,
  );
  return {
    title: briefing.title,
    asOf: briefing.as_of,
    ...(briefing.subtitle && {subtitle: briefing.subtitle}),
    ...(briefing.expires && {expires: briefing.expires}),
    ...(briefing.handling && {handling: ours(briefing.handling)}),
    ...(isMachineDraft(briefing) && {machineDraft: true}),
    ...(briefing.meeting && briefing.meeting.with.length > 0 && {inRoom: briefing.meeting.with}),
    panes: last.blocks.length > 0 ? [...panes, last] : panes,
  };
}

function pane(id: string, title: Harmless, blocks: readonly Block[], count?: number): Pane {
  return {id, title, blocks, ...(count && {count})};
}

function aboutActors(pane: Pane, about: readonly string[]): Pane {
  return about.length > 0 ? {...pane, about} : pane;
}

/** The blocks of a list under a heading. An empty list gives no blocks. */
function section<Item>(
  title: Harmless,
  items: readonly Item[],
  path: Path,
  make: Composer,
  block: (item: Item, path: Path) => Block,
): Block[] {
  if (items.length === 0) return [];
  return [make.heading(title, path), ...items.map((item, index) => block(item, [...path, index]))];
}

function brief(briefing: Briefing, make: Composer): Block[] {
  const {bottom_line: bottomLine, why_it_matters: why} = briefing;
  return [
    make.heading(ours('Bottom line'), ['bottom_line']),
    make.point(bottomLine, ['bottom_line'], 'lead'),
    ...(why
      ? [
          make.heading(ours('Why it matters'), ['why_it_matters']),
          make.point(why, ['why_it_matters'], 'paragraph'),
        ]
      : []),
    ...meeting(briefing, make),
    ...section(ours('Summary'), briefing.summary, ['summary'], make, make.point),
  ];
}

function meeting({meeting}: Briefing, make: Composer): Block[] {
  if (!meeting) return [];
  const rows: Array<[Harmless, readonly Span[], Path?]> = [
    [ours('what'), meeting.what ? make.inline(meeting.what) : []],
    [ours('when'), meeting.when ? make.inline(dateOrText(meeting.when)) : []],
    [ours('where'), meeting.where ? make.inline(meeting.where) : []],
    [
      ours('with'),
      meeting.with.flatMap((id, index) => [...(index > 0 ? [{text: ours(', ')}] : []), make.actorSpan(id)]),
    ],
    [ours('language'), meeting.language ? make.inline(meeting.language) : []],
    ...meeting.objectives.map((text, index): [Harmless, Span[], Path] => [
      ours('objective'),
      make.inline(text),
      ['meeting', 'objectives', index],
    ]),
  ];
  const entries = rows
    .filter(([, spans]) => spans.length > 0)
    .map(([term, spans, path = ['meeting', term]]) => make.entry({text: term, role: 'label'}, spans, path));
  return entries.length > 0 ? [make.heading(ours('Meeting'), ['meeting']), ...entries] : [];
}

function authorPane(authored: AuthorPane, index: number, make: Composer): Block[] {
  const path = ['panes', index];
  return [
    ...authored.points.map((entry, place) => make.point(entry, [...path, 'points', place])),
    ...section(ours('Judgments'), authored.judgments, [...path, 'judgments'], make, make.judgment),
    ...section(ours('In their words'), authored.quotes, [...path, 'quotes'], make, make.quote),
  ];
}

function actors(briefing: Briefing, make: Composer): Block[] {
  return Object.entries(briefing.actors).map(([id, actor]) => make.profile(id, actor, ['actors', id]));
}

const levels = {high: 'level-high', medium: 'level-medium', low: 'level-low'} as const;

/**
 * Stakes, grouped by the actor whose stakes they are. The groups are in the order in which the stakes first name the
 * actors.
 */
function stakes(briefing: Briefing, make: Composer): Block[] {
  const groups = new Map<string | undefined, Block[]>();
  for (const [index, stake] of briefing.stakes.entries()) {
    const group = groups.get(stake.for) ?? [];
    const path = ['stakes', index];
    const term: Span = stake.level
      ? {text: ours(stake.level), role: levels[stake.level]}
      : {text: ours(''), role: 'label'};
    group.push({...make.entry(term, make.cited(stake.text, stake.sources), path), priority: stake.priority});
    groups.set(stake.for, group);
  }
  return [...groups].flatMap(([id, blocks]) => {
    const path = blocks[0]?.path ?? ['stakes'];
    const title =
      id === undefined
        ? make.heading(ours('For everyone'), path)
        : make.heading(ours(''), path, [make.actorSpan(id)]);
    return [title, ...blocks];
  });
}

function outlook({outlook}: Briefing, make: Composer): Block[] {
  const {judgments, alternatives, indicators, scale} = outlook;
  return [
    ...section(
      ours`Judgments · ${scaleTitles[scale]} scale`,
      judgments,
      ['outlook', 'judgments'],
      make,
      make.judgment,
    ),
    ...section(ours('Alternatives'), alternatives, ['outlook', 'alternatives'], make, (entry, path) =>
      make.point(entry, path, 'alternative'),
    ),
    ...section(ours('What would change this'), indicators, ['outlook', 'indicators'], make, (entry, path) =>
      make.point(entry, path, 'indicator'),
    ),
  ];
}

/** A text that sorts after every date, so that events without a date come last. */
const undated = '9999';

function timeline(briefing: Briefing, make: Composer): Block[] {
  return briefing.timeline
    .map((item, index) => ({item, index, date: item.date ?? undated}))
    .sort((a, b) => byUnits(a.date, b.date))
    .map(({item, index}) => make.event(item, ['timeline', index]));
}

/** Orders dates by their UTF-16 units. `localeCompare` orders them in the same way, but takes 6 ms to load its rules. */
function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function room(briefing: Briefing, make: Composer): Block[] {
  return [
    ...section(ours('Say'), briefing.talking_points, ['talking_points'], make, (entry, path) =>
      make.point(entry, path, 'talking-point'),
    ),
    ...section(ours('They will ask'), briefing.likely_questions, ['likely_questions'], make, make.exchange),
    ...section(ours('Watch out'), briefing.watch_outs, ['watch_outs'], make, (entry, path) =>
      make.point(entry, path, 'watch-out'),
    ),
    ...section(ours('Not known'), briefing.gaps, ['gaps'], make, (entry, path) =>
      make.point(entry, path, 'gap'),
    ),
  ];
}
