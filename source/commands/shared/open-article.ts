/** Opening the saved article of a source at the words that are sought in it. */
import {articlePane, articleReader, findQuote} from '../../article/article-pane.js';
import type {Sought} from '../../document/document.js';
import {readSavedArticle} from '../../library/saved-article.js';
import type {Article} from '../../reader/effects.js';
import {harmlessLine} from '../../text/harmless.js';

/**
 * The article at the words, or at its top where none are sought or none stand in it. That is said of words which are
 * quoted from it; others may be from elsewhere.
 */
export async function openArticle(
  {file, find, mayHold = [], title}: Readonly<{file: string; title: string} & Sought>,
  briefing: string | undefined,
): Promise<Article> {
  const name = harmlessLine(file);
  const read = readSavedArticle(file, briefing);
  if (!read.ok) return {ok: false, message: `the saved article ${name} cannot be read: ${read.reason}`};
  const paragraphsOf = await articleReader([file]);
  const pane = articlePane(title, paragraphsOf(file, read.text));
  if (pane.blocks.length === 0) return {ok: false, message: `the saved article ${name} holds no words`};
  for (const words of find === undefined ? mayHold : [find]) {
    const at = findQuote(pane, words);
    if (at) return {ok: true, pane, at};
  }
  if (find === undefined) return {ok: true, pane};
  const text = `the quoted words do not stand in ${name}`;
  return {ok: true, pane, notice: {text, tone: 'warning'}};
}
