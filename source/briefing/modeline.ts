/** The first line of a briefing file, from which editors with a YAML language server learn its schema. */
export const modeline = '# yaml-language-server: $schema=./briefing.schema.json';
