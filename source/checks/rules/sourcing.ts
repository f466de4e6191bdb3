/** Reports a fact without a source, and a source that nothing cites. (`file/unknown-source` reports an unknown id.) */
import type {BriefingText} from '../../briefing/text-tables.js';
import {textsOf} from '../../briefing/texts.js';
import type {Rule} from '../rule.js';

/**
 * What needs a source: the facts of the summary and of the panes, events and quotes. The bottom line only sums up the
 * facts, talking points repeat them, and gaps and indicators claim nothing.
 */
const claims: readonly BriefingText['kind'][] = ['fact', 'event', 'quote'];

/** An event and a quote have no `kind`, so the advice of the page would not work there. */
const hints: Readonly<Partial<Record<BriefingText['kind'], {hint: string}>>> = {
  event: {
    hint: 'Write the id of the source under `sources`. If nobody knows for certain, move the event to a point with `kind: assumption`.',
  },
  quote: {hint: 'Write the id of the source under `sources`, or remove the quote.'},
};

export const noSource: Rule<'craft/no-source'> = {
  code: 'craft/no-source',
  severity: 'warning',
  page: {
    title: 'A fact without a source',
    why: 'If somebody in the room asks where the fact comes from, there is no answer.',
    remedy:
      'Write the id of the source under `sources`. If the point is an assumption, write `kind: assumption`.',
    example: {
      of: 'part',
      bad: 'summary:\n  - Sales fell by a third.\nsources: {report: Annual report}\n',
      good: 'summary:\n  - text: Sales fell by a third.\n    sources: [report]\nsources: {report: Annual report}\n',
    },
  },
  check: ({briefing, positions}) =>
    textsOf(briefing)
      .filter(({kind, sources}) => claims.includes(kind) && sources?.length === 0)
      .map(({kind, path}) => ({
        message: `this ${kind} has no source`,
        ...hints[kind],
        range: positions.value(path),
      })),
};

export const unusedSource: Rule<'craft/unused-source'> = {
  code: 'craft/unused-source',
  severity: 'warning',
  page: {
    title: 'A source that nothing cites',
    why: 'An unused source makes claims look better supported than they are.',
    remedy: 'Cite the source at the claims that come from it, or remove the source.',
    example: {
      of: 'part',
      bad: 'summary:\n  - text: Sales fell.\n    sources: [a]\nsources: {a: Annual report, b: Press release}\n',
      good: 'summary:\n  - text: Sales fell.\n    sources: [a, b]\nsources: {a: Annual report, b: Press release}\n',
    },
  },
  check: ({briefing, positions}) => {
    const cited = new Set<string>(
      textsOf(briefing).flatMap(({kind, text}) => (kind === 'source id' ? [text] : [])),
    );
    return Object.keys(briefing.sources)
      .filter(id => !cited.has(id))
      .map(id => ({message: `nothing cites the source \`${id}\``, range: positions.key(['sources', id])}));
  },
};
