import type {Content} from '../../source/document/document.js';
import type {Harmless} from '../../source/text/harmless.js';

/** A text that a test gives to a function that takes only harmless text. The text stays as it is. */
export function harmless(text: string): Harmless {
  return text as Harmless;
}

/** The content of a block with a part on each line of a text. */
export function content(lines: string): Content {
  return lines.split('\n').map(harmless);
}
