/** The man page agrees with `--help`. */
import {expect, test} from 'vitest';
import {manPage} from '../../scripts/man-page.js';
import {commandTable, optionTable} from '../../source/cli/command-table.js';
import {helpText} from '../../source/cli/help-text.js';
import {keyTable} from '../../source/reader/keys/key-table.js';
import {readText} from '../helpers/briefings.js';

/** The text of the man page, without roff requests. */
const plain = manPage()
  .replace(/^\.\\".*$/gm, '')
  .replace(/^\.(?:TH|SH|TP|PP|br|B) ?/gm, '')
  .replaceAll('\\(ga', '`')
  .replaceAll('\\(dq', '"')
  .replaceAll('\\&...', '…')
  .replaceAll('\\-', '-');

test('the man page explains every command with an example, and every option', () => {
  for (const {usage, does, example} of commandTable) {
    expect(plain).toContain(`briefing ${usage}`.trim());
    expect(plain).toContain(`${does.charAt(0).toUpperCase()}${does.slice(1)}.`);
    expect(plain).toContain(`\n${example}\n`);
  }
  for (const [name, {does}] of Object.entries(optionTable)) {
    expect(plain).toContain(`--${name}`);
    // The formats depend on the command.
    if (name !== 'format') expect(plain).toContain(`\n${does.charAt(0).toUpperCase()}${does.slice(1)}.\n`);
  }
});

test('the man page and the help say in the same words where a name is looked up', () => {
  const [, lookup = 'none'] = /(A NAME is [\s\S]*?)\nRun /.exec(helpText()) ?? [];
  expect(plain.replaceAll('\n', ' ')).toContain(lookup.replaceAll('\n', ' '));
});

test('no line of text is a roff request by mistake', () => {
  const lines = manPage().split('\n');
  const requests = lines.filter(
    line => /^[.']/.test(line) && !/^\.(?:TH|SH|TP|PP|br|B|\\")(?: |$)/.test(line),
  );
  expect(requests).toEqual([]);
});

test('the package names the man page in a list, because npm 11 ignores a single name', () => {
  const {man} = JSON.parse(readText('package.json')) as {man: unknown};
  expect(man).toEqual(['./man/briefing.1']);
});

test('quotation marks of a text are not those of a roff request', () => {
  const texts = manPage()
    .split('\n')
    .filter(line => !line.startsWith('.'));
  expect(texts.filter(line => line.includes('"'))).toEqual([]);
});

test('the man page lists every action that a key can perform', () => {
  for (const {action, does} of keyTable) {
    expect(plain).toContain(`\n${action}\n`);
    expect(plain.replaceAll('\n', ' ')).toContain(`${does.charAt(0).toUpperCase()}${does.slice(1)}. Keys: `);
  }
});
