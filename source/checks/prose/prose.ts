/** The running text of a briefing, piece by piece, with what each piece is. */
import type {Path} from '../../briefing/positions.js';
import type {Briefing, Judgment} from '../../briefing/schema.js';

export type ProseKind =
  | 'bottom line'
  | 'why it matters'
  | 'objective'
  | 'fact'
  | 'assumption'
  | 'judgment'
  | 'reported judgment'
  | 'reason'
  | 'horizon'
  | 'stake'
  | 'alternative'
  | 'indicator'
  | 'event'
  | 'actor'
  | 'talking point'
  | 'question'
  | 'watch-out'
  | 'gap';

export type Prose = Readonly<{kind: ProseKind; path: Path; text: string}>;

/** All running text except quotes, which are somebody else's words. */
export function proseOf(briefing: Briefing): Prose[] {
  const {outlook, meeting} = briefing;
  return [
    {kind: 'bottom line', path: ['bottom_line', 'text'], text: briefing.bottom_line.text},
    ...(briefing.why_it_matters
      ? [
          {
            kind: 'why it matters' as const,
            path: ['why_it_matters', 'text'],
            text: briefing.why_it_matters.text,
          },
        ]
      : []),
    ...texts('objective', ['meeting', 'objectives'], meeting?.objectives ?? []),
    ...points(undefined, ['summary'], briefing.summary),
    ...briefing.panes.flatMap((pane, index) => [
      ...points(undefined, ['panes', index, 'points'], pane.points),
      ...judgments(briefing, ['panes', index, 'judgments'], pane.judgments),
    ]),
    ...Object.entries(briefing.actors).flatMap(([id, actor]) =>
      (['role', 'affiliation', 'position', 'wants', 'leverage', 'red_lines'] as const).flatMap(key => {
        const text = actor[key];
        return text === undefined ? [] : [{kind: 'actor' as const, path: ['actors', id, key], text}];
      }),
    ),
    ...points('stake', ['stakes'], briefing.stakes),
    ...judgments(briefing, ['outlook', 'judgments'], outlook.judgments),
    ...points('alternative', ['outlook', 'alternatives'], outlook.alternatives),
    ...points('indicator', ['outlook', 'indicators'], outlook.indicators),
    ...briefing.timeline.map(({event}, index) => ({
      kind: 'event' as const,
      path: ['timeline', index, 'event'],
      text: event,
    })),
    ...points('talking point', ['talking_points'], briefing.talking_points),
    ...briefing.likely_questions.flatMap(({ask, answer}, index) => [
      {kind: 'question' as const, path: ['likely_questions', index, 'ask'], text: ask},
      ...(answer === undefined
        ? []
        : [{kind: 'question' as const, path: ['likely_questions', index, 'answer'], text: answer}]),
    ]),
    ...points('watch-out', ['watch_outs'], briefing.watch_outs),
    ...points('gap', ['gaps'], briefing.gaps),
  ];
}

type AnyPoint = Readonly<{text: string; kind: 'fact' | 'assumption'}>;

function points(kind: ProseKind | undefined, path: Path, entries: readonly AnyPoint[]): Prose[] {
  return entries.map((entry, index) => ({
    kind: kind ?? entry.kind,
    path: [...path, index, 'text'],
    text: entry.text,
  }));
}

function texts(kind: ProseKind, path: Path, entries: readonly string[]): Prose[] {
  return entries.map((text, index) => ({kind, path: [...path, index], text}));
}

function judgments(briefing: Briefing, path: Path, entries: readonly Judgment[]): Prose[] {
  return entries.flatMap((judgment, index): Prose[] => {
    const here = [...path, index];
    return [
      {
        kind: isReported(judgment, briefing) ? 'reported judgment' : 'judgment',
        path: [...here, 'text'],
        text: judgment.text,
      },
      ...(judgment.horizon === undefined
        ? []
        : [{kind: 'horizon' as const, path: [...here, 'horizon'], text: judgment.horizon}]),
      ...texts('reason', [...here, 'because'], judgment.because),
      ...texts('reason', [...here, 'if_wrong'], judgment.if_wrong),
    ];
  });
}

/** Every judgment with its path, those of the panes and those of the outlook. */
export function judgmentsOf(briefing: Briefing): Array<Readonly<{judgment: Judgment; path: Path}>> {
  const lists = [
    ...briefing.panes.map(({judgments}, index) => ({judgments, path: ['panes', index, 'judgments']})),
    {judgments: briefing.outlook.judgments, path: ['outlook', 'judgments']},
  ];
  return lists.flatMap(({judgments, path}) =>
    judgments.map((judgment, index) => ({judgment, path: [...path, index]})),
  );
}

/**
 * Whether a judgment is somebody else's, reported: it is `by` an actor of the briefing, or by the publisher or author
 * of one of its sources, and cites where it was read. What they did not say (a likelihood, a confidence, a horizon)
 * cannot be asked of the one who reports it; to add it would put words into their mouth.
 */
export function isReported({by, sources}: Judgment, briefing: Briefing): boolean {
  if (by === undefined || sources.length === 0) return false;
  const actors = Object.entries(briefing.actors).flatMap(([id, actor]) => [id, actor.name, ...actor.aliases]);
  const cited = sources.flatMap(id => {
    const source = briefing.sources[id];
    return source ? [source.publisher, source.author] : [];
  });
  const given = by.toLowerCase();
  return [...actors, ...cited].some(name => name !== undefined && startsWithName(given, name.toLowerCase()));
}

/** `Laurel Miller`, and also `Laurel Miller, International Crisis Group` and `Laurel Miller (ICG)`. */
function startsWithName(text: string, name: string): boolean {
  return text === name || [',', ' (', ' of '].some(next => text.startsWith(name + next));
}
