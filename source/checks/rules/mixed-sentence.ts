/** Reports likelihood and confidence in one sentence. */

import {proseOf} from '../../briefing/texts.js';
import {placeOfPiece} from '../place-of-piece.js';
import {termsIn} from '../prose/scale-terms.js';
import {matchesOutsideQuotes, sentencesOf} from '../prose/sentences.js';
import type {Rule} from '../rule.js';

/**
 * Words for confidence in a judgment. The pattern leaves out the confidence of consumers, and confidence between two
 * parties.
 */
const confidence =
  /\b(?:high|moderate|medium|low|limited|great|little|full|some) (?:degree of |level of )?confidence\b(?! (?:in|among|between)\b)|\b(?:our|my|analytic|analytical) confidence\b|\b(?:am|are|is|be|remain|feel) (?:\w+ly )?confident\b/gi;

export const mixedSentence: Rule<'craft/mixed-sentence'> = {
  code: 'craft/mixed-sentence',
  severity: 'warning',
  page: {
    title: 'Likelihood and confidence in one sentence',
    why: 'If both are in one sentence, people take them for the same thing: they read “high confidence” as “very likely”.',
    remedy:
      'Write the confidence under the key `confidence`, or in a separate sentence about sources and reasoning.',
    example: {
      of: 'part',
      bad: 'bottom_line: We have high confidence that the talks are likely to fail.\n',
      good: 'bottom_line: The talks are likely to fail. Three independent sources give us high confidence.\n',
    },
  },
  check: context =>
    proseOf(context.briefing)
      .filter(({text}) => text.includes('confiden'))
      .flatMap(({path, text}) =>
        sentencesOf(text).flatMap(sentence => {
          const [found] = matchesOutsideQuotes(sentence.text, confidence);
          const [term] = termsIn(sentence.text);
          if (!found || !term) return [];
          const from = Math.min(found.index, term.index);
          const to = Math.max(found.index + found[0].length, term.index + term.term.length);
          const piece = {text: sentence.text.slice(from, to), index: sentence.index + from};
          return [
            {
              message: `“${found[0]}” and “${term.term}” are in one sentence`,
              range: placeOfPiece(context, path, text, piece),
            },
          ];
        }),
      ),
};
