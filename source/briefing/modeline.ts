/** The first line of a briefing file. It tells editors with a YAML language server where the JSON Schema is. */
export const modeline = '# yaml-language-server: $schema=./briefing.schema.json';

/** A modeline that names the schema of briefings, wherever the schema is. */
const anyModeline = /^#\s*yaml-language-server:.*\bbriefing\.schema\.json\b/m;

/** The key `schema` of the whole file. A key with an indent belongs to something else. */
const schemaKey = /^(?:schema|"schema"|'schema')\s*:/m;

/**
 * Whether a text looks like a briefing, even one with mistakes. Other YAML files, such as workflows and compose files,
 * have neither the key `schema` nor our modeline.
 */
export function looksLikeBriefing(text: string): boolean {
  return schemaKey.test(text) || anyModeline.test(text);
}
