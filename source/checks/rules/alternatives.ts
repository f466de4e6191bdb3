/** Check 8: a key judgment with no alternative and no indicator. */
import type {Rule} from '../rule.js';

const judgments = 'outlook:\n  judgments: [The talks will fail.]\n';

export const noAlternative: Rule<'craft/no-alternative'> = {
  code: 'craft/no-alternative',
  severity: 'warning',
  page: {
    title: 'Key judgments with no alternative and no indicator',
    why: 'A judgment that nothing was weighed against, and that no event could overturn, is a belief.',
    remedy:
      'Under `outlook`, add `alternatives` (what else could happen) or `indicators` (what would show that it is happening).',
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
            message: `${outlook.judgments.length === 1 ? 'this judgment stands' : 'these judgments stand'} without an alternative or an indicator`,
            range: positions.key(['outlook', 'judgments']),
          },
        ]
      : [],
};
