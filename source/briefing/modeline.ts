/** The first line of a briefing file. It tells editors with a YAML language server where the JSON Schema is. */
export const modeline = '# yaml-language-server: $schema=./briefing.schema.json';
