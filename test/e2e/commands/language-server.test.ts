/** Writing a briefing in an editor with a YAML language server, as nearly all editors have. */
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {modeline} from '../../../source/briefing/modeline.js';
import {readText} from '../../helpers/briefings.js';
import {scratchFolder} from '../../helpers/folders.js';
import {type Diagnostic, startLanguageServer} from '../../helpers/language-server.js';

/** A folder after `briefing new`, and the server that an editor starts there. */
async function editorIn() {
  const folder = scratchFolder();
  copyFileSync('briefings/briefing.schema.json', join(folder, 'briefing.schema.json'));
  return {server: await startLanguageServer(folder), path: join(folder, 'a.yaml')};
}

/** The underlined text, and the message about it. */
function marked(text: string, {range: {start, end}, message}: Diagnostic): string {
  const line = text.split('\n')[start.line] ?? '';
  return `${start.line + 1}: ${line.slice(start.character, start.line === end.line ? end.character : undefined)}: ${message}`;
}

const broken = `${modeline}
schema: 1
title: 2022
as_of: 2022-02
bottom_line: It is so.
handling: TLP:PINK
summry: []
summary:
  - text: One
    kind: facts
    
outlook:
  judgments:
    - {text: A, confidence: certain}
`;

test('the language server finds the schema by the first line, and underlines an error', async () => {
  const {path, server} = await editorIn();
  const found = await server.open(path, broken);
  expect(found.map(problem => marked(broken, problem)).sort()).toEqual([
    '10: facts: Value is not accepted. Valid values: "fact", "assumption".',
    '14: certain: Value is not accepted. Valid values: "high", "moderate", "low".',
    '3: 2022: Incorrect type. Expected "string".',
    '4: 2022-02: String is not a RFC3339 date.',
    '6: TLP:PINK: Value is not accepted. Valid values: "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED".',
    '7: summry: Property summry is not allowed.',
  ]);
  expect(server.asked).toEqual([]);
});

test('the language server completes keys and values', async () => {
  const {path, server} = await editorIn();
  await server.open(path, broken);
  const keys = await server.complete(path, {line: 14, character: 0});
  expect(keys).toEqual(expect.arrayContaining(['why_it_matters', 'actors', 'sources', 'talking_points']));
  expect(keys).not.toContain('title');
  expect(await server.complete(path, {line: 10, character: 4})).toEqual(['sources', 'priority']);
  expect(await server.complete(path, {line: 9, character: 10})).toEqual(['fact', 'assumption']);
});

test('the language server explains a key, with an example', async () => {
  const {path, server} = await editorIn();
  await server.open(path, broken);
  const shown = await server.hover(path, {line: 4, character: 3});
  expect(shown).toContain('#### Bottom line\n\nThe one thing to remember, in at most 50 words.');
  expect(shown).toContain('Isolation gives both sides more reason to draw closer.');
  expect(await server.hover(path, {line: 9, character: 5})).toContain('#### Fact or assumption\n');
});

test('the language server finds no error in the shipped briefing', async () => {
  const {server} = await editorIn();
  const text = readText('briefings/myanmar.yaml');
  expect(text.split('\n')[0]).toBe(modeline);
  expect(await server.open(join('briefings', 'myanmar.yaml'), text)).toEqual([]);
});
