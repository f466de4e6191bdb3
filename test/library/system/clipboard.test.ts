/** Copying, with programs that stand in for those of the system. */
import {expect, test} from 'vitest';
import {copyMessage, copyText} from '../../../source/library/system/clipboard.js';
import {type FakePrograms, fakePrograms, forever} from '../../helpers/programs.js';

const none = {} as const;

/** Copies on a machine with these programs and variables; what took the text, and what reached the terminal. */
async function copy(
  text: string,
  {env, programs = fakePrograms({})}: {env: Record<string, string>; programs?: FakePrograms},
  milliseconds = 20_000,
) {
  let written = '';
  const write = (sequence: string) => {
    written += sequence;
  };
  const world = {env: {...programs.env, ...env}, platform: 'linux', write, milliseconds};
  return {...(await copyText(text, world)), written};
}

test('a text is sent to the terminal, whatever its script', async () => {
  const copied = await copy('Сергей Лавров', {env: none});
  expect(copied).toEqual({
    ways: ['terminal'],
    isTooLong: false,
    written: `\u001b]52;c;${Buffer.from('Сергей Лавров').toString('base64')}\u0007`,
  });
});

test('inside tmux, tmux is asked, and what it may pass through is sent too', async () => {
  const programs = fakePrograms({tmux: ''});
  const copied = await copy('word', {env: {TMUX: '/tmp/tmux,1,0'}, programs});
  expect(copied).toEqual({
    ways: ['tmux'],
    isTooLong: false,
    written: '\u001bPtmux;\u001b\u001b]52;c;d29yZA==\u0007\u001b\\',
  });
  expect([programs.argsOf('tmux'), programs.inputOf('tmux').toString()]).toEqual([
    ['load-buffer', '-w', '-'],
    'word',
  ]);
});

test('a tmux that does not answer is sent the text in both forms that it may take', async () => {
  const copied = await copy('word', {env: {TMUX: 'x'}, programs: fakePrograms({tmux: 'exit 1'})});
  expect(copied).toEqual({
    ways: ['terminal'],
    isTooLong: false,
    written: '\u001b]52;c;d29yZA==\u0007\u001bPtmux;\u001b\u001b]52;c;d29yZA==\u0007\u001b\\',
  });
});

test.each([
  ['STY is set', {STY: '1.tty', TERM: 'xterm'}],
  ['the terminal is one of its kind', {TERM: 'screen-256color'}],
])('GNU screen is sent pieces that it takes whole, where %s', async (_name, env) => {
  const {written} = await copy('a'.repeat(500), {env});
  const pieces = written.split(/(?<=\u001b\\)/);
  expect(pieces.map(piece => piece.length)).toEqual([256, 256, 176]);
  expect(pieces.map(piece => piece.slice(2, -2)).join('')).toBe(
    `\u001b]52;c;${Buffer.from('a'.repeat(500)).toString('base64')}\u0007`,
  );
  expect(pieces.every(piece => piece.startsWith('\u001bP') && piece.endsWith('\u001b\\'))).toBe(true);
});

test('a text longer than terminals take goes to the system alone, and to nothing where there is none', async () => {
  const programs = fakePrograms({'wl-copy': ''});
  const env = {WAYLAND_DISPLAY: 'wayland-0'};
  const longest = await copy('a'.repeat(74_994), {env, programs});
  const longer = await copy('a'.repeat(74_995), {env, programs});
  const nowhere = await copy('é'.repeat(37_498), {env: none});
  expect([longest.ways, longest.written.length, longer, nowhere]).toEqual([
    ['terminal', 'wl-copy'],
    100_000,
    {ways: ['wl-copy'], isTooLong: true, written: ''},
    {ways: [], isTooLong: true, written: ''},
  ]);
  expect(programs.inputOf('wl-copy').length).toBe(74_995);
});

