/** Reports dates in text that depend on the day of reading. */

import {proseOf} from '../../briefing/texts.js';
import {placeOfPiece} from '../place-of-piece.js';
import {matchesOutsideQuotes} from '../prose/sentences.js';
import type {Rule} from '../rule.js';

const unit =
  '(?:night|week|weekend|fortnight|month|quarter|year|spring|summer|autumn|fall|winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)';
/**
 * `today`, `last week`, `three days ago`, `in the coming weeks`. The pattern leaves out `the last week of July`, `the
 * last year of the war` and names such as `Russia Today`, which do not depend on the day of reading.
 */
const relative = new RegExp(
  [
    '(?<![A-Z]\\w+ )\\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\\b',
    `\\b(?:[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) ${unit}\\b(?! (?:of|before|after)\\b)`,
    '\\b[Tt]his (?:morning|afternoon|evening)\\b',
    '\\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|\\d+) (?:days?|weeks?|months?|years?|hours?) ago\\b',
    '\\b[Ii]n (?:the )?coming (?:days|weeks|months)\\b',
    `\\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) the (?:next|last|past|coming) (?:(?:few|two|three|four|five|six|several|\\d+) )?(?:hours|days|weeks|months)\\b`,
    '\\b[Ii]n recent (?:hours|days|weeks|months)\\b',
    // `before the weekend of 7 March` and `before the weekend (7 March)` say which weekend.
    `\\b(?:[Bb]efore|[Aa]fter|[Bb]y|[Uu]ntil|[Oo]ver|[Aa]t|[Ss]ince|[Dd]uring) the (?:weekend|end of the (?:day|week|month))\\b(?! ?(?:of\\b|in\\b|\\(|\\d))`,
    '\\b(?:[Tt]he day (?:before yesterday|after tomorrow)|(?:hours?|days?|weeks?|months?) from now)\\b',
  ].join('|'),
  'g',
);

export const relativeDate: Rule<'craft/relative-date'> = {
  code: 'craft/relative-date',
  severity: 'warning',
  page: {
    title: 'A date that depends on the day of reading',
    why: 'If somebody reads the briefing a week later, “yesterday” means the wrong day, and nobody notices.',
    remedy: 'Write the date: `on 2 August 2022`, `in the week of 25 July`.',
    example: {
      of: 'part',
      bad: 'bottom_line: The minister resigned yesterday.\n',
      good: 'bottom_line: The minister resigned on 2 August 2022.\n',
    },
  },
  check: context =>
    proseOf(context.briefing).flatMap(({path, text}) =>
      matchesOutsideQuotes(text, relative).map(match => ({
        message: `“${match[0]}” depends on the day of reading`,
        hint: `Write the date: the briefing is as of ${context.briefing.as_of}.`,
        range: placeOfPiece(context, path, text, {text: match[0], index: match.index}),
      })),
    ),
};
