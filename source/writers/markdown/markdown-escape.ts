/**
 * The one place where text becomes Markdown. What CommonMark would read as markup is escaped wherever it stands; so are
 * the bars and tildes that only some dialects read.
 */

const special = /[\\`*_[\]<>&|~]/;

/** Text within a line: whatever it holds, it is read as text. */
export function escapeMarkdown(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(/[\\`*_[\]<|~]|&(?=[#A-Za-z]|$)/g, '\\$&');
}

/** What would make a heading, a list, a quote, a rule or an underline of the line that it begins. */
const blockStart = /^(?:[-+=#>]|\d{1,9}(?=[.)]))/;

/** Escaped text that begins a line. */
export function asLine(escaped: string): string {
  if (!blockStart.test(escaped)) return escaped;
  return escaped.replace(/^\d+/, '$&\\').replace(/^[-+=#>]/, '\\$&');
}

/** Escaped text of a heading: number signs at its end would be taken for a closing sequence. */
export function asHeading(escaped: string): string {
  let end = escaped.length;
  while (escaped[end - 1] === '#') end--;
  return escaped.slice(0, end) + '\\#'.repeat(escaped.length - end);
}

/** What a reader of Markdown would turn into another character, in addresses too. */
const entity = /&(?=[#A-Za-z0-9]+;)/;

/** An address as the target of a link: as it is where nothing in it can be mistaken, else in angle brackets. */
export function linkTarget(url: string): string {
  if (!/[\s<>()\\]/.test(url) && !entity.test(url)) return url;
  return `<${url.replace(/[\\<>&]/g, '\\$&').replace(/\s/g, encodeURIComponent)}>`;
}

/** Whether an address can stand as a link by itself, in angle brackets: nothing can be escaped there. */
export function isAutolink(url: string): boolean {
  return /^(?:https?|mailto):[^\s<>\\]*$/.test(url) && !entity.test(url);
}
