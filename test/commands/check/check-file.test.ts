/** The saved articles that a check reads. */
import {expect, test} from 'vitest';
import {checkRead} from '../../../source/commands/check/check-file.js';
import {smallest} from '../../helpers/briefings.js';

const saved: Readonly<Record<string, string>> = {
  'page.html': '<p>It was <b>said</b> on a page.</p>',
  'notes.md': 'It was *said* in notes.',
};

test('quotes are checked against saved HTML and Markdown, and each article is read once', async () => {
  const text = smallest(`panes:
  - id: p
    title: P
    quotes:
      - {text: It was said on a page., by: Ann, sources: [page]}
      - {text: said on a, by: Ann, sources: [page]}
      - {text: It was said in notes., by: Ann, sources: [notes]}
      - {text: It was never said., by: Ann, sources: [notes]}
sources:
  page: {title: A page, url: 'https://example.org/', file: page.html}
  notes: {title: Notes, url: 'https://example.org/', file: notes.md}
`);
  const read: string[] = [];
  const readSaved = (file: string) => {
    read.push(file);
    return {ok: true, text: saved[file] ?? ''} as const;
  };
  const {report} = await checkRead('a.yaml', {ok: true, text}, readSaved, {
    today: '2022-08-03',
    severities: {},
    cacheFolders: [],
  });
  const quotes = report.problems.filter(({code}) => code === 'craft/quote-not-verbatim');
  expect([read, quotes.map(({range, message}) => `${range?.start.line}: ${message}`)]).toEqual([
    ['page.html', 'notes.md'],
    ['12: these words are not in `notes.md`'],
  ]);
});
