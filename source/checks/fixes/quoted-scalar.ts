/** The text of one line as a quoted scalar of YAML, in single marks where that takes no doubling. */
export function quotedScalar(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
