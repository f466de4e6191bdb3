/** Check 10: a likelihood that moved since the last version with no entry saying why. */
import type {Briefing, Judgment} from '../../briefing/schema.js';
import {judgmentsOf} from '../../briefing/texts.js';
import {termsIn} from '../prose/scale-terms.js';
import type {Rule} from '../rule.js';

const version = (likelihood: string, because: string) => `outlook:
  judgments:
    - text: The talks fail by the end of 2026.
      likelihood: ${likelihood}
      because: [${because}]
`;

/** Judgments of each version that are compared, each with each. */
const mostCompared = 200;

export const unexplainedMove: Rule<'craft/unexplained-move'> = {
  code: 'craft/unexplained-move',
  severity: 'warning',
  page: {
    title: 'A likelihood that moved without a new reason',
    why: 'A reader who knows the last version wants to know what changed the author’s mind.',
    remedy: 'Add the reason for the change to `because`.',
    example: {
      of: 'part',
      before: version('unlikely', 'Both sides want a deal.'),
      bad: version('likely', 'Both sides want a deal.'),
      good: version('likely', 'Both sides want a deal., The mediator resigned on 2 November 2026.'),
    },
  },
  check: ({briefing, previous, positions}) => {
    const before = previous
      ? judgmentsOf(previous)
          .slice(0, mostCompared)
          .map(({judgment}) => judgment)
      : [];
    return judgmentsOf(briefing)
      .slice(0, mostCompared)
      .flatMap(({judgment, path}) => {
        const old = before.find(other => isSame(judgment, other));
        const {likelihood} = judgment;
        if (!old || likelihood === undefined || old.likelihood === undefined) return [];
        const hasMoved = likelihood !== old.likelihood || scaleOf(briefing) !== scaleOf(previous);
        if (!hasMoved || judgment.because.some(reason => !old.because.includes(reason))) return [];
        return [
          {
            message: `it was “${old.likelihood}” in the last version, and nothing new stands under \`because\``,
            range: positions.value([...path, 'likelihood']),
          },
        ];
      });
  },
};

function scaleOf(briefing: Briefing | undefined): string | undefined {
  return briefing?.outlook.scale;
}

/** Whether two judgments are about the same thing: their words, those of the likelihood left out, hardly differ. */
function isSame(a: Judgment, b: Judgment): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const shared = [...words].filter(word => others.has(word)).length;
  return shared > 0 && shared / (words.size + others.size - shared) >= 0.75;
}

function wordsOf({text}: Judgment): Set<string> {
  const bare = termsIn(text).reduceRight(
    (rest, {term, index}) => rest.slice(0, index) + rest.slice(index + term.length),
    text,
  );
  return new Set(bare.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
