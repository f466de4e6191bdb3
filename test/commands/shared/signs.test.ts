/** Which characters the output may have. */
import {expect, test} from 'vitest';
import {type Signs, signsFor, withKeyWords} from '../../../source/commands/shared/signs.js';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {styledColumnsOf as columnsOf} from '../../../source/text/styled-columns.js';
import {readText} from '../../helpers/briefings.js';
import {ran} from '../../helpers/ran.js';

test.each<[Record<string, string>, Signs]>([
  [{}, 'all'],
  [{LANG: ''}, 'all'],
  [{LANG: 'de_DE.UTF-8'}, 'all'],
  [{LANG: 'C.utf8'}, 'all'],
  [{LC_CTYPE: 'UTF-8'}, 'all'],
  [{LC_ALL: 'en_US.UTF-8', LANG: 'C'}, 'all'],
  [{LC_CTYPE: 'en_US.UTF-8', LANG: 'C'}, 'all'],
  [{LANG: 'C'}, 'ascii'],
  [{LANG: 'POSIX'}, 'ascii'],
  [{LC_ALL: 'C', LANG: 'en_US.UTF-8'}, 'ascii'],
  [{LANG: 'de_DE.ISO-8859-15'}, 'ascii'],
  [{LANG: 'de_DE'}, 'ascii'],
  [{TERM: 'linux'}, 'ascii-signs'],
  [{TERM: 'linux', LANG: 'de_DE.UTF-8'}, 'ascii-signs'],
  [{TERM: 'linux', LANG: 'C'}, 'ascii'],
])('with the environment %o, the signs are: %s', (env, signs) => {
  expect(signsFor({}, env)).toBe(signs);
});

test('the option comes before the configuration, and the configuration before the environment', () => {
  expect([
    signsFor({asked: true, configured: false}, {}),
    signsFor({configured: true}, {}),
    signsFor({configured: false}, {LANG: 'C', TERM: 'linux'}),
  ]).toEqual(['ascii-signs', 'ascii-signs', 'all']);
});

const commands = [
  ['show', 'f.yaml'],
  ['show', 'f.yaml', '--card'],
  ['f.yaml'],
  ['check', 'f.yaml'],
  ['check', 'wrong.yaml'],
  ['check', '--explain', 'yaml/tab'],
  ['show', 'missing'],
  ['changes', 'f.yaml', '--since', 'other.yaml'],
  ['config'],
  ['list'],
  ['show', '--help'],
  ['check', '--help'],
];
const files = {
  'f.yaml': readText('briefings/myanmar.yaml'),
  'other.yaml': readText('briefings/myanmar.yaml').replace('likelihood: likely', 'likelihood: unlikely'),
  'wrong.yaml': `schema: 1\ntitle: A title\nas_of: 2026-03-02\nbottom_line: One.\nsumary: “${'wrong — '.repeat(30)}”\n`,
};

// Fault: In a locale without UTF-8 the output was garbled.
// Expected: All output is in ASCII there.
test.each(commands.map(argv => [argv.join(' '), argv] as const))(
  '`briefing %s` prints only ASCII under LANG=C, and with --ascii only letters besides',
  async (_name, argv) => {
    const usual = await ran(argv, {files});
    const locale = await ran(argv, {files, env: {LANG: 'C'}});
    const option = await ran([...argv, '--ascii'], {files, env: {LANG: 'C.UTF-8'}});
    expect(locale.out + locale.err).toMatch(/^[\0-\x7f]+$/);
    expect(option.out + option.err).toMatch(/^[\0-\x7f\p{L}\p{M}]+$/u);
    const columns = (text: string) => text.split('\n').map(columnsOf);
    if (argv[0] !== 'config') expect(columns(locale.out)).toEqual(columns(usual.out));
    expect(option.code).toBe(usual.code);
  },
);

test('output for programs keeps every character', async () => {
  for (const argv of [
    ['show', 'f.yaml', '--format', 'json'],
    ['show', 'f.yaml', '--format', 'html'],
    ['show', 'f.yaml', '--format', 'markdown'],
    ['check', 'wrong.yaml', '--format', 'json'],
    ['check', 'wrong.yaml', '--format', 'sarif'],
    ['schema'],
  ])
    expect(await ran(argv, {files, env: {LC_ALL: 'C'}})).toEqual(await ran(argv, {files}));
});

// Fault: GNU screen shows italics as blocks of reverse video.
// Expected: Nothing is in italics there.
test('in GNU screen, nothing is in italics, which it shows as blocks; in tmux and elsewhere it is', async () => {
  const italics = async (env: Record<string, string>) =>
    (await ran(['show', 'f.yaml'], {files, env: {FORCE_COLOR: '1', ...env}})).out.includes('\u001b[3m');
  expect([
    await italics({TERM: 'xterm-256color'}),
    await italics({TERM: 'screen-256color', TMUX: '/tmp/tmux,1,0'}),
    await italics({TERM: 'screen'}),
    await italics({TERM: 'screen.xterm-256color'}),
    await italics({TERM: 'xterm', STY: '1.tty'}),
  ]).toEqual([true, true, false, false, false]);
});

test('in ASCII, help names the arrow keys by words', () => {
  const keymap = withKeyWords(defaultKeymap);
  expect(keymap.byKey.get('j')?.shown).toBe('j Down Ctrl-N Ctrl-E');
  expect(keymap.byAction.get('next-pane')?.hint?.key).toBe('Left Right');
  expect(keymap.arrows).toBe('Up Down');
});

test('right-to-left text is put into visual order only if the configuration asks for it, and only on a terminal', async () => {
  const shown = async (bidi: string | undefined, columns?: number) => {
    const config = bidi ? {'.config/briefing/config.yaml': `bidi: ${bidi}\n`} : {};
    const text = 'schema: 1\ntitle: שלום\nas_of: 2026-03-02\nbottom_line: One.\n';
    const options = {files: {'f.yaml': text, ...config}, env: {TERM: 'dumb'}, ...(columns && {columns})};
    return (await ran(['show', 'f.yaml'], options)).out.split('\n')[0];
  };
  expect([
    await shown(undefined, 80),
    await shown('terminal', 80),
    await shown('off', 80),
    await shown('program', 80),
    await shown('program'),
  ]).toEqual(['שלום', 'שלום', 'שלום', 'םולש', 'שלום']);
});
