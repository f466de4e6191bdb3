/** Parts of the sentences in messages: quoted text, lists of choices, “Did you mean …?”. */
import {type Harmless, harmlessLine, joined, ours} from './harmless.js';

/** The most characters of a quoted text that a message shows. */
const mostQuoted = 60;

/** A text in backquotes, as one harmless line of at most 60 characters; a longer one ends in `…`. */
export function quoted(text: string): Harmless {
  // A text may be as long as a file, so only as much is made harmless as can be shown.
  const line = harmlessLine(text.slice(0, 200));
  return ours`\`${line.length > mostQuoted ? ours`${line.slice(0, mostQuoted - 1)}…` : line}\``;
}

/** Choices as a list in a sentence: `a`, `a or b`, `a, b or c`. An empty text if there are none. */
export function orList(choices: readonly Harmless[]): Harmless {
  const last = choices.at(-1) ?? ours('');
  return choices.length > 1 ? ours`${joined(choices.slice(0, -1), ', ')} or ${last}` : last;
}

/** ``Did you mean `a` or `b`?`` for at least one name. */
export function didYouMean(names: readonly string[]): Harmless {
  return ours`Did you mean ${orList(names.map(name => ours`\`${harmlessLine(name)}\``))}?`;
}

/** `; did you mean NAME?`, the end of a message on one line. An empty text if there is no near name. */
export function orDidYouMean(near: string | undefined): Harmless {
  return near ? ours`; did you mean ${harmlessLine(near)}?` : ours('');
}

/** A name as a word of a shell command: in quotes if a shell would divide or change it. */
export function shellWord(text: string): Harmless {
  const word = harmlessLine(text);
  return /^[\p{L}\p{N}_./+@%:,=-]+$/u.test(word) ? word : ours`'${word.replaceAll("'", "'\\''")}'`;
}
