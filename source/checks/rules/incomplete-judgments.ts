/** Reports a judgment without a likelihood, a horizon or a confidence. */
import type {RuleCode} from '../../briefing/problems.js';
import {isReported} from '../../briefing/reported-judgments.js';
import {judgmentsOf} from '../../briefing/texts.js';
import type {Page, Rule} from '../rule.js';

type Wanted = 'likelihood' | 'horizon' | 'confidence';

const values: Readonly<Record<Wanted, string>> = {
  likelihood: 'likely',
  horizon: 'to the end of 2026',
  confidence: 'low',
};

/** A judgment with each of these keys, except for `missing`. */
function example(missing?: Wanted): string {
  const given = Object.entries(values).filter(([key]) => key !== missing);
  return `outlook:
  indicators: [A signed agreement.]
  judgments:
    - text: The talks are likely to fail.
${given.map(([key, value]) => `      ${key}: ${value}\n`).join('')}`;
}

function rule<Code extends RuleCode>(code: Code, key: Wanted, page: Omit<Page, 'example'>): Rule<Code> {
  return {
    code,
    severity: 'warning',
    page: {...page, example: {of: 'part', bad: example(key), good: example()}},
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
  'A judgment of somebody else does not need this key. Name the person under `by` (an actor of the briefing, or the ' +
  'publisher or author of a source that it cites), and cite the source.';

export const noLikelihood = rule('craft/no-likelihood', 'likelihood', {
  title: 'A judgment without a likelihood',
  why: 'Without a likelihood, everybody imagines a different one.',
  remedy: `Add \`likelihood\` with a term of the scale. ${reported}`,
});

export const noHorizon = rule('craft/no-horizon', 'horizon', {
  title: 'A judgment without a horizon',
  why: 'An event can be likely within a year and unlikely within a week. Without a horizon, a judgment can never be wrong.',
  remedy: `Add \`horizon\`: the time that the judgment is about. ${reported}`,
});

export const noConfidence = rule('craft/no-confidence', 'confidence', {
  title: 'A judgment without a confidence',
  why: 'How likely an event is and how good the evidence is are two questions. People who act need both answers.',
  remedy: `Add \`confidence\`: high, moderate or low, depending on the sources and the reasoning. ${reported}`,
});
