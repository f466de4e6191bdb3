/** What the reader can do outside its own screen. The command that opens the reader passes these functions. */

import type {Document, Pane, Sought} from '../document/document.js';
import type {Harmless} from '../text/harmless.js';
import type {Notice, ShownProblem, Trouble} from './state/messages.js';

export type Reloaded =
  /** Without a document: the file has not changed. With problems, the document is the part that can be read. */
  | Readonly<{ok: true; document?: Document; problems?: readonly ShownProblem[]}>
  | Readonly<{ok: false; trouble: Trouble}>;

export type Article =
  | Readonly<{
      ok: true;
      pane: Pane;
      /** Where the quoted words are in the article, if they are in it. */
      at?: Readonly<{block: number; start: number; end: number}>;
      notice?: Notice;
    }>
  | Readonly<{ok: false; message: Harmless}>;

/** Where the editor opens: at an entry of the briefing, or at a problem. */
export type EditPlace = Readonly<{path: readonly (string | number)[]; problem?: ShownProblem}>;

/** A briefing from standard input has no file, so `edit`, `reload` and `watch` are missing. */
export type Effects = Readonly<{
  /** Copies text to the clipboard. Returns a notice that says which clipboard. */
  copy: (text: string) => Promise<Notice>;
  /** Saves text to a new file in the current folder, named after the briefing and the pane. Returns a notice. */
  save: (text: string, pane: Readonly<{title: Harmless}>) => Promise<Notice>;
  /** Opens a link in the browser. Returns a notice about it. */
  openLink: (url: string) => Promise<Notice>;
  /** Reads the saved article of a source, and finds the quoted words in it. */
  readArticle: (article: Readonly<{file: Harmless; title: Harmless} & Sought>) => Promise<Article>;
  /**
   * Opens the file in the user's editor, at the entry with this path, or opens the file of a problem at its line.
   * `keyboard` is the file descriptor of the terminal's input. Returns a notice if something went wrong.
   */
  edit?: (at: EditPlace, keyboard: number) => Promise<Notice | undefined>;
  /** Reads the file again. */
  reload?: () => Promise<Reloaded>;
  /** Calls `onChange` when the file may have changed. Returns a function that ends this. */
  watch?: (onChange: () => void) => Promise<() => void>;
}>;
