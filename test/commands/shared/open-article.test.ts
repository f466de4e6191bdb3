/** Opening a saved article at quoted words, and checking the same words. */

import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openArticle} from '../../../source/commands/shared/open-article.js';
import {textOf} from '../../../source/document/document.js';
import {smallest} from '../../helpers/briefings.js';
import {folderWith} from '../../helpers/folders.js';
import {harmless} from '../../helpers/harmless.js';
import {ranIn} from '../../helpers/ran.js';

const files = {
  'a.txt':
    'The first.\n\nThe General said at last that “we will\nnever move the gauges to the\nother bank”, and left.\n',
  'a.md': '# The *first*\n\nHe said: "the **annex** is [dead](https://example.org)".\n',
  'a.html': '<head><title>we shall</title></head><p>The first.<p>He said: “we shall&nbsp;not <em>sign</em>”.',
  'empty.html': '<script>no words</script>',
};

/** The words that are marked, and the notice in the footer. */
async function opened(file: string, sought: {find?: string; mayHold?: string[]} = {}) {
  const {find, mayHold} = sought;
  const article = await openArticle(
    {
      file: harmless(file),
      title: harmless('A'),
      ...(find !== undefined && {find: harmless(find)}),
      ...(mayHold && {mayHold: mayHold.map(harmless)}),
    },
    join(folderWith({...files, 'b.yaml': ''}), 'b.yaml'),
  );
  if (!article.ok) return article;
  const {at, notice, pane} = article;
  const block = at && pane.blocks[at.block];
  return {words: block && textOf(block).slice(at.start, at.end), notice: notice?.text};
}

const standing: Array<[string, string]> = [
  ['a.txt', 'we will never move the gauges to the other bank'],
  ['a.md', 'the annex is dead'],
  ['a.html', 'we shall not sign'],
];

test.each(standing)('%s opens at %s', async (file, find) => {
  const {words, ...rest} = (await opened(file, {find})) as {words: string};
  expect([words.replace('\u00a0', ' '), rest]).toEqual([find, {notice: undefined}]);
});

test.each(standing)('a check finds in %s what the reader finds: %s', async (file, words) => {
  const briefing = (quote: string) =>
    smallest(
      `panes: [{id: p, title: P, quotes: [{text: ${quote}, by: A, sources: [a]}]}]\nsources: {a: {title: A, file: ${file}}}\n`,
    );
  const folder = folderWith({
    ...files,
    'stands.yaml': briefing(words),
    'not.yaml': briefing(`${words} ever`),
  });
  const found = async (name: string) =>
    (await ranIn(folder, ['check', name])).out.match(/these words are not in `.*`/)?.[0];
  expect([await found('stands.yaml'), await found('not.yaml')]).toEqual([
    undefined,
    `these words are not in \`${file}\``,
  ]);
});

test('a notice says if the quoted words are missing', async () => {
  expect(await opened('a.html', {find: 'we shall'})).toEqual({words: 'we shall', notice: undefined});
  expect(await opened('a.html', {find: 'we never sign'})).toEqual({
    words: undefined,
    notice: 'the quoted words are not in a.html',
  });
});

test('of words that may come from elsewhere, the first that are found are marked, and missing words cause no notice', async () => {
  expect(await opened('a.md', {mayHold: ['from elsewhere altogether', 'annex is dead']})).toEqual({
    words: 'annex is dead',
    notice: undefined,
  });
  expect(await opened('a.md', {mayHold: ['from elsewhere altogether']})).toEqual({
    words: undefined,
    notice: undefined,
  });
});

test('without quoted words an article opens at its top, and an article without text does not open', async () => {
  expect(await opened('a.txt')).toEqual({words: undefined, notice: undefined});
  expect(await opened('empty.html')).toEqual({
    ok: false,
    message: 'the saved article empty.html has no text',
  });
});
