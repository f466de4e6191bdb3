/** Reports a text whose first word YAML takes for an anchor (`&co`) or a tag (`!`). The word is then not in the text. */
import {quotedScalar} from '../../briefing/diagnosis/quoted-scalar.js';
import type {TextRule} from '../rule.js';

/** An anchor or a lone `!`, and spaces, directly before a plain text. */
const lost = /(?:^|\s)((?:&[^\s,[\]{}]+|!) +)$/;

export const lostWord: TextRule<'yaml/lost-word'> = {
  code: 'yaml/lost-word',
  severity: 'error',
  page: {
    title: 'A text whose first word YAML takes for a mark',
    why: 'To YAML, `&name` names a value for aliases, and `!` is a tag. They are missing from the briefing, and nobody notices.',
    remedy: 'Put the text in quotes. If `&name` is an anchor, use it with `*name`, or remove it.',
    example: {of: 'part', bad: 'region: &Co of Lomark\n', good: "region: '&Co of Lomark'\n"},
  },
  check: ({text, positions}) =>
    (positions?.scalars() ?? []).flatMap(({isPlain, isKey, value, start, end}) => {
      if (!positions || !isPlain || isKey || typeof value !== 'string' || value === '') return [];
      const mark = lost.exec(text.slice(Math.max(0, start - longestMark), start))?.[1];
      if (mark === undefined || isUsed(text, mark.trim())) return [];
      const from = start - mark.length;
      const written = text.slice(from, end);
      return [
        {
          message: `“${mark.trim()}” is not in the text: YAML takes it for ${mark.startsWith('&') ? 'an anchor' : 'a tag'}`,
          hint: 'Put the text in quotes.',
          range: positions.between(from, from + mark.trim().length),
          ...(!written.includes('\n') && {
            fix: {
              start: from,
              end,
              text: quotedScalar(written),
              what: 'put quotes around a text that lost a word',
            },
          }),
        },
      ];
    }),
};

/** The longest anchor that is looked for, with the space after it, in UTF-16 units. */
const longestMark = 100;

/** Whether the text uses an anchor in an alias. */
function isUsed(text: string, mark: string): boolean {
  return mark.startsWith('&') && text.includes(`*${mark.slice(1)}`);
}
