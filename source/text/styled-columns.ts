/**
 * Measures text with styles. It takes the place of `string-width`, by which Ink measures (see `scripts/build-plugins.js`).
 * Ink measures a text after it has added the styles, so they have to be removed here. Our own code measures a text
 * before it adds styles, with `columnsOf`.
 */
import {columnsOf} from './columns.js';

/** Control sequences for colour and weight. They take no columns. */
const styles = /\u001b\[[0-9;]*m/g;

/** The columns of a text that may have styles, but no other control characters. */
export function styledColumnsOf(styled: string): number {
  return columnsOf(styled.includes('\u001b') ? styled.replace(styles, '') : styled);
}
