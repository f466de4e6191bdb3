/** Reports typographic quotation marks around a value. YAML knows only straight ones. */
import {quotedScalar} from '../../briefing/diagnosis/quoted-scalar.js';
import {blockLines, linesOf, rangeIn} from '../../briefing/diagnosis/text-lines.js';
import type {TextRule} from '../rule.js';

/** A value that begins and ends with such marks and has no others inside. */
const value = /^(\s*(?:-\s+)*(?:[\w.-]+:\s+)?)([“„«‘])([^“”„«»‘]+)([”“»’])\s*(?:\s#.*)?$/;
const closings: Readonly<Record<string, string>> = {'“': '”', '„': '“”', '«': '»', '‘': '’'};

export const smartQuotes: TextRule<'yaml/smart-quotes'> = {
  code: 'yaml/smart-quotes',
  severity: 'warning',
  page: {
    title: 'Typographic quotation marks used as YAML quotes',
    why: 'To YAML, “ and ” are ordinary characters. They become part of the text, and `: ` or ` #` between them breaks it.',
    remedy: 'Write straight quotes. Entries of `quotes` need no marks of their own: the program adds them.',
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
      // If YAML can parse the text, values in straight quotes and values over several lines are known to be text.
      const within = positions?.scalarAt(range.start.offset);
      if (within && (within.start !== range.start.offset || within.end > range.end.offset)) return [];
      const isCut = /:(?:\s|$)| #/.test(inner);
      return [
        {
          message: `${open} and ${close} are not YAML quotes${isCut ? ', so the text between them is cut' : ''}`,
          hint: `Write ${quotedScalar(inner)}.`,
          range,
          fix: {
            start: range.start.offset,
            end: range.end.offset,
            text: quotedScalar(inner),
            what: 'wrote straight quotes instead of typographic ones',
          },
          isFatal: isCut,
        },
      ];
    });
  },
};
