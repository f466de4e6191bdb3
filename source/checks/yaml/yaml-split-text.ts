/** Reports a text in brackets that a comma divides in two, such as `gaps: [Who paid, and why]`. */
import type {TextRule} from '../rule.js';

/** Keys whose lists hold sentences. */
const sentences = new Set(
  'summary talking_points watch_outs gaps objectives because if_wrong alternatives indicators stakes points judgments likely_questions timeline'.split(
    ' ',
  ),
);

export const splitText: TextRule<'yaml/split-text'> = {
  code: 'yaml/split-text',
  severity: 'warning',
  page: {
    title: 'A text that a comma divides into two entries',
    why: 'Between brackets, a comma ends an entry. The briefing shows the halves of the sentence as two points.',
    remedy: 'Put the text in quotes, or write each entry on a line of its own, with `- ` before it.',
    example: {
      of: 'part',
      bad: 'gaps: [Who paid, and why.]\n',
      good: 'gaps:\n  - Who paid, and why.\n',
    },
  },
  // The first entry has to begin with a capital: a list of words in lower case is meant as a list.
  check: ({text, positions}) => {
    let hasCapital = false;
    return (positions?.scalars() ?? []).flatMap(({isPlain, isKey, key, start}, index, all) => {
      const before = all[index - 1];
      if (!positions || isKey || !isPlain || !sentences.has(key)) return [];
      const written = text.slice(start, start + 1);
      const isNext =
        before !== undefined && /^\s*,\s*$/.test(text.slice(before.end, Math.min(start, before.end + 200)));
      if (!isNext) hasCapital = /^\p{Lu}/u.test(written);
      const isHalf = isNext && before.isPlain && before.key === key && hasCapital && /^\p{Ll}/u.test(written);
      if (!isHalf || /[.!?…]$/.test(text.slice(before.start, before.end))) return [];
      const comma = text.indexOf(',', before.end);
      return [
        {
          message: 'this comma divides the text into two entries',
          hint: 'Put the text in quotes. If two entries are meant, begin the second with a capital letter.',
          range: positions.between(comma, comma + 1),
        },
      ];
    });
  },
};
