/** Reports text that ends at ` #`, because YAML reads the rest as a comment. */
import {quotedScalar} from '../../briefing/diagnosis/quoted-scalar.js';
import type {TextRule} from '../rule.js';

/**
 * A `#` after a plain text that probably does not begin a comment: it is directly before a word (`#5`, `#MeToo`), or
 * before a number (`# 1`).
 */
const cut = /^[ \t]+#(?:[\p{L}\p{N}]|[ \t]+\d)[^\r\n]*/u;

export const cutText: TextRule<'yaml/cut-text'> = {
  code: 'yaml/cut-text',
  severity: 'error',
  page: {
    title: 'Text that ends at “ #”',
    why: 'After a space, `#` begins a comment. The rest of the sentence is missing from the briefing, and nobody notices.',
    remedy: 'Put the text in quotes. If it is a comment, write a space and a word after `#`.',
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
          message: `the text ends before “${rest.trim()}”, which YAML reads as a comment`,
          hint: 'Put the text in quotes.',
          range: positions.between(end + rest.indexOf('#'), end + rest.length),
          ...(!written.includes('\n') && {
            fix: {
              start,
              end: end + rest.length,
              text: quotedScalar(written),
              what: 'put quotes around a text that ended at “ #”',
            },
          }),
        },
      ];
    }),
};
