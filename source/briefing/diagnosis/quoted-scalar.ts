/**
 * A text of one line as a quoted YAML scalar. The quotes are single, unless the text contains a single quote and double
 * quotes are simpler.
 */
export function quotedScalar(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
