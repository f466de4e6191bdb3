/** Which saved articles are read, and which are refused: by the reader and by `check` alike. */

import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openArticle} from '../../source/commands/shared/open-article.js';
import {readSavedArticle} from '../../source/library/saved-article.js';
import {smallest} from '../helpers/briefings.js';
import {scratchFolder} from '../helpers/folders.js';
import {harmless} from '../helpers/harmless.js';
import {makePipe} from '../helpers/programs.js';
import {ranIn} from '../helpers/ran.js';

/** A folder with a briefing that names a saved article, and beside the folder a secret file. */
function library(file = 'one.txt'): {outside: string; folder: string; briefing: string} {
  const outside = scratchFolder();
  const folder = join(outside, 'briefings');
  mkdirSync(join(folder, 'articles'), {recursive: true});
  writeFileSync(join(outside, 'secret'), words);
  const quote = `panes: [{id: p, title: P, quotes: [{text: never said, by: A, sources: [s]}]}]\n`;
  const source = `sources: {s: {title: S, file: ${JSON.stringify(file)}}}\n`;
  writeFileSync(join(folder, 'myanmar.yaml'), smallest(quote + source));
  return {outside, folder, briefing: join(folder, 'myanmar.yaml')};
}

const words = 'words of a secret';

test('an article is read from the folder of the briefing or from a folder below', () => {
  const {folder, briefing} = library();
  writeFileSync(join(folder, 'one.txt'), 'One.');
  writeFileSync(join(folder, 'articles/two.txt'), 'Two. Да.');
  symlinkSync('articles/two.txt', join(folder, 'link.txt'));
  const files = ['one.txt', 'articles/two.txt', 'link.txt'];
  expect(files.map(file => readSavedArticle(file, briefing))).toEqual([
    {ok: true, text: 'One.'},
    {ok: true, text: 'Two. Да.'},
    {ok: true, text: 'Two. Да.'},
  ]);
});

test('the folder of the briefing is the folder of its file, not of a link to the file', () => {
  const {outside, folder, briefing} = library();
  writeFileSync(join(folder, 'one.txt'), 'One.');
  symlinkSync(briefing, join(outside, 'link.yaml'));
  expect(readSavedArticle('one.txt', join(outside, 'link.yaml'))).toEqual({ok: true, text: 'One.'});
});

type Make = (folder: string, outside: string) => void;

const outsideReason = 'the file is outside the folder of the briefing';
const notRelative = 'the path is not relative to the folder of the briefing';
const hidden = 'the file or its folder is hidden';
const noFile = 'this is a pipe, a device or a socket, not a file';

