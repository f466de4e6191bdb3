/** A briefing can come from somebody with bad intentions. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../helpers/folders.js';
import {openReader} from '../helpers/terminal.js';
import {runProgram} from './run-program.js';

const valid = 'schema: 1\ntitle: T\nas_of: 2026-01-01\nbottom_line: B\n';

test.each<[string, string | Uint8Array, RegExp]>([
  ['larger than 1 MiB', `${valid}subtitle: ${'x'.repeat(1_048_576)}\n`, /larger than 1 MiB/],
  ['nested 100,000 deep', `${valid}tags: ${'['.repeat(100_000)}`, /more than \d+ levels of nesting/],
  [
    'indented 1,000 deep',
    Array.from({length: 1000}, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    /levels of nesting/,
  ],
  ['empty', '', /the file is empty/],
  ['of comments only', '# nothing\n', /the file is empty/],
  ['of invalid UTF-8', Buffer.from([...Buffer.from(valid), 0x61, 0xff, 0xfe, 0x0a]), /not UTF-8/],
  ['in UTF-16', Buffer.from(`\ufeff${valid}`, 'utf16le'), /UTF-16/],
  ['of YAML 1.1', `%YAML 1.1\n---\n${valid}`, /declares YAML 1\.1/],
  ['of several documents', `${valid}---\n${valid}`, /more than one YAML document/],
  ['of aliases that multiply', bomb(), /alias/],
])('a file %s is refused with a message', async (_name, content, message) => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'hostile.yaml'), content);
  const {code, stdout, stderr} = await runProgram(['hostile.yaml'], {cwd});
  expect({code, stdout}).toEqual({code: 1, stdout: ''});
  expect(stderr).toMatch(/^briefing: hostile\.yaml/);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^ {4}at |something went wrong/m);
  expect(stderr.length).toBeLessThan(5000);
});

/** Ten levels of ten aliases each. */
function bomb(): string {
  const levels = Array.from({length: 10}, (_, level) => {
    const entry = level === 0 ? 'x' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array(10).fill(entry).join(', ')}]\n`;
  });
  return valid + levels.join('');
}

test('a folder is refused with a message', async () => {
  const cwd = scratchFolder();
  mkdirSync(join(cwd, 'folder.yaml'));
  const {code, stdout, stderr} = await runProgram(['folder.yaml'], {cwd});
  expect({code, stdout}).toEqual({code: 1, stdout: ''});
  expect(stderr.split('\n')[0]).toBe('briefing: folder.yaml: this is a folder, not a file');
});

const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

test.each([
  ['a file that does not exist', undefined],
  ['a file that is broken', 'title: T\n'],
])('the name of %s reaches the terminal as text', async (_name, content) => {
  const cwd = scratchFolder();
  const name = 'a\u001b]0;owned\u0007\u001b[31mb\u009b1m\u202e.yaml';
  if (content !== undefined) writeFileSync(join(cwd, name), content);
  const {code, stderr} = await runProgram([name], {cwd});
  expect(code).toBe(1);
  expect(stderr).toContain('owned');
  expect(stderr).not.toMatch(controls);
});

test('a wrong option with escape sequences in it reaches the terminal as text', async () => {
  const {code, stderr} = await runProgram(['--\u001b[31mred\u202e']);
  expect(code).toBe(2);
  expect(stderr).not.toMatch(controls);
});

const evil = '\\e]52;c;aGk=\\a \\e[31m red \\e[2J \\u202Ereversed \\u009b5m end';
const evilBriefing = `schema: 1
title: "Title ${evil}"
subtitle: "Subtitle ${evil}"
as_of: 2026-01-01
bottom_line: "Bottom ${evil}"
summary: ["Point ${evil}"]
panes:
  - {id: own, title: "Pane ${evil}", points: ["Pane point ${evil}"], quotes: [{text: "Quoted ${evil}", by: "By ${evil}"}]}
actors:
  someone: {name: "Name ${evil}", say: "Say ${evil}", role: "Role ${evil}"}
timeline:
  - {date: 2026-01-01, event: "Event ${evil}"}
`;
const leaks = ['\u001b]52', '\u001b[31m', '\u001b[2J\u0020\ufffdreversed', '\u009b', '\u202e', '\u0007'];

test('the texts of a briefing reach a pipe as text', async () => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'evil.yaml'), evilBriefing);
  const {code, stdout, stderr} = await runProgram(['evil.yaml'], {cwd});
  expect({code, stderr}).toEqual({code: 0, stderr: ''});
  expect(stdout).toContain('Quoted ');
  expect(stdout).not.toMatch(controls);
});

test('the texts of a briefing reach the terminal as text', async () => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'evil.yaml'), evilBriefing);
  const terminal = await openReader(['evil.yaml'], {cwd});
  for (const key of ['2', '3', '4', '/', 'quoted', '\r', 'p']) await terminal.pressAndSee(key);
  terminal.press('q');
  await terminal.exit;
  for (const leak of leaks) expect(terminal.output).not.toContain(leak);
  // The only strings are the title of the window, which holds no control character, and the question for the background.
  const output = terminal.output.replace('\u001b]11;?\u001b\\', '');
  const [title = '', ...others] = output.match(/\u001b[\]P^_X].{0,200}/gs) ?? [];
  expect(others).toEqual([]);
  expect(title).toMatch(/^\u001b\]2;Title [^\u0000-\u001f\u007f-\u009f\u202e]+\u001b\\/);
});
