/** Saving a pane to a file. */
import {readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {saveText} from '../../source/library/save-text.js';
import {folderWith} from '../helpers/folders.js';

test('the name comes from the briefing and the pane, and no file is ever replaced', () => {
  const folder = folderWith({'lake-talks-brief.txt': 'mine'});
  symlinkSync('nowhere', join(folder, 'lake-talks-brief-2.txt'));
  expect(saveText('text', folder, ['lake-talks', 'Brief'])).toEqual({
    ok: true,
    name: 'lake-talks-brief-3.txt',
  });
  expect(readFileSync(join(folder, 'lake-talks-brief.txt'), 'utf8')).toBe('mine');
  expect(readFileSync(join(folder, 'lake-talks-brief-3.txt'), 'utf8')).toBe('text');
  expect(readdirSync(folder).length).toBe(3);
});

test.each([
  [['x', 'China’s role / ../..'], 'x-china-s-role.txt'],
  [['', '王毅'], '王毅.txt'],
  [['-rf', '$(touch x)\n'], 'rf-touch-x.txt'],
  [['', '…'], 'briefing.txt'],
  [['မြန်မာ'.repeat(90), '王'.repeat(90)], `${'မြန်မာ'.repeat(5).slice(0, 25)}-${'王'.repeat(25)}.txt`],
])('a name is safe in every file system and shell: %o', (parts, name) => {
  expect(saveText('text', folderWith({}), parts)).toEqual({ok: true, name});
});

test('a folder that cannot be written to is named as the reason', () => {
  const folder = folderWith({file: ''});
  expect(saveText('text', join(folder, 'file'), ['a'])).toEqual({
    ok: false,
    message: 'part of its path is a file, not a folder',
  });
});
