/** Tabs where YAML wants spaces. */
import type {TextRule} from '../rule.js';
import {blockLines, linesOf, rangeIn} from '../text-lines.js';

export const tab: TextRule<'yaml/tab'> = {
  code: 'yaml/tab',
  severity: 'error',
  page: {
    title: 'A tab in the indentation',
    why: 'YAML tells by columns what belongs to what, and a tab has no width of its own: it may not indent.',
    remedy: 'Indent with spaces, two for each level; most editors convert tabs with one command.',
    example: {of: 'part', bad: 'summary:\n\t- Sales fell.\n', good: 'summary:\n  - Sales fell.\n'},
  },
  check: ({text}) => {
    const lines = linesOf(text);
    const inBlocks = blockLines(lines);
    return lines.flatMap(line => {
      // Within the lines of a block, past its indentation, a tab is text; alone on a line it does no harm.
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
