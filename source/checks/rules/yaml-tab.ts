/** Reports tabs in the indentation. YAML allows only spaces there. */
import type {TextRule} from '../rule.js';
import {blockLines, linesOf, rangeIn} from '../text-lines.js';

export const tab: TextRule<'yaml/tab'> = {
  code: 'yaml/tab',
  severity: 'error',
  page: {
    title: 'A tab in the indentation',
    why: 'YAML uses columns to tell what belongs together. A tab has no fixed width, so YAML does not allow it there.',
    remedy: 'Indent with spaces, two for each level. Most editors can convert tabs with one command.',
    example: {of: 'part', bad: 'summary:\n\t- Sales fell.\n', good: 'summary:\n  - Sales fell.\n'},
  },
  check: ({text}) => {
    const lines = linesOf(text);
    const inBlocks = blockLines(lines);
    return lines.flatMap(line => {
      // Inside a block of text, a tab after the indentation is text. A tab alone on its line does no harm.
      const found = /^ *(?:- +)*(?<tabs>\t+)(?=\S)(?!#)/.exec(line.text);
      const tabs = found?.groups?.tabs;
      if (!found || tabs === undefined || (inBlocks.has(line.number) && found[0].length > tabs.length))
        return [];
      const from = found[0].length - tabs.length;
      return [
        {
          message: `the line is indented with ${tabs.length === 1 ? 'a tab' : `${tabs.length} tabs`}`,
          range: rangeIn(line, from, from + tabs.length),
          isFatal: true,
        },
      ];
    });
  },
};
