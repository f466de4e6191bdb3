/** Reports a byte order mark before the text. */

import {linesOf, rangeIn} from '../../briefing/diagnosis/text-lines.js';
import type {TextRule} from '../rule.js';

export const byteOrderMark: TextRule<'yaml/byte-order-mark'> = {
  code: 'yaml/byte-order-mark',
  severity: 'warning',
  page: {
    title: 'A byte order mark before the text',
    why: 'Nobody can see it, UTF-8 does not need it, and some programs read it as part of the first key.',
    remedy: 'Save the file as “UTF-8 without BOM”, or run `briefing check --fix`.',
    example: {of: 'part', bad: '\ufeffregion: Asia\n', good: 'region: Asia\n'},
  },
  check: ({text, hasMark}) =>
    linesOf(text)
      .slice(0, hasMark ? 1 : 0)
      .map(line => ({message: 'the file begins with a byte order mark', range: rangeIn(line, 0, 0)})),
};
