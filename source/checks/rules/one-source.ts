/** Reports high confidence in a judgment that rests on one source or one publisher. */
import type {Briefing, Judgment} from '../../briefing/schema.js';
import {judgmentsOf} from '../../briefing/texts.js';
import type {Rule} from '../rule.js';

const example = (confidence: string) => `outlook:
  judgments:
    - text: Sales will fall.
      confidence: ${confidence}
      sources: [a, b]
sources:
  a: {title: Annual report, publisher: Acme}
  b: {title: Press release, publisher: Acme}
`;

export const oneSource: Rule<'craft/one-source'> = {
  code: 'craft/one-source',
  severity: 'warning',
  page: {
    title: 'High confidence with only one source or publisher',
    why: 'Confidence says how good the evidence is. If a publisher is wrong, all of its articles may be wrong.',
    remedy:
      'Lower the confidence. Cite a source of another publisher only if the judgment rests on that source too, not for the count. If the one source settles the matter, such as a law or an official result, allow the code in a comment, with this reason.',
    example: {
      of: 'part',
      bad: example('high'),
      good: example('moderate'),
    },
  },
  check: ({briefing, positions}) =>
    judgmentsOf(briefing).flatMap(({judgment, path}) => {
      const lone = judgment.confidence === 'high' ? loneOrigin(judgment, briefing) : undefined;
      if (lone === undefined) return [];
      return [{message: `high confidence rests on ${lone}`, range: positions.value([...path, 'confidence'])}];
    }),
};

/**
 * The single source or publisher that a judgment rests on; `undefined` if there are several. A judgment without sources
 * rests on all sources of the briefing.
 */
function loneOrigin({sources}: Judgment, briefing: Briefing): string | undefined {
  const ids = sources.length > 0 ? [...new Set(sources)] : Object.keys(briefing.sources);
  if (ids.length === 0) return 'no source';
  if (ids.length === 1) return `one source, \`${ids[0]}\``;
  const publishers = ids.map(id => briefing.sources[id]?.publisher);
  const [first] = publishers;
  const isSame = publishers.every(name => name?.toLowerCase() === first?.toLowerCase());
  return first !== undefined && isSame ? `one publisher, ${first}` : undefined;
}
