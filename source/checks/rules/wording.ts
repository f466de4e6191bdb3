/** Check 3: wording off the declared scale, or a term of the other scale. */

import {isReported} from '../../briefing/reported-judgments.js';
import type {BriefingText} from '../../briefing/text-tables.js';
import {judgmentsOf, proseOf} from '../../briefing/texts.js';
import {likelihoodOf, scaleTitles, termsOf} from '../../document/likelihood.js';
import {didYouMean} from '../../text/message-parts.js';
import {nearest} from '../../text/nearest.js';
import {placeOfPiece} from '../place-of-piece.js';
import {foreignScaleOf, termsIn} from '../prose/scale-terms.js';
import {matchesOutsideQuotes} from '../prose/sentences.js';
import type {Context, Finding, Rule} from '../rule.js';

/**
 * Words that hedge without saying how much. `may` in lower case, since May is a month; `could not` speaks of the past as a
 * rule, `might of` of power, `if possible` of a wish.
 */
const vague =
  /\bmay\b|\bmight\b(?! of\b)(?<!\b(?:military|naval|economic|financial|all (?:its|their|his)|the) might)|\b[Cc]ould (?!not\b)(?:potentially |possibly |conceivably |well )?|\b[Pp]ossib(?:ly|ility)\b(?<!realistic possibility)|(?<!\b(?:as \w+ as|if|where|wherever|when|whenever|soonest|best|every|only) )\bpossible\b|\b(?:[Pp]erhaps|[Mm]aybe|[Pp]otentially|[Cc]onceivably)\b|\b(?:cannot|can’t|can't) (?:be )?ruled? out\b|\b(?:good|fair|real|slim|serious|some|every) chance\b/g;

/** What the author of the briefing claims is to come; what others said may be as vague as they were. */
function claims({briefing}: Context): BriefingText[] {
  return proseOf(briefing).filter(({kind}) => kind === 'judgment' || kind === 'bottom line');
}

export const vagueWording: Rule<'craft/vague-wording'> = {
  code: 'craft/vague-wording',
  severity: 'warning',
  page: {
    title: 'A judgment in words that are on no scale',
    why: '“May” and “possible” are true of nearly everything; readers take them for anything from 5 to 80%.',
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
    title: 'A likelihood that is on no scale',
    why: 'A term of the scale stands for a range of percent; any other is shown without one, and each reader supplies their own.',
    remedy: 'Write a term of the scale, as the scale writes it, and leave out everything else.',
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
          message: `“${term}” is no term of the ${scaleTitles[scale]} scale`,
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
    why: 'The two scales give different ranges, and some of their terms look alike: a mixture cannot be read in percent.',
    remedy: 'Write a term of the declared scale, or declare the other with `outlook.scale`.',
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

/** What stands under `likelihood`, with its place. Terms that others used are theirs. */
function likelihoods({
  briefing,
  positions,
}: Context): Array<Readonly<{term: string; range: Finding['range']}>> {
  return judgmentsOf(briefing).flatMap(({judgment, path}) =>
    judgment.likelihood === undefined || isReported(judgment, briefing)
      ? []
      : [{term: judgment.likelihood, range: positions.value([...path, 'likelihood'])}],
  );
}
