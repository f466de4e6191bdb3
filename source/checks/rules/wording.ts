/** Reports vague words, likelihoods that are not on the scale, and terms of the other scale. */

import {isReported} from '../../briefing/reported-judgments.js';
import type {BriefingText} from '../../briefing/text-tables.js';
import {judgmentsOf, proseOf} from '../../briefing/texts.js';
import {likelihoodOf, scaleTitles, termsOf} from '../../document/likelihood.js';
import type {Harmless} from '../../text/harmless.js';
import {didYouMean} from '../../text/message-parts.js';
import {nearest} from '../../text/names/nearest.js';
import {placeOfPiece} from '../place-of-piece.js';
import {foreignScaleOf, termsIn} from '../prose/scale-terms.js';
import {matchesOutsideQuotes} from '../prose/sentences.js';
import type {Context, Finding, Rule} from '../rule.js';

/**
 * Words that hedge without saying how much. `may` counts only in lower case, because May is a month. The pattern leaves
 * out `could not`, which is usually about the past, `might of`, which means power, and `if possible`, which is a wish.
 */
const vague =
  /\bmay\b|\bmight\b(?! of\b)(?<!\b(?:military|naval|economic|financial|all (?:its|their|his)|the) might)|\b[Cc]ould (?!not\b)(?:potentially |possibly |conceivably |well )?|\b[Pp]ossib(?:ly|ility)\b(?<!realistic possibility)|(?<!\b(?:as \w+ as|if|where|wherever|when|whenever|soonest|best|every|only) )\bpossible\b|\b(?:[Pp]erhaps|[Mm]aybe|[Pp]otentially|[Cc]onceivably)\b|\b(?:cannot|can’t|can't) (?:be )?ruled? out\b|\b(?:good|fair|real|slim|serious|some|every) chance\b/g;

/**
 * The author’s own claims about the future. A briefing may report the judgments of other people as vaguely as they were
 * made.
 */
function claims({briefing}: Context): BriefingText[] {
  return proseOf(briefing).filter(({kind}) => kind === 'judgment' || kind === 'bottom line');
}

export const vagueWording: Rule<'craft/vague-wording'> = {
  code: 'craft/vague-wording',
  severity: 'warning',
  page: {
    title: 'A judgment in words that are not on a scale',
    why: '“May” and “possible” are true of nearly everything. People understand anything from 5 to 80%.',
    remedy: 'Say how likely it is, with a term of the scale that `outlook.scale` declares.',
    example: {
      of: 'part',
      bad: 'bottom_line: The talks could potentially fail.\n',
      good: 'bottom_line: The talks are unlikely to fail.\n',
    },
  },
  check: context =>
    claims(context).flatMap(({path, text}) =>
      matchesOutsideQuotes(text, vague).map(match => {
        const piece = {text: match[0].trim(), index: match.index};
        return {
          message: `“${piece.text}” does not say how likely it is`,
          range: placeOfPiece(context, path, text, piece),
        };
      }),
    ),
};

export const offScale: Rule<'craft/off-scale'> = {
  code: 'craft/off-scale',
  severity: 'warning',
  page: {
    title: 'A likelihood that is not on a scale',
    why: 'A term of the scale stands for a range of percent. Any other word has no range, so everybody imagines a different one.',
    remedy: 'Write a term of the scale exactly, and nothing else.',
    example: {
      of: 'part',
      bad: 'outlook:\n  judgments:\n    - text: The talks will fail.\n      likelihood: quite likely\n',
      good: 'outlook:\n  judgments:\n    - text: The talks will fail.\n      likelihood: very likely\n',
    },
  },
  check: context =>
    likelihoods(context).flatMap(({term, range}): Finding[] => {
      const {scale} = context.briefing.outlook;
      if (likelihoodOf(term, scale) || foreignScaleOf(term, scale)) return [];
      const near = nearest(term, termsOf(scale));
      return [
        {
          message: `“${term}” is not a term of the ${scaleTitles[scale]} scale`,
          hint: near ? didYouMean([near]) : `The terms are ${termsOf(scale).join(', ')}.`,
          range,
        },
      ];
    }),
};

export const otherScale: Rule<'craft/other-scale'> = {
  code: 'craft/other-scale',
  severity: 'warning',
  page: {
    title: 'A term of the other likelihood scale',
    why: 'The two scales have different ranges for similar terms. If a briefing mixes them, nobody knows the percentages.',
    remedy: 'Write a term of the scale that `outlook.scale` declares, or declare the other scale there.',
    example: {
      of: 'part',
      bad: 'outlook:\n  scale: icd203\n  judgments:\n    - text: The talks are highly likely to fail.\n',
      good: 'outlook:\n  scale: phia\n  judgments:\n    - text: The talks are highly likely to fail.\n',
    },
  },
  check: context => {
    const {scale} = context.briefing.outlook;
    const finding = (term: string, range: Finding['range']): Finding[] => {
      const other = foreignScaleOf(term, scale);
      if (!other) return [];
      const message = `“${term}” is a term of the ${scaleTitles[other]}, but the scale here is ${scaleTitles[scale]}`;
      return [{message, hint: `The terms are ${termsOf(scale).join(', ')}.`, range}];
    };
    return [
      ...likelihoods(context).flatMap(({term, range}) => finding(term, range)),
      ...claims(context).flatMap(({path, text}) =>
        termsIn(text).flatMap(({term, index}) =>
          finding(term, placeOfPiece(context, path, text, {text: term, index})),
        ),
      ),
    ];
  },
};

/**
 * The values of `likelihood` with their places. Judgments of other people are left out, because those people chose
 * their own terms.
 */
function likelihoods({
  briefing,
  positions,
}: Context): Array<Readonly<{term: Harmless; range: Finding['range']}>> {
  return judgmentsOf(briefing).flatMap(({judgment, path}) =>
    judgment.likelihood === undefined || isReported(judgment, briefing)
      ? []
      : [{term: judgment.likelihood, range: positions.value([...path, 'likelihood'])}],
  );
}
