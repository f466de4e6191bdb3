/** Check 4: a fact without a source; a source that nothing cites. (An unknown id is `file/unknown-source`.) */
import type {Path} from '../../briefing/positions.js';
import type {Briefing} from '../../briefing/schema.js';
import type {Rule} from '../rule.js';

type Claim = Readonly<{what: string; path: Path; sources: readonly string[]}>;

/**
 * What has to show where it comes from: the facts of the summary and of the panes, events, quotes. The bottom line sums
 * them up; what is to be said in the room repeats them; gaps and indicators claim nothing.
 */
function claimsOf({summary, panes, timeline}: Briefing): Claim[] {
  const facts = (entries: typeof summary, path: Path): Claim[] =>
    entries.flatMap(({kind, sources}, index) =>
      kind === 'fact' ? [{what: 'fact', path: [...path, index, 'text'], sources}] : [],
    );
  return [
    ...facts(summary, ['summary']),
    ...panes.flatMap(({points, quotes}, index) => [
      ...facts(points, ['panes', index, 'points']),
      ...quotes.map(({sources}, place) => ({
        what: 'quote',
        path: ['panes', index, 'quotes', place, 'text'],
        sources,
      })),
    ]),
    ...timeline.map(({sources}, index) => ({what: 'event', path: ['timeline', index, 'event'], sources})),
  ];
}

export const noSource: Rule<'craft/no-source'> = {
  code: 'craft/no-source',
  severity: 'warning',
  page: {
    title: 'A fact without a source',
    why: 'Asked in the room where it comes from, the reader has nothing to say.',
    remedy: 'Name the source under `sources`, or mark the point as `kind: assumption`.',
    example: {
      of: 'part',
      bad: 'summary:\n  - Sales fell by a third.\nsources: {report: Annual report}\n',
      good: 'summary:\n  - {text: Sales fell by a third., sources: [report]}\nsources: {report: Annual report}\n',
    },
  },
  check: ({briefing, positions}) =>
    claimsOf(briefing)
      .filter(({sources}) => sources.length === 0)
      .map(({what, path}) => ({message: `this ${what} has no source`, range: positions.value(path)})),
};

export const unusedSource: Rule<'craft/unused-source'> = {
  code: 'craft/unused-source',
  severity: 'warning',
  page: {
    title: 'A source that nothing cites',
    why: 'It lends weight to claims that do not rest on it.',
    remedy: 'Cite it where it is used, or remove it.',
    example: {
      of: 'part',
      bad: 'summary:\n  - {text: Sales fell., sources: [a]}\nsources: {a: Annual report, b: Press release}\n',
      good: 'summary:\n  - {text: Sales fell., sources: [a, b]}\nsources: {a: Annual report, b: Press release}\n',
    },
  },
  check: ({briefing, positions}) => {
    const cited = new Set(citedIn({...briefing, sources: undefined}));
    return Object.keys(briefing.sources)
      .filter(id => !cited.has(id))
      .map(id => ({message: `nothing cites the source \`${id}\``, range: positions.key(['sources', id])}));
  },
};

/** Every id under a key `sources`, however deep. */
function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'sources' && Array.isArray(item) ? item.map(String) : citedIn(item),
  );
}
