/** Reports tabs in the indentation. YAML allows only spaces there. */
import {leadingTabs, tabEdits} from '../../briefing/diagnosis/tabs.js';
import {blockLines, linesOf, rangeIn} from '../../briefing/diagnosis/text-lines.js';
import type {TextRule} from '../rule.js';

export const tab: TextRule<'yaml/tab'> = {
  code: 'yaml/tab',
  severity: 'error',
  page: {
    title: 'A tab in the indentation',
    why: 'YAML uses columns to tell what belongs together. A tab has no fixed width, so YAML does not allow it there.',
    remedy: 'Indent with spaces, two for each level, or run `briefing check --fix`.',
    example: {of: 'part', bad: 'summary:\n\t- Sales fell.\n', good: 'summary:\n  - Sales fell.\n'},
  },
  check: ({text}) => {
    const lines = linesOf(text);
    const inBlocks = blockLines(lines);
    const edits = new Map(tabEdits(text).map(edit => [edit.start, edit]));
    return lines.flatMap(line => {
      // Inside a block of text, a tab after the indentation is text. A tab alone on its line does no harm.
      const found = leadingTabs.exec(line.text);
      const tabs = found?.groups?.tabs;
      if (!found || tabs === undefined || (inBlocks.has(line.number) && found[0].length > tabs.length))
        return [];
      const from = found[0].length - tabs.length;
      const count = tabs.split('\t').length - 1;
      const edit = edits.get(line.offset + from);
      const fix = edit && {...edit, what: 'wrote spaces instead of a tab'};
      return [
        {
          message: `the line is indented with ${count === 1 ? 'a tab' : `${count} tabs`}`,
          range: rangeIn(line, from, from + tabs.length),
          isFatal: true,
          ...(fix && {fix}),
        },
      ];
    });
  },
};
