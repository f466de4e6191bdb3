/**
 * Reports a quote that is not in the saved article of its source, word for word, and a saved article that cannot be
 * read.
 */
import {type FindWords, wordFinder} from '../../article/find-words.js';
import {textsOf} from '../../briefing/texts.js';
import type {Context, Rule} from '../rule.js';

const saved = {
  'interview.txt': 'Asked about the treaty, the minister said: “We will not sign it this year.”\n',
};

function quoting(words: string): string {
  return `panes:
  - id: words
    title: In their words
    quotes:
      - text: ${words}
        by: The minister
        sources: [interview]
sources: {interview: {title: An interview, file: interview.txt}}
`;
}

export const quoteNotVerbatim: Rule<'craft/quote-not-verbatim'> = {
  code: 'craft/quote-not-verbatim',
  severity: 'error',
  page: {
    title: 'A quote that is not in the saved article of its source',
    why: 'People remember a false quote longer than any other mistake.',
    remedy: 'Copy the words from the article exactly, or report them in your own words as a point.',
    example: {
      of: 'part',
      bad: quoting('we will never sign'),
      good: quoting('We will not sign it this year.'),
      saved,
    },
  },
  check: ({briefing, positions, savedText}) => {
    const finders = new Map<string, FindWords | undefined>();
    const finderOf = (id: string): FindWords | undefined => {
      if (!finders.has(id)) {
        const saved = savedText(id);
        finders.set(id, saved?.ok ? wordFinder(saved.text) : undefined);
      }
      return finders.get(id);
    };
    return textsOf(briefing).flatMap(({kind, text, path, sources = []}) => {
      if (kind !== 'quote' || sources.length === 0) return [];
      if (sources.some(id => standsIn(finderOf(id), text))) return [];
      const files = sources.map(id => `\`${briefing.sources[id]?.file ?? id}\``).join(' or ');
      return [{message: `these words are not in ${files}`, range: positions.value(path)}];
    });
  },
};

/** Whether a source has the words. A source whose article cannot be searched may have them, so the answer is yes. */
function standsIn(find: FindWords | undefined, words: string): boolean {
  return find === undefined || find(words) !== undefined;
}

export const noSavedFile: Rule<'craft/no-saved-file'> = {
  code: 'craft/no-saved-file',
  severity: 'warning',
  page: {
    title: 'The saved article of a source cannot be read',
    why: 'Quotes from the article cannot be checked, and the reader cannot show it.',
    remedy:
      'The message says why. Save the article as a text file of at most 1 MiB, in the folder of the briefing or below it, and not under a hidden name. Give its path in `file`. Or remove `file`.',
    example: {
      of: 'part',
      bad: 'sources: {interview: {title: An interview, file: intervew.txt}}\n',
      good: 'sources: {interview: {title: An interview, file: interview.txt}}\n',
      saved,
    },
  },
  check: (context: Context) =>
    Object.keys(context.briefing.sources).flatMap(id => {
      const saved = context.savedText(id);
      if (saved === undefined || saved.ok) return [];
      const message = `the saved article cannot be read: ${saved.reason}`;
      return [{message, range: context.positions.value(['sources', id, 'file'])}];
    }),
};
