/** A text of one line as a quoted YAML scalar. In single quotes, unless the text contains one and double quotes are simpler. */
export function quotedScalar(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
