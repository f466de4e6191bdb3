/** What the reader tells besides the briefing: notices, and problems of the files. */

import type {Harmless} from '../../text/harmless.js';

/** A short message in the footer, which disappears with the next key. */
export type Notice = Readonly<{text: Harmless; tone: 'plain' | 'warning'}>;

/** A problem of the briefing or of the configuration. */
export type ShownProblem = Readonly<{
  message: Harmless;
  /** What to do, as a sentence. */
  hint?: Harmless;
  /** The name of the file, without its folder. */
  name: Harmless;
  /** The file and the place in it: `lake.yaml:12:3`. */
  place: Harmless;
  /** The path of the file, for the editor; missing for standard input. It is never shown. */
  path?: string;
  /** The line, from 1. */
  line: number;
  /** Whether the file is the configuration. */
  isOfConfig?: true;
}>;

/** What is wrong with the file now. `short` leaves out the name of the file. */
export type Trouble = Readonly<{text: Harmless; short: Harmless; problems?: readonly ShownProblem[]}>;
