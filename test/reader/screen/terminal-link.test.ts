/** Links that the terminal itself opens (OSC 8): where they are written, and which ones are not. */
import {expect, test} from 'vitest';
import {paintedRows} from '../../../source/reader/screen/screen-rows.js';
import {withTerminalLink} from '../../../source/reader/screen/terminal-link.js';
import {initialState} from '../../../source/reader/state/state.js';
import {opensLinks} from '../../../source/reader/terminal-modes.js';
import {documentOf} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {now} from '../../helpers/reader.js';
import {renderScreen} from '../../helpers/render.js';

const document = documentOf(`schema: 1
title: Links
as_of: 2026-11-24
bottom_line: Read [the report](https://example.org/report;v=1?a=b) or write to [us](mailto:desk@example.org).
summary:
  - See [https://good.example](https://evil.example/x) and [this](https://good@evil.example/).
`);

const stateWith = (hasTerminalLinks: boolean) =>
  initialState(document, {columns: 80, rows: 24}, 'terminal', {now, hasTerminalLinks});

test('a link is put around its text, and Ink draws the same', async () => {
  const state = stateWith(true);
  const rows = paintedRows(state);
  const text = rows.join('\n');
  expect(text).toContain('\u001b]8;;https://example.org/report;v=1?a=b\u0007');
  expect(text).toContain('\u001b]8;;mailto:desk@example.org\u0007');
  const withLinks = (lines: readonly string[]) =>
    lines.filter(line => line.includes('\u001b]8;;')).map(line => line.trimEnd());
  expect(withLinks((await renderScreen(state)).text.split('\n'))).toEqual(withLinks(rows));
});

// Fault: A terminal opens a link without saying where it leads.
// Expected: The terminal gets no link whose text could mislead about its host.
test('a link whose text could mislead is left to the reader, which says its host', () => {
  expect(paintedRows(stateWith(true)).join('\n')).not.toMatch(/\]8;;[^\u0007]*evil/);
});

test('without support by the terminal, no link is written', () => {
  expect(paintedRows(stateWith(false)).join('\n')).not.toContain('\u001b]');
});

test.each([
  ['https://example.org/', true],
  ['http://example.org/', true],
  ['mailto:a@example.org', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://example.org/\u0007\u001b]0;owned', false],
  ['https://example.org/ space', false],
  [`https://example.org/${'x'.repeat(2000)}`, false],
  ['https://xn--pple-43d.example/', false],
])('the address %j: %s', (url, isWritten) => {
  const span = {text: harmless('here'), role: 'link', reference: {to: 'link', url: harmless(url)}} as const;
  expect(withTerminalLink('here', span)).toBe(
    isWritten ? `\u001b]8;;${url}\u0007here\u001b]8;;\u0007` : 'here',
  );
});

test.each([
  [{TERM: 'xterm-kitty'}, true],
  [{TERM: 'foot'}, true],
  [{TERM: 'xterm-256color', VTE_VERSION: '7002'}, true],
  [{TERM: 'xterm-256color', VTE_VERSION: '4600'}, false],
  [{TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, true],
  [{TERM: 'xterm-256color', KONSOLE_VERSION: '220400'}, true],
  [{TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4'}, true],
  [{TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a'}, false],
  [{TERM: 'screen-256color', VTE_VERSION: '7002'}, false],
  [{TERM: 'xterm-256color'}, false],
  [{TERM: 'linux', TERM_PROGRAM: 'vscode'}, false],
  [{TERM: 'eterm-color', VTE_VERSION: '7002'}, false],
  [{TERM: 'dumb', VTE_VERSION: '7002'}, false],
  [{}, false],
])('%o opens links: %s', (env, opens) => {
  expect(opensLinks(env)).toBe(opens);
});
