/** The man page says what `--help` says. */
import {expect, test} from 'vitest';
import {manPage} from '../../scripts/man-page.js';
import {commandTable, optionTable} from '../../source/cli/command-table.js';

/** The page as it reads, without the requests of roff. */
const plain = manPage()
  .replace(/^\.\\".*$/gm, '')
  .replace(/^\.(?:TH|SH|TP|PP|br|B) ?/gm, '')
  .replaceAll('\\(ga', '`')
  .replaceAll('\\&...', '…')
  .replaceAll('\\-', '-');

test('every command and option is in it, with what it does and an example', () => {
  for (const {usage, does, example} of commandTable) {
    expect(plain).toContain(`briefing ${usage}`.trim());
    expect(plain).toContain(`${does.charAt(0).toUpperCase()}${does.slice(1)}.`);
    expect(plain).toContain(`\n${example}\n`);
  }
  for (const name of Object.keys(optionTable)) expect(plain).toContain(`--${name}`);
});

test('a line never begins with what roff would take for a request', () => {
  const lines = manPage().split('\n');
  const requests = lines.filter(
    line => /^[.']/.test(line) && !/^\.(?:TH|SH|TP|PP|br|B|\\")(?: |$)/.test(line),
  );
  expect(requests).toEqual([]);
});
