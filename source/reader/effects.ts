/** What the reader can do outside its own screen. The command that opens it gives it these. */
import type {Document, Pane, Sought} from '../document/document.js';
import type {Notice, Trouble} from './state/state.js';

export type Reloaded =
  /** Without a document: the file says what it said. */
  Readonly<{ok: true; document?: Document}> | Readonly<{ok: false; trouble: Trouble}>;

export type Article =
  | Readonly<{
      ok: true;
      pane: Pane;
      /** The words that were sought, if they stand there. */
      at?: Readonly<{block: number; start: number; end: number}>;
      notice?: Notice;
    }>
  | Readonly<{ok: false; message: string}>;

/** A briefing that came from standard input has no file: what needs one is not there. */
export type Effects = Readonly<{
  /** Puts text on the clipboard, and says where it went. */
  copy: (text: string) => Promise<Notice>;
  /** Opens a link in the browser, and says so. */
  openLink: (url: string) => Promise<Notice>;
  /** Reads the saved text of a source, and finds the words in it. */
  readArticle: (article: Readonly<{file: string; title: string} & Sought>) => Promise<Article>;
  /**
   * Edits the file at the entry with this path, in the terminal (`keyboard` is the descriptor of its input) or outside
   * it; says what went wrong.
   */
  edit?: (path: readonly (string | number)[], keyboard: number) => Promise<Notice | undefined>;
  /** Reads the file again. */
  reload?: () => Promise<Reloaded>;
  /** Tells when the file may have changed, until the returned function is called. */
  watch?: (onChange: () => void) => Promise<() => void>;
}>;