test.each([
  ['Wayland', {WAYLAND_DISPLAY: 'w', DISPLAY: ':0'}, 'wl-copy', ['--type', 'text/plain;charset=utf-8']],
  ['X11', {DISPLAY: ':0'}, 'xclip', ['-selection', 'clipboard']],
  ['X11 without xclip', {DISPLAY: ':0'}, 'xsel', ['--clipboard', '--input']],
  ['Termux', {TERMUX_VERSION: '0.118'}, 'termux-clipboard-set', []],
])('the clipboard of %s takes the text', async (_name, env, program, args) => {
  const programs = fakePrograms({[program]: ''});
  const {ways} = await copy('naïve\nwords', {env, programs});
  expect(ways).toEqual(['terminal', program]);
  expect(programs.argsOf(program)).toEqual(args.length > 0 ? args : ['']);
  expect(programs.inputOf(program).toString()).toBe('naïve\nwords');
});

test('Windows is given UTF-16 from within Linux', async () => {
  const programs = fakePrograms({'clip.exe': ''});
  const {ways} = await copy('naïve', {env: {WSL_DISTRO_NAME: 'Debian'}, programs});
  expect([ways, programs.inputOf('clip.exe').toString('utf16le')]).toEqual([
    ['terminal', 'clip.exe'],
    'naïve',
  ]);
});

test('a program that fails leaves the text to the next', async () => {
  const programs = fakePrograms({'wl-copy': 'exit 1', xclip: '', xsel: ''});
  const {ways} = await copy('word', {env: {WAYLAND_DISPLAY: 'w', DISPLAY: ':0'}, programs});
  expect([ways, programs.argsOf('xsel')]).toEqual([['terminal', 'xclip'], undefined]);
});

test('a program that stays to serve the text is not waited for', async () => {
  const programs = fakePrograms({xclip: `(${forever}) <&0 &`});
  const {ways} = await copy('word', {env: {DISPLAY: ':0'}, programs});
  expect(ways).toEqual(['terminal', 'xclip']);
});

test('a program that does not end has not copied anything', async () => {
  const programs = fakePrograms({xclip: forever});
  const {ways} = await copy('word', {env: {DISPLAY: ':0'}, programs}, 50);
  expect(ways).toEqual(['terminal']);
});

test('a program that does not read a long text does no harm', async () => {
  const programs = fakePrograms({xclip: ''});
  const {ways} = await copy('a'.repeat(1_000_000), {
    env: {DISPLAY: ':0', PATH: `${programs.folder}/none`},
    programs,
  });
  expect(ways).toEqual([]);
});

test.each<Record<string, string>>([{SSH_TTY: '/dev/pts/0'}, {SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'}])(
  'over SSH the text goes to the terminal, not to the clipboard of the far machine',
  async ssh => {
    const programs = fakePrograms({xclip: ''});
    const {ways} = await copy('word', {env: {...ssh, DISPLAY: ':0'}, programs});
    expect([ways, programs.argsOf('xclip')]).toEqual([['terminal'], undefined]);
  },
);

test('an empty text is not copied: it would clear the clipboard', async () => {
  const programs = fakePrograms({xclip: ''});
  const copied = await copy('', {env: {DISPLAY: ':0'}, programs});
  expect([copied, programs.argsOf('xclip')]).toEqual([{ways: [], isTooLong: false, written: ''}, undefined]);
});

test('the message says what took the text, and no more than is known', () => {
  expect(
    [['terminal'], ['terminal', 'wl-copy'], ['tmux'], []].map(ways => copyMessage({ways, isTooLong: false})),
  ).toEqual([
    'sent to the terminal’s clipboard',
    'copied (terminal and wl-copy)',
    'copied (tmux)',
    'not copied: no clipboard works here',
  ]);
  expect(copyMessage({ways: [], isTooLong: true})).toBe(
    'not copied: longer than terminals accept (75 kB), and no clipboard program worked',
  );
});
