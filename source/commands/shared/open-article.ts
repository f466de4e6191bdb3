/** Opens the saved article of a source at the quoted words. */

import {articlePane, articleReader, findQuote} from '../../article/article-pane.js';
import type {Sought} from '../../document/document.js';
import {readSavedArticle} from '../../library/saved-article.js';
import type {Article} from '../../reader/effects.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';

/**
 * The article, opened at the first of these words that it contains, or at its top. `find` are the words of a quote from
 * this article: if they are missing, a notice says so. `mayHold` are quotations that may come from elsewhere: if all
 * are missing, there is no notice. `briefing` is the path of the briefing, or `undefined` for standard input.
 */
export async function openArticle(
  {file, find, mayHold = [], title}: Readonly<{file: Harmless; title: Harmless} & Sought>,
  briefing: string | undefined,
): Promise<Article> {
  const name = harmlessLine(file);
  const read = readSavedArticle(file, briefing);
  if (!read.ok) return {ok: false, message: ours`the saved article ${name} cannot be read: ${read.reason}`};
  const paragraphsOf = await articleReader([file]);
  const pane = articlePane(title, paragraphsOf(file, read.text));
  if (pane.blocks.length === 0) return {ok: false, message: ours`the saved article ${name} has no text`};
  for (const words of find === undefined ? mayHold : [find]) {
    const at = findQuote(pane, words);
    if (at) return {ok: true, pane, at};
  }
  if (find === undefined) return {ok: true, pane};
  return {ok: true, pane, notice: {text: ours`the quoted words are not in ${name}`, tone: 'warning'}};
}
