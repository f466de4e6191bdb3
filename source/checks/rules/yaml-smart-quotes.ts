/** Typographic quotation marks where YAML knows straight ones only. */
import {quotedScalar} from '../fixes/quoted-scalar.js';
import type {TextRule} from '../rule.js';
import {blockLines, linesOf, rangeIn} from '../text-lines.js';

/** A value that begins and ends with marks, and has none of their kind within. */
const value = /^(\s*(?:-\s+)*(?:[\w.-]+:\s+)?)([“„«‘])([^“”„«»‘]+)([”“»’])\s*(?:\s#.*)?$/;
const closings: Readonly<Record<string, string>> = {'“': '”', '„': '“”', '«': '»', '‘': '’'};

export const smartQuotes: TextRule<'yaml/smart-quotes'> = {
  code: 'yaml/smart-quotes',
  severity: 'warning',
  page: {
    title: 'Typographic marks as quotes of YAML',
    why: 'To YAML “ and ” are letters: they become part of the text, and `: ` or ` #` between them still cuts it.',
    remedy:
      'Write straight quotes. Marks that are meant as text need none around a quote: the reader adds them.',
    example: {of: 'part', bad: 'subtitle: “The talks: day one”\n', good: "subtitle: 'The talks: day one'\n"},
  },
  check: ({text, positions}) => {
    const lines = linesOf(text);
    const inBlocks = blockLines(lines);
    return lines.flatMap(line => {
      const match = inBlocks.has(line.number) ? null : value.exec(line.text);
      const [, before = '', open = '', inner = '', close = ''] = match ?? [];
      if (!match || !closings[open]?.includes(close)) return [];
      const from = before.length;
      const to = from + inner.length + 2;
      const range = rangeIn(line, from, to);
      // Where the text could be read, what stands in straight quotes or goes on over lines is known to be text.
      const within = positions?.scalarAt(range.start.offset);
      if (within && (within.start !== range.start.offset || within.end > range.end.offset)) return [];
      const isCut = /:(?:\s|$)| #/.test(inner);
      return [
        {
          message: `${open} and ${close} are no quotes of YAML${isCut ? ', and what stands between them is cut' : ''}`,
          hint: `Write ${quotedScalar(inner)}.`,
          range,
          edit: {range, text: quotedScalar(inner)},
          isFatal: isCut,
        },
      ];
    });
  },
};
