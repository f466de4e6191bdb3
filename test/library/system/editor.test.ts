/** The command for each editor, and running a fake editor. */
import {closeSync, openSync} from 'node:fs';
import {expect, onTestFinished, test} from 'vitest';
import {editorCommand, runEditor} from '../../../source/library/system/editor.js';
import {fakePrograms} from '../../helpers/programs.js';

function commandFor(editor: string, path = 'a.yaml', column?: number, platform = 'linux'): string[] {
  const {command, args} = editorCommand({env: {EDITOR: editor}, platform}, path, 12, column);
  return [command, ...args];
}

test('the configured editor comes first, then $VISUAL, then $EDITOR, then the system’s own', () => {
  const env = {VISUAL: 'kak', EDITOR: 'nano'};
  const command = (world: Parameters<typeof editorCommand>[0]) => editorCommand(world, 'a.yaml', 1).command;
  expect([
    command({env, platform: 'linux', configured: ['hx']}),
    command({env, platform: 'linux'}),
    command({env: {...env, VISUAL: ' '}, platform: 'linux'}),
    command({env: {}, platform: 'linux'}),
    command({env: {}, platform: 'win32'}),
  ]).toEqual(['hx', 'kak', 'nano', 'vi', 'notepad']);
});

test.each([
  ['vim', ['vim', '+12', 'a.yaml']],
  ['/usr/bin/nvim -u NONE', ['/usr/bin/nvim', '-u', 'NONE', '+12', 'a.yaml']],
  ['nano', ['nano', '+12,5', 'a.yaml']],
  ['emacsclient -t', ['emacsclient', '-t', '+12:5', 'a.yaml']],
  ['kak', ['kak', '+12:5', 'a.yaml']],
  ['micro', ['micro', '+12:5', 'a.yaml']],
  ['hx', ['hx', 'a.yaml:12:5']],
  ['subl', ['subl', '--wait', 'a.yaml:12:5']],
  ['zed --wait', ['zed', '--wait', 'a.yaml:12:5']],
  ['code', ['code', '--wait', '--goto', 'a.yaml:12:5']],
  ['code -w', ['code', '-w', '--goto', 'a.yaml:12:5']],
  ['codium --new-window', ['codium', '--new-window', '--wait', '--goto', 'a.yaml:12:5']],
  ['cursor', ['cursor', '--wait', '--goto', 'a.yaml:12:5']],
  ['webstorm', ['webstorm', '--line', '12', '--column', '5', 'a.yaml']],
  ['kate', ['kate', '--block', '--line', '12', '--column', '5', 'a.yaml']],
  ['mate -w', ['mate', '-w', '--line', '12', 'a.yaml']],
  ['ed', ['ed', 'a.yaml']],
  ['flatpak run org.gnome.TextEditor', ['flatpak', 'run', 'org.gnome.TextEditor', 'a.yaml']],
])('%s opens the file, at the line if it is a known editor', (editor, command) => {
  expect(commandFor(editor, 'a.yaml', 5)).toEqual(command);
});

test('without a column, the command has only the line', () => {
  expect(['nano', 'hx', 'code', 'idea'].map(editor => commandFor(editor).slice(1))).toEqual([
    ['+12', 'a.yaml'],
    ['a.yaml:12'],
    ['--wait', '--goto', 'a.yaml:12'],
    ['--line', '12', 'a.yaml'],
  ]);
});

test.each([
  [String.raw`"C:\Program Files\Microsoft VS Code\Code.exe" -n`, ['-n', '--wait', '--goto', 'a.yaml:12']],
  [String.raw`C:\JetBrains\idea64.exe`, ['--line', '12', 'a.yaml']],
  ['notepad++', ['-n12', 'a.yaml']],
  ['notepad', ['a.yaml']],
])('on Windows, %s is recognized', (editor, args) => {
  expect(commandFor(editor, 'a.yaml', undefined, 'win32').slice(1)).toEqual(args);
});

test.each(['-c.yaml', '+!rm.yaml', '--wait'])('a file named `%s` is not read as an option', path => {
  expect(commandFor('vim', path)).toEqual(['vim', '+12', `./${path}`]);
  expect(commandFor('code', path)).toEqual(['code', '--wait', '--goto', `./${path}:12`]);
  expect(commandFor('unknown', path)).toEqual(['unknown', `./${path}`]);
});

test('an editor gets its arguments unchanged, and its exit code is known', async () => {
  const {folder, env, argsOf} = fakePrograms({vim: 'exit 3'});
  const command = editorCommand({env: {EDITOR: 'vim $HOME'}, platform: 'linux'}, 'a b;c.yaml', 2);
  const keyboard = openSync('/dev/null', 'r');
  onTestFinished(() => closeSync(keyboard));
  expect(await runEditor(command, {env, cwd: folder, input: keyboard})).toEqual({ok: true, code: 3});
  expect(argsOf('vim')).toEqual(['$HOME', '+2', 'a b;c.yaml']);
});

test('an editor that is missing, is not allowed to run, or is killed is reported', async () => {
  const {folder, env} = fakePrograms({});
  const run = (command: string, ...args: string[]) => runEditor({command, args}, {env, cwd: folder});
  expect([await run('nowhere'), await run(folder), await run('/bin/sh', '-c', 'kill -KILL $$')]).toEqual([
    {ok: false, message: 'the editor `nowhere` was not found: set $VISUAL or $EDITOR to your editor'},
    {ok: false, message: `you are not allowed to run the editor \`${folder}\``},
    {ok: false, message: '/bin/sh was ended by SIGKILL'},
  ]);
});
