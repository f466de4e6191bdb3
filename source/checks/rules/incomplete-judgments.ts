/** Check 1: a judgment without likelihood, horizon or confidence. */
import type {RuleCode} from '../../briefing/problems.js';
import {isReported} from '../../briefing/reported-judgments.js';
import type {Judgment} from '../../briefing/schema.js';
import {judgmentsOf} from '../../briefing/texts.js';
import type {Page, Rule} from '../rule.js';

const whole = `outlook:
  indicators: [A signed agreement.]
  judgments:
    - text: The talks are likely to fail.
      likelihood: likely
      horizon: to the end of 2026
      confidence: low
`;

function without(key: string): string {
  return whole.replace(new RegExp(`      ${key}: .*\n`), '');
}

function rule<Code extends RuleCode>(
  code: Code,
  key: keyof Judgment,
  page: Omit<Page, 'example'>,
): Rule<Code> {
  return {
    code,
    severity: 'warning',
    page: {...page, example: {of: 'part', bad: without(key), good: whole}},
    check: ({briefing, positions}) =>
      judgmentsOf(briefing)
        .filter(({judgment}) => judgment[key] === undefined && !isReported(judgment, briefing))
        .map(({path}) => ({
          message: `this judgment has no \`${key}\``,
          range: positions.value([...path, 'text']),
        })),
  };
}

const reported =
  'A judgment that is somebody else’s needs none: say whose it is with `by` (an actor of the briefing, or the ' +
  'publisher or author of a source it cites) and cite the source.';

export const noLikelihood = rule('craft/no-likelihood', 'likelihood', {
  title: 'A judgment without a likelihood',
  why: 'Without a likelihood each reader supplies one, and no two supply the same.',
  remedy: `Add \`likelihood\` with a term of the scale. ${reported}`,
});

export const noHorizon = rule('craft/no-horizon', 'horizon', {
  title: 'A judgment without a horizon',
  why: 'What is likely within a year can be unlikely within a week; without a horizon a judgment cannot be wrong.',
  remedy: `Add \`horizon\`: the time for which the judgment holds. ${reported}`,
});

export const noConfidence = rule('craft/no-confidence', 'confidence', {
  title: 'A judgment without a confidence',
  why: 'How likely a thing is and how well that is known are two questions; a reader who acts needs both answers.',
  remedy: `Add \`confidence\`: high, moderate or low, for the sourcing and reasoning. ${reported}`,
});
