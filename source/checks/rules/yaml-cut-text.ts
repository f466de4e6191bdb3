/** Text that ends at ` #`, where YAML takes the rest for a comment. */
import {quotedScalar} from '../fixes/quoted-scalar.js';
import type {TextRule} from '../rule.js';

/**
 * What follows a plain text and was hardly meant as a comment: a number sign that the next word touches (`#5`, `#MeToo`),
 * or one before a figure (`# 1`).
 */
const cut = /^[ \t]+#(?:[\p{L}\p{N}]|[ \t]+\d)[^\r\n]*/u;

export const cutText: TextRule<'yaml/cut-text'> = {
  code: 'yaml/cut-text',
  severity: 'error',
  page: {
    title: 'Text that ends at “ #”',
    why: 'After a space, `#` begins a comment: the rest of the sentence is not in the briefing, and nobody sees that.',
    remedy: 'Put the text in quotes. A comment is told by a space after its `#`.',
    example: {
      of: 'part',
      bad: 'subtitle: Draft #5 of the treaty\n',
      good: "subtitle: 'Draft #5 of the treaty'\n",
    },
  },
  check: ({text, positions}) =>
    (positions?.scalars() ?? []).flatMap(({isPlain, isKey, value, start, end}) => {
      if (!positions || !isPlain || isKey || typeof value !== 'string' || value === '') return [];
      const rest = cut.exec(text.slice(end, end + 1000))?.[0].trimEnd();
      if (rest === undefined) return [];
      const written = text.slice(start, end + rest.length);
      return [
        {
          message: `the text ends before “${rest.trim()}”, which YAML takes for a comment`,
          hint: 'Put the text in quotes.',
          range: positions.between(end + rest.indexOf('#'), end + rest.length),
          ...(!written.includes('\n') && {
            edit: {range: positions.between(start, end + rest.length), text: quotedScalar(written)},
          }),
        },
      ];
    }),
};
