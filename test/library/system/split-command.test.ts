import {expect, test} from 'vitest';
import {wordsOf} from '../../../source/library/system/split-command.js';

test.each([
  ['vim', ['vim']],
  ['  code   --wait ', ['code', '--wait']],
  ['', []],
  ['  ', []],
  [`emacsclient -a '' -t`, ['emacsclient', '-a', '', '-t']],
  [`"/Applications/Sublime Text/subl" -w`, ['/Applications/Sublime Text/subl', '-w']],
  [
    String.raw`/opt/my\ editor/run --title="a \"b\" c\d"`,
    ['/opt/my editor/run', String.raw`--title=a "b" c\d`],
  ],
  [String.raw`a 'b\c'`, ['a', String.raw`b\c`]],
  ['vim "-c set', ['vim', '"-c', 'set']],
  ['vim \\', ['vim', '\\']],
  ['vim; rm -rf $HOME `x`', ['vim;', 'rm', '-rf', '$HOME', '`x`']],
])('a command is split into words: %s', (command, words) => {
  expect(wordsOf(command, 'linux')).toEqual(words);
});

test.each([
  [String.raw`C:\Windows\notepad.exe`, [String.raw`C:\Windows\notepad.exe`]],
  [String.raw`"C:\Program Files\Vim\vim.exe" -x`, [String.raw`C:\Program Files\Vim\vim.exe`, '-x']],
  [String.raw`"\\server\tools\vim.exe"`, [String.raw`\\server\tools\vim.exe`]],
])('on Windows, a backslash is part of a word: %s', (command, words) => {
  expect(wordsOf(command, 'win32')).toEqual(words);
});
