/** Opening the saved article of a source at the words that are sought in it. */
import {articlePane, articleReader, findQuote} from '../../article/article-pane.js';
import type {Sought} from '../../document/document.js';
import {readArticle} from '../../library/saved-article.js';
import type {Article} from '../../reader/effects.js';

/**
 * The article at the words, or at its top where none are sought or none stand in it. That is said of words which are
 * quoted from it; others may be from elsewhere.
 */
export async function openArticle(
  {file, find, mayHold = [], title}: Readonly<{file: string; title: string} & Sought>,
  briefing: string | undefined,
): Promise<Article> {
  const read = readArticle(file, briefing);
  if (!read.ok) return read;
  const paragraphsOf = await articleReader([file]);
  const pane = articlePane(title, paragraphsOf(file, read.text));
  if (pane.blocks.length === 0)
    return {ok: false, message: `the saved article ${read.name} holds no words to read`};
  for (const words of find === undefined ? mayHold : [find]) {
    const at = findQuote(pane, words);
    if (at) return {ok: true, pane, at};
  }
  if (find === undefined) return {ok: true, pane};
  const text = `the quoted words do not stand in ${read.name}`;
  return {ok: true, pane, notice: {text, tone: 'warning'}};
}
