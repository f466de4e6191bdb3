/** Reports words in quotation marks that are not in the saved articles of the sources that their entry cites. */
import {type FindWords, wordFinder} from '../../article/find-words.js';
import {proseOf} from '../../briefing/texts.js';
import {quotationsIn} from '../../text/quotations.js';
import {placeOfPiece} from '../place-of-piece.js';
import type {Rule} from '../rule.js';

const saved = {
  'interview.txt': 'Asked about the treaty, the minister said: “We will not sign it this year.”\n',
};
const example = (words: string) =>
  `summary:\n  - text: The minister said “${words}”.\n    sources: [interview]\nsources: {interview: {title: An interview, file: interview.txt}}\n`;

export const misquotation: Rule<'craft/misquotation'> = {
  code: 'craft/misquotation',
  severity: 'warning',
  page: {
    title: 'Words in quotation marks that are not in the saved article',
    why: 'People repeat what stands in quotation marks. If nobody said the words, the briefing is wrong.',
    remedy: 'Copy the words from the article exactly, or report them without quotation marks.',
    example: {of: 'part', bad: example('we will never sign it'), good: example('We will not sign it'), saved},
  },
  check: context => {
    const finders = new Map<string, FindWords | undefined>();
    const finderOf = (id: string): FindWords | undefined => {
      if (!finders.has(id)) {
        const article = context.savedText(id);
        finders.set(id, article?.ok ? wordFinder(article.text) : undefined);
      }
      return finders.get(id);
    };
    return proseOf(context.briefing).flatMap(({text, path, sources = []}) => {
      if (sources.length === 0) return [];
      const quotations = quotationsIn(text);
      if (quotations.length === 0) return [];
      const found = sources.map(finderOf);
      // The words may be in an article that is not saved.
      if (found.some(find => find === undefined)) return [];
      const files = sources.map(id => `\`${context.briefing.sources[id]?.file ?? id}\``).join(' or ');
      return quotations
        .filter(words => !found.some(find => find?.(withoutMarkup(words)) !== undefined))
        .map(words => ({
          message: `these words are not in ${files}`,
          range: placeOfPiece(context, path, text, {text: words, index: text.indexOf(words)}),
        }));
    });
  },
};

/** A quotation without emphasis. A mention stands for a word that the author replaced. */
function withoutMarkup(words: string): string {
  return words.replace(/\[\[[^[\]]*\]\]/g, '[…]').replaceAll('*', '');
}
