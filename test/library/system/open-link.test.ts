/** Opening links, with fake browsers. */
import {expect, test} from 'vitest';
import {openLink} from '../../../source/library/system/open-link.js';
import {type FakePrograms, fakePrograms, forever} from '../../helpers/programs.js';

const link = 'https://example.org/a?b=c&d=%20e;f$(g)';
const display = {DISPLAY: ':0'};

function open(url: string, programs: FakePrograms, env: Record<string, string>, milliseconds = 20_000) {
  return openLink(url, {env: {...programs.env, ...env}, platform: 'linux', milliseconds});
}

test('the browser gets the link as one argument', async () => {
  const programs = fakePrograms({'xdg-open': ''});
  expect(await open(link, programs, display)).toEqual({ok: true});
  expect(programs.argsOf('xdg-open')).toEqual([link]);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'mailto:ann@example.org',
  'vscode://a',
  '--help',
  'example.org',
  '',
])('`%s` is not opened', async url => {
  const programs = fakePrograms({'xdg-open': ''});
  expect([await open(url, programs, display), programs.argsOf('xdg-open')]).toEqual([
    {ok: false, message: 'only http and https links can be opened'},
    undefined,
  ]);
});

test.each([
  ['firefox', ['firefox', link]],
  ['none:firefox', ['firefox', link]],
  ['firefox --new-window', ['firefox', '--new-window', link]],
  ['firefox "--url=%s" -x', ['firefox', `--url=${link}`, '-x']],
])('the browser of BROWSER=%s comes before the system’s', async (named, [name = '', ...args]) => {
  const programs = fakePrograms({firefox: '', 'xdg-open': ''});
  expect(await open(link, programs, {...display, BROWSER: named})).toEqual({ok: true});
  expect([programs.argsOf(name), programs.argsOf('xdg-open')]).toEqual([args, undefined]);
});

test('a shell runs nothing of $BROWSER', async () => {
  const programs = fakePrograms({firefox: '', touch: ''});
  await open(link, programs, {BROWSER: 'firefox $(touch x); touch y'});
  expect([programs.argsOf('firefox'), programs.argsOf('touch')]).toEqual([
    ['$(touch', 'x);', 'touch', 'y', link],
    undefined,
  ]);
});

test('if a browser fails, the next one is tried', async () => {
  const programs = fakePrograms({'xdg-open': 'exit 3', gio: ''});
  expect(await open(link, programs, display)).toEqual({ok: true});
  expect(programs.argsOf('gio')).toEqual(['open', link]);
});

test('a browser that keeps running has opened the link', async () => {
  expect(await open(link, fakePrograms({'xdg-open': forever}), display, 50)).toEqual({ok: true});
});

test('WSL uses the browser of Windows, and Termux the browser of Android', async () => {
  const programs = fakePrograms({wslview: '', 'termux-open-url': ''});
  await open(link, programs, {WSL_DISTRO_NAME: 'Debian'});
  await open(link, programs, {TERMUX_VERSION: '0.118'});
  expect([programs.argsOf('wslview'), programs.argsOf('termux-open-url')]).toEqual([[link], [link]]);
});

test('if there is no browser, the message says what to do', async () => {
  const programs = fakePrograms({'xdg-open': ''});
  expect([
    await open(link, programs, {}),
    await open(link, programs, {SSH_TTY: '/dev/pts/0'}),
    await open(link, fakePrograms({}), display),
  ]).toEqual([
    {ok: false, message: 'no browser starts: set $BROWSER, or copy the link'},
    {ok: false, message: 'no browser starts on this machine, which you use over SSH: copy the link'},
    {ok: false, message: 'no browser starts: set $BROWSER, or copy the link'},
  ]);
  expect(programs.argsOf('xdg-open')).toBeUndefined();
});
