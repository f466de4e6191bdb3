/** Reports a likelihood that moved since the last version without a new reason. */
import type {Briefing, Judgment} from '../../briefing/schema.js';
import {judgmentsOf} from '../../briefing/texts.js';
import {likePairs} from '../../text/names/likeness.js';
import {termsIn} from '../prose/scale-terms.js';
import type {Rule} from '../rule.js';

const version = (likelihood: string, because: string) => `outlook:
  judgments:
    - text: The talks fail by the end of 2026.
      likelihood: ${likelihood}
      because: [${because}]
`;

/** The most judgments of each version that are compared. */
const mostCompared = 200;

export const unexplainedMove: Rule<'craft/unexplained-move'> = {
  code: 'craft/unexplained-move',
  severity: 'warning',
  page: {
    title: 'A likelihood that moved without a new reason',
    why: 'People who know the earlier version want to know what changed the author’s mind.',
    remedy: 'Add the reason for the change to `because`.',
    example: {
      of: 'part',
      before: version('unlikely', 'Both sides want a deal.'),
      bad: version('likely', 'Both sides want a deal.'),
      good: version('likely', 'Both sides want a deal., The mediator resigned on 2 November 2026.'),
    },
  },
  check: ({briefing, previous, positions}) => {
    const before = previous ? judgmentsOf(previous).slice(0, mostCompared) : [];
    const after = judgmentsOf(briefing).slice(0, mostCompared);
    const pairs = new Map(
      likePairs(before.map(statementOf), after.map(statementOf)).map(([old, now]) => [now, old]),
    );
    return after.flatMap(({judgment, path}, index) => {
      const old = before[pairs.get(index) ?? -1]?.judgment;
      const {likelihood} = judgment;
      if (!old || likelihood === undefined || old.likelihood === undefined) return [];
      const hasMoved = likelihood !== old.likelihood || scaleOf(briefing) !== scaleOf(previous);
      if (!hasMoved || judgment.because.some(reason => !old.because.includes(reason))) return [];
      return [
        {
          message: `the likelihood was “${old.likelihood}” in the earlier version, and \`because\` has no new reason`,
          range: positions.value([...path, 'likelihood']),
        },
      ];
    });
  },
};

function scaleOf(briefing: Briefing | undefined): string | undefined {
  return briefing?.outlook.scale;
}

/** The text of a judgment without terms of likelihood. If only the likelihood moved, it is the same judgment. */
function statementOf({judgment: {text}}: {judgment: Judgment}) {
  const bare = termsIn(text).reduceRight<string>(
    (rest, {term, index}) => rest.slice(0, index) + rest.slice(index + term.length),
    text,
  );
  // A judgment that moved to another pane stays the same judgment.
  return {text: bare, pane: ''};
}
