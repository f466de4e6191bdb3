/** Reading the saved article of a source, and none of what a briefing has no business with. */
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readArticle} from '../../source/library/saved-article.js';
import {scratch} from '../helpers/programs.js';

/** A folder with a briefing, and beside it a file that is none of its business. */
function library(): {outside: string; folder: string; briefing: string} {
  const outside = scratch();
  const folder = join(outside, 'briefings');
  mkdirSync(join(folder, 'articles'), {recursive: true});
  writeFileSync(join(outside, 'secret'), 'a key');
  writeFileSync(join(folder, 'myanmar.yaml'), '');
  return {outside, folder, briefing: join(folder, 'myanmar.yaml')};
}

test('an article is read from beside the briefing, or from below', () => {
  const {folder, briefing} = library();
  writeFileSync(join(folder, 'one.txt'), 'One.');
  writeFileSync(join(folder, 'articles/two.txt'), 'Two. Да.');
  expect([readArticle('one.txt', briefing), readArticle('articles/two.txt', briefing)]).toEqual([
    {ok: true, name: 'one.txt', text: 'One.'},
    {ok: true, name: 'articles/two.txt', text: 'Two. Да.'},
  ]);
});

test('an article lies beside the briefing itself, not beside a link to it', () => {
  const {outside, folder, briefing} = library();
  writeFileSync(join(folder, 'one.txt'), 'One.');
  symlinkSync(briefing, join(outside, 'link.yaml'));
  expect(readArticle('one.txt', join(outside, 'link.yaml'))).toEqual({
    ok: true,
    name: 'one.txt',
    text: 'One.',
  });
});

const refusals: Array<[string, string, (folder: string, outside: string) => void]> = [
  ['../secret', 'is not opened: it lies outside the briefing’s folder', () => {}],
  ['articles/../../secret', 'is not opened: it lies outside the briefing’s folder', () => {}],
  [
    'link',
    'is not opened: it lies outside the briefing’s folder',
    (folder, outside) => symlinkSync(join(outside, 'secret'), join(folder, 'link')),
  ],
  [
    'linked/secret',
    'is not opened: it lies outside the briefing’s folder',
    (folder, outside) => symlinkSync(outside, join(folder, 'linked')),
  ],
  ['/etc/passwd', 'is not opened: its path has to begin at the briefing’s folder', () => {}],
  ['C:\\Users\\ann\\key', 'is not opened: its path has to begin at the briefing’s folder', () => {}],
  ['.env', 'is not opened: it is a hidden file', folder => writeFileSync(join(folder, '.env'), 'TOKEN=1')],
  [
    'shown',
    'is not opened: it is a hidden file',
    folder => {
      mkdirSync(join(folder, '.git'));
      writeFileSync(join(folder, '.git/config'), 'a');
      symlinkSync('.git/config', join(folder, 'shown'));
    },
  ],
  ['.', 'is not opened: it lies outside the briefing’s folder', () => {}],
  ['articles', 'is not a file', () => {}],
  ['none.txt', 'does not exist', () => {}],
  ['myanmar.yaml/a', 'does not exist', () => {}],
  [
    'circle',
    'is not opened: the link leads in a circle',
    folder => symlinkSync('circle', join(folder, 'circle')),
  ],
  [
    'page.pdf',
    'cannot be shown: it is not text',
    folder => writeFileSync(join(folder, 'page.pdf'), '%PDF-1.7\0'),
  ],
  [
    'latin1.txt',
    'cannot be shown: the file is not UTF-8 text: line 1 holds bytes that are no character',
    folder => writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x63, 0xe9])),
  ],
  [
    'long.txt',
    'cannot be shown: the file is larger than 1 MiB',
    folder => writeFileSync(join(folder, 'long.txt'), 'a'.repeat(1_048_577)),
  ],
  ['empty.txt', 'is empty', folder => writeFileSync(join(folder, 'empty.txt'), ' \n')],
];

test.each(refusals)('the article %s %s', (file, message, make) => {
  const {outside, folder, briefing} = library();
  make(folder, outside);
  expect(readArticle(file, briefing)).toEqual({
    ok: false,
    message: `the saved article ${file} ${message}`,
  });
});

test('a briefing from standard input has no articles, and a hostile name does no harm in the message', () => {
  expect(readArticle('a\u001b[2J.txt', undefined)).toEqual({
    ok: false,
    message: 'the saved article a[2J.txt cannot be found: a briefing from standard input has no folder',
  });
  expect(readArticle('a\0b', library().briefing)).toEqual({
    ok: false,
    message: 'the saved article ab cannot be read',
  });
});
