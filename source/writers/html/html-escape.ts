/** The only file that turns text into HTML. */

const special = /[&<>"']/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for an element, or for the value of an attribute in double quotes. Whatever the text contains, browsers read it
 * as text.
 */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(/[&<>"']/g, character => entities[character] ?? character);
}
