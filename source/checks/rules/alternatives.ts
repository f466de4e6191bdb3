/** Reports key judgments without an alternative and without an indicator. */
import type {Rule} from '../rule.js';

const judgments = 'outlook:\n  judgments: [The talks will fail.]\n';

export const noAlternative: Rule<'craft/no-alternative'> = {
  code: 'craft/no-alternative',
  severity: 'warning',
  page: {
    title: 'Judgments in `outlook` without an alternative and without an indicator',
    why: 'A judgment is only a belief if the author considered nothing else, and no event could prove it wrong.',
    remedy:
      'Under `outlook`, add `alternatives` (what else could happen) or `indicators` (the first signs of it).',
    example: {
      of: 'part',
      bad: judgments,
      good: `${judgments}  indicators: [The minister cancels the second day.]\n`,
    },
  },
  check: ({briefing: {outlook}, positions}) =>
    outlook.judgments.length > 0 && outlook.alternatives.length === 0 && outlook.indicators.length === 0
      ? [
          {
            message: `${outlook.judgments.length === 1 ? 'this judgment has' : 'these judgments have'} no alternative and no indicator`,
            range: positions.key(['outlook', 'judgments']),
          },
        ]
      : [],
};