const refusals: Array<[name: string, file: string, reason: string, make?: Make]> = [
  ['a file above the folder', '../secret', outsideReason],
  ['a file above a folder below', 'articles/../../secret', outsideReason],
  [
    'a link out of the folder',
    'link',
    outsideReason,
    (folder, outside) => symlinkSync(join(outside, 'secret'), join(folder, 'link')),
  ],
  [
    'a file in a linked folder',
    'linked/secret',
    outsideReason,
    (folder, outside) => symlinkSync(outside, join(folder, 'linked')),
  ],
  ['an absolute path', '/etc/passwd', notRelative],
  ['an absolute path of Windows', 'C:\\Users\\ann\\key', notRelative],
  ['a hidden file', '.env', hidden, folder => writeFileSync(join(folder, '.env'), words)],
  [
    'a link with a hidden name',
    '.link',
    hidden,
    folder => {
      writeFileSync(join(folder, 'shown.txt'), words);
      symlinkSync('shown.txt', join(folder, '.link'));
    },
  ],
  [
    'a link into a hidden folder',
    'shown',
    hidden,
    folder => {
      mkdirSync(join(folder, '.git'));
      writeFileSync(join(folder, '.git/config'), words);
      symlinkSync('.git/config', join(folder, 'shown'));
    },
  ],
  ['the folder itself', '.', outsideReason],
  ['a folder', 'articles', 'this is a folder, not a file'],
  ['a pipe', 'pipe', noFile, folder => makePipe(join(folder, 'pipe'), words)],
  [
    'a link to a pipe',
    'link',
    noFile,
    folder => {
      makePipe(join(folder, 'pipe'), words);
      symlinkSync('pipe', join(folder, 'link'));
    },
  ],
  ['a link to a device', 'zeros', outsideReason, folder => symlinkSync('/dev/zero', join(folder, 'zeros'))],
  ['a missing file', 'none.txt', 'the file does not exist'],
  ['a file below a file', 'myanmar.yaml/a', 'the file does not exist'],
  [
    'a link in a circle',
    'circle',
    'the link leads in a circle',
    folder => symlinkSync('circle', join(folder, 'circle')),
  ],
  [
    'a file with a NUL byte',
    'page.pdf',
    'the file is not text: it contains a NUL byte',
    folder => writeFileSync(join(folder, 'page.pdf'), `${words}\0`),
  ],
  [
    'a file in Latin-1',
    'latin1.txt',
    'the file is not UTF-8 text: line 1 contains bytes that are not a character',
    folder => writeFileSync(join(folder, 'latin1.txt'), Buffer.from(`${words} caf\u00e9`, 'latin1')),
  ],
  [
    'a file larger than 1 MiB',
    'long.txt',
    'the file is larger than 1 MiB',
    folder => writeFileSync(join(folder, 'long.txt'), words + 'a'.repeat(1_048_577)),
  ],
];

test.each(refusals)('%s is not read, and the reader says why', async (_name, file, reason, make) => {
  const {outside, folder, briefing} = library();
  make?.(folder, outside);
  expect(await openArticle({file: harmless(file), title: harmless('A')}, briefing)).toEqual({
    ok: false,
    message: `the saved article ${file} cannot be read: ${reason}`,
  });
});

test.each(refusals)('%s is not read by a check, which says why and caches no word of it', async (...row) => {
  const [, file, reason, make] = row;
  const {outside, folder} = library(file);
  make?.(folder, outside);
  const check = async () => {
    const {out} = await ranIn(folder, ['check', 'myanmar.yaml', '--format', 'json']);
    const [checked] = JSON.parse(out).files as [{problems: Array<{code: string; message: string}>}];
    return checked.problems.map(({code, message}) => `${code} ${message}`);
  };
  const wanted = [`craft/no-saved-file the saved article cannot be read: ${reason}`];
  expect(await check()).toEqual(wanted);
  const cache = join(folder, '.cache', 'briefing');
  const cached = readdirSync(cache).map(name => readFileSync(join(cache, name), 'utf8'));
  expect(cached).toHaveLength(1);
  expect(cached.join('')).not.toContain(words);
  expect(await check()).toEqual(wanted);
});

test('a cached check is made again when an article becomes readable, or unreadable for another reason', async () => {
  const {folder} = library('one.txt');
  const messages = async () => {
    const {out} = await ranIn(folder, ['check', 'myanmar.yaml', '--format', 'json']);
    return JSON.parse(out).files[0].problems.map(({message}: {message: string}) => message);
  };
  expect(await messages()).toEqual(['the saved article cannot be read: the file does not exist']);
  writeFileSync(join(folder, 'one.txt'), 'It was never said.\0');
  expect(await messages()).toEqual([
    'the saved article cannot be read: the file is not text: it contains a NUL byte',
  ]);
  writeFileSync(join(folder, 'one.txt'), 'It was never said.');
  expect(await messages()).toEqual([]);
});

test('a briefing from standard input has no articles, and a hostile name does no harm in the message', async () => {
  expect(await openArticle({file: harmless('a\u001b[2J.txt'), title: harmless('A')}, undefined)).toEqual({
    ok: false,
    message: 'the saved article a[2J.txt cannot be read: a briefing from standard input has no folder',
  });
  expect(await openArticle({file: harmless('a\0b'), title: harmless('A')}, library().briefing)).toEqual({
    ok: false,
    message: 'the saved article ab cannot be read: the name is not valid for a file',
  });
});
