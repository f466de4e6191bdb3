/**
 * The only file that turns text into Markdown. It escapes everything that CommonMark would read as markup, and the bars
 * and tildes that only some dialects read as markup.
 */

const special = /[\\`*_[\]<>&|~]/;

/** Text within a line. Whatever it contains, it is read as text. */
export function escapeMarkdown(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(/[\\`*_[\]<|~]|&(?=[#A-Za-z]|$)/g, '\\$&');
}

/** Characters at the beginning of a line that would make it a heading, a list, a quote, a rule or an underline. */
const blockStart = /^(?:[-+=#>]|\d{1,9}(?=[.)]))/;

/** Escaped text for the beginning of a line. */
export function asLine(escaped: string): string {
  if (!blockStart.test(escaped)) return escaped;
  return escaped.replace(/^\d+/, '$&\\').replace(/^[-+=#>]/, '\\$&');
}

/** Escaped text for a heading. Number signs at its end would be read as a closing sequence. */
export function asHeading(escaped: string): string {
  let end = escaped.length;
  while (escaped[end - 1] === '#') end--;
  return escaped.slice(0, end) + '\\#'.repeat(escaped.length - end);
}

/** Text that a reader of Markdown would turn into another character, even in addresses. */
const entity = /&(?=[#A-Za-z0-9]+;)/;

/** An address as the target of a link. It is in angle brackets if something in it could be misread. */
export function linkTarget(url: string): string {
  if (!/[\s<>()\\]/.test(url) && !entity.test(url)) return url;
  return `<${url.replace(/[\\<>&]/g, '\\$&').replace(/\s/g, encodeURIComponent)}>`;
}

/** Whether an address can be a link by itself, in angle brackets, where nothing can be escaped. */
export function isAutolink(url: string): boolean {
  return /^(?:https?|mailto):[^\s<>\\]*$/.test(url) && !entity.test(url);
}
