/** The file with the theme that `t` chose. */
import {mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readChosenTheme, themeFile} from '../../../source/library/records/chosen-theme.js';
import {saveChosenTheme} from '../../../source/library/records/save-chosen-theme.js';
import {scratchFolder} from '../../helpers/folders.js';

test('a theme is saved for the user alone, read again, and forgotten', () => {
  const folder = join(scratchFolder(), 'state');
  expect(readChosenTheme(folder)).toBeUndefined();
  expect(saveChosenTheme('dark', folder)).toEqual({ok: true});
  expect(readChosenTheme(folder)).toBe('dark');
  expect(statSync(themeFile(folder)).mode & 0o077).toBe(0);
  expect(saveChosenTheme(undefined, folder)).toEqual({ok: true});
  expect(readChosenTheme(folder)).toBeUndefined();
  expect(saveChosenTheme(undefined, folder)).toEqual({ok: true});
});

test('a file with anything else than the name of a theme, a folder and a link are no theme', () => {
  const folder = scratchFolder();
  for (const text of ['', 'pink', 'dark light', '\u001b[31m', 'dark'.padEnd(5000)]) {
    writeFileSync(themeFile(folder), text);
    expect(readChosenTheme(folder)).toBeUndefined();
  }
  const other = scratchFolder();
  mkdirSync(themeFile(other));
  expect(readChosenTheme(other)).toBeUndefined();
  expect(saveChosenTheme('dark', other).ok).toBe(false);
  const linked = scratchFolder();
  const foreign = join(linked, 'foreign');
  writeFileSync(foreign, 'dark');
  symlinkSync(foreign, themeFile(linked));
  expect(readChosenTheme(linked)).toBeUndefined();
  expect(saveChosenTheme('light', linked)).toEqual({ok: true});
  expect(readFileSync(foreign, 'utf8')).toBe('dark');
});

test('without a state folder, nothing is read or saved', () => {
  expect(readChosenTheme('/dev/null/briefing')).toBeUndefined();
  expect(saveChosenTheme('dark', '/dev/null/briefing')).toEqual({ok: true});
});
