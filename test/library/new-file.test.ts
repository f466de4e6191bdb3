/** Writing new files. */
import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {newPlace} from '../../source/library/new-briefing.js';
import {writeNewFile} from '../../source/library/new-file.js';
import {scratchFolder} from '../helpers/folders.js';

test('a new file gets the folders that it needs, and no temporary file remains', () => {
  const folder = scratchFolder();
  expect(writeNewFile(join(folder, 'a/b/c.yaml'), 'text')).toEqual({ok: true});
  expect(readFileSync(join(folder, 'a/b/c.yaml'), 'utf8')).toBe('text');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.yaml']);
});

test('a new file never replaces a file, a folder or a link that leads nowhere', () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'file'), 'old');
  mkdirSync(join(folder, 'folder'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
  for (const name of ['file', 'folder', 'link'])
    expect(writeNewFile(join(folder, name), 'new')).toEqual({
      ok: false,
      isThere: true,
      message: 'the file already exists',
    });
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['file', 'folder', 'link']);
});

test('a file in the place of a folder is reported', () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'briefings'), 'old');
  expect(writeNewFile(join(folder, 'briefings/a.yaml'), 'new')).toEqual({
    ok: false,
    isThere: false,
    message: 'part of its path is a file, not a folder',
  });
});

test.each([
  ['talks', 'briefings/talks.yaml'],
  ['v1.2', 'briefings/v1.2.yaml'],
  ['talks.yaml', 'talks.yaml'],
  ['notes/talks', 'notes/talks.yaml'],
  ['./talks.yml', 'talks.yml'],
])('the new briefing %s is written to %s', (name, path) => {
  expect(newPlace(name, '/nowhere')).toEqual({ok: true, path: join('/nowhere', path)});
});

test.each(['.', '..', '.hidden', 'a/', 'a:b', 'a\nb', 'notes/.yaml', ''])(
  'a file cannot have the name %j',
  name => {
    expect(newPlace(name, '/nowhere')).toEqual({ok: false, message: 'a file cannot have this name'});
  },
);

test('a file with the other extension takes the name too', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'briefings'));
  writeFileSync(join(folder, 'briefings/talks.yml'), '');
  expect(newPlace('talks', folder)).toEqual({
    ok: true,
    path: join(folder, 'briefings/talks.yaml'),
    taken: join(folder, 'briefings/talks.yml'),
  });
});
