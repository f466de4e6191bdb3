/** Finding, reading and caching briefings. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {expect, test} from 'vitest';
import {cacheDocument, cachedDocument} from '../../source/library/cache/cache.js';
import {catalogueOf} from '../../source/library/catalogue.js';
import {findBriefing, type Places} from '../../source/library/find.js';
import {cacheFolder} from '../../source/library/folders.js';
import {loadDocument} from '../../source/library/load.js';
import {readTextFile, readTextStream} from '../../source/library/read-text.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {scratchFolder} from '../helpers/folders.js';
import {makePipe} from '../helpers/programs.js';

/** A working folder, two folders of `$BRIEFING_PATH` and a package, each with briefings of these names. */
function library(names: {here?: string[]; first?: string[]; second?: string[]; shipped?: string[]}): Places {
  const root = scratchFolder();
  const fill = (folder: string, files: string[] = []) => {
    mkdirSync(folder, {recursive: true});
    for (const name of files)
      writeFileSync(join(folder, `${name}.yaml`), smallest(`subtitle: in ${folder.split('/').at(-2)}\n`));
    return folder;
  };
  fill(join(root, 'work/briefings'), names.here);
  const path = [fill(join(root, 'one/x'), names.first), fill(join(root, 'two/x'), names.second)].join(':');
  fill(join(root, 'package/briefings'), names.shipped);
  return {
    cwd: join(root, 'work'),
    briefingPath: path,
    libraries: [],
    packageFolder: join(root, 'package'),
    cacheFolders: [],
  };
}

test('a briefing is searched for in ./briefings, then in $BRIEFING_PATH, then in the package', () => {
  const places = library({here: ['a'], first: ['a', 'b'], second: ['b', 'c'], shipped: ['a', 'b', 'c', 'd']});
  const found = ['a', 'b', 'c', 'd'].map(name => {
    const result = findBriefing(name, places);
    return result.ok && result.path.split('/').slice(-3).join('/');
  });
  expect(found).toEqual([
    'work/briefings/a.yaml',
    'one/x/b.yaml',
    'two/x/c.yaml',
    'package/briefings/d.yaml',
  ]);
});

test('for a name that is not found, the searched folders and similar names are returned', () => {
  const places = library({shipped: ['myanmar', 'malta']});
  expect(findBriefing('mynmar', places)).toEqual({
    ok: false,
    searched: [
      join(places.cwd, 'briefings'),
      ...(places.briefingPath?.split(':') ?? []),
      join(places.packageFolder, 'briefings'),
    ],
    near: ['myanmar'],
  });
});

test('a path that exists comes before a briefing with this name, but a folder does not', () => {
  const places = library({shipped: ['a', 'b']});
  writeFileSync(join(places.cwd, 'a'), smallest());
  mkdirSync(join(places.cwd, 'b'));
  expect([findBriefing('a', places), findBriefing('b', places)]).toEqual([
    {ok: true, path: join(places.cwd, 'a')},
    {ok: true, path: join(places.packageFolder, 'briefings/b.yaml')},
  ]);
  expect(findBriefing('./c.yaml', places)).toEqual({ok: false, searched: [], near: []});
});

test.each([
  ['a folder', (path: string) => mkdirSync(path), 'file/is-directory this is a folder, not a file'],
  ['a missing file', () => {}, 'file/unreadable the file does not exist'],
  [
    'a file larger than 1 MiB',
    (path: string) => writeFileSync(path, 'a'.repeat(1_048_577)),
    'file/too-large the file is larger than 1 MiB',
  ],
  [
    'a file in UTF-32',
    (path: string) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])),
    'file/not-utf8 the file is UTF-32',
  ],
  [
    'a file in UTF-16 without a byte order mark',
    (path: string) => writeFileSync(path, Buffer.from('schema', 'utf16le')),
    'file/not-utf8 the file is UTF-16LE',
  ],
  [
    'a link to nothing',
    (path: string) => symlinkSync('nowhere', path),
    'file/unreadable this is a link to `nowhere`, which does not exist',
  ],
  [
    'a file in UTF-16',
    (path: string) => writeFileSync(path, Buffer.from('\ufeffa', 'utf16le')),
    'file/not-utf8 the file is UTF-16',
  ],
  [
    'bytes that are not UTF-8',
    (path: string) => writeFileSync(path, Buffer.from([0x61, 0x0a, 0xff, 0x62])),
    'file/not-utf8 the file is not UTF-8 text: line 2 contains bytes that are not a character',
  ],
  [
    'a link in a circle',
    (path: string) => symlinkSync(path, path),
    'file/unreadable the link leads in a circle',
  ],
])('reading %s reports a problem', (_name, make, wanted) => {
  const path = join(scratchFolder(), 'a.yaml');
  make(path);
  const read = readTextFile(path);
  expect(read.ok ? '' : `${read.problem.code} ${read.problem.message}`).toBe(wanted);
});

test('pipes and folders are not briefings of a library, whatever their names', async () => {
  const places = library({here: ['a'], shipped: ['b']});
  const folder = join(places.cwd, 'briefings');
  makePipe(join(folder, 'pipe.yaml'), smallest());
  symlinkSync('pipe.yaml', join(folder, 'link.yaml'));
  mkdirSync(join(folder, 'folder.yaml'));
  const entries = await catalogueOf(places, {stdin: Readable.from([])});
  expect(entries.map(({name}) => name)).toEqual(['a', 'b']);
});

test('a stream is read to its end, but not past the limit of 1 MiB', async () => {
  expect(
    await readTextStream(Readable.from([Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)])),
  ).toEqual({ok: true, text: 'é'});
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(65_536);
    })(),
  );
  const read = await readTextStream(endless);
  expect(!read.ok && read.problem.code).toBe('file/too-large');
});

test('a document is cached for exactly its text, and only its user can read the file', async () => {
  const folder = join(scratchFolder(), 'cache');
  const text = smallest();
  const document = documentOf(text);
  await cacheDocument(text, document, folder);
  expect(cachedDocument(text, ['/nowhere', folder])).toEqual(document);
  expect(cachedDocument(`${text} `, [folder])).toBeUndefined();
  const [file = ''] = readdirSync(folder);
  expect([statSync(folder).mode & 0o777, statSync(join(folder, file)).mode & 0o777]).toEqual([0o700, 0o600]);
});

test('a damaged cache entry does not count, nor does an entry of another build', async () => {
  const folder = join(scratchFolder(), 'cache');
  const text = smallest();
  await cacheDocument(text, documentOf(text), folder);
  const path = join(folder, readdirSync(folder)[0] ?? '');
  for (const content of ['', '{"build":', JSON.stringify({build: 'other', text, document: {}}), 'null']) {
    writeFileSync(path, content);
    expect(cachedDocument(text, [folder])).toBeUndefined();
  }
});

test('a document with backslashes and quotation marks is cached like any other', async () => {
  const folder = join(scratchFolder(), 'cache');
  const text = smallest('summary: [\'C:\\new\\u001b, "quoted"\', "a \\\\\\\\ b", "\\\\"]\n');
  const document = documentOf(text);
  await cacheDocument(text, document, folder);
  expect(cachedDocument(text, [folder])).toEqual(document);
});

test.each([
  ['a control sequence', '\\u001b[2J'],
  ['a control sequence after a backslash', '\\\\\\u001b[2J'],
  ['a line break', '\\n'],
  ['a control character of one byte', '\u009b2J'],
  ['a bidirectional control', '\u202e'],
])('a cache entry does not count if somebody wrote %s into it', async (_, harm) => {
  const folder = join(scratchFolder(), 'cache');
  const text = smallest('summary: [A word.]\n');
  await cacheDocument(text, documentOf(text), folder);
  const path = join(folder, readdirSync(folder)[0] ?? '');
  const entry = readFileSync(path, 'utf8');
  const at = entry.lastIndexOf('A word.');
  writeFileSync(path, `${entry.slice(0, at)}${harm}${entry.slice(at)}`);
  expect(cachedDocument(text, [folder])).toBeUndefined();
});

test.each(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])(
  'a briefing marked %s is not cached',
  async handling => {
    const folder = join(scratchFolder(), 'cache');
    const text = smallest(`handling: ${handling}\n`);
    await cacheDocument(text, documentOf(text), folder);
    expect(cachedDocument(text, [folder])).toBeUndefined();
  },
);

test('when the cache is full, the oldest entry is deleted first', async () => {
  const folder = join(scratchFolder(), 'cache');
  const text = (index: number) => smallest(`subtitle: Number ${index}\n`);
  for (let index = 0; index < 43; index++) {
    await cacheDocument(text(index), documentOf(text(index)), folder);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const {mtimeMs} = statSync(path);
      utimesSync(path, new Date(mtimeMs - 10_000), new Date(mtimeMs - 10_000));
    }
  }
  expect(readdirSync(folder).length).toBe(40);
  expect([2, 3, 42].map(index => cachedDocument(text(index), [folder])?.subtitle)).toEqual([
    undefined,
    'Number 3',
    'Number 42',
  ]);
});

test('a cache folder that cannot be written to causes no failure', async () => {
  const file = join(scratchFolder(), 'file');
  writeFileSync(file, '');
  await expect(
    cacheDocument(smallest(), documentOf(smallest()), join(file, 'cache')),
  ).resolves.toBeUndefined();
});

test('a briefing is loaded by its name, and the second time from the cache', async () => {
  const places = {...library({shipped: ['a']}), cacheFolders: [join(scratchFolder(), 'cache')]};
  const load = () => loadDocument('a', places, {stdin: Readable.from([])});
  const first = await load();
  await first.writeCache();
  const second = await load();
  expect(first.ok && second.ok && second.document).toEqual(first.ok && first.document);
  expect(readdirSync(places.cacheFolders[0] ?? '').length).toBe(1);
});

test('the list of briefings has the newest first, each name once, and invalid files last', async () => {
  const places = library({here: ['old'], first: ['old', 'new'], second: ['broken']});
  const [first = '', second = ''] = places.briefingPath?.split(':') ?? [];
  writeFileSync(join(first, 'new.yaml'), smallest().replace('2022', '2023'));
  writeFileSync(join(second, 'broken.yaml'), 'title: [');
  expect(await catalogueOf(places, {stdin: Readable.from([])})).toEqual([
    {name: 'new', path: join(first, 'new.yaml'), title: 'A title', asOf: '2023-08-03'},
    {name: 'old', path: join(places.cwd, 'briefings/old.yaml'), title: 'A title', asOf: '2022-08-03'},
    {name: 'broken', path: join(second, 'broken.yaml')},
  ]);
});

test('each platform has its own cache folder', () => {
  const home = {env: {}, homeFolder: '/home/ann'};
  expect([
    cacheFolder({...home, platform: 'linux'}),
    cacheFolder({...home, platform: 'linux', env: {XDG_CACHE_HOME: '/cache'}}),
    cacheFolder({...home, platform: 'darwin'}),
  ]).toEqual(['/home/ann/.cache/briefing', '/cache/briefing', '/home/ann/Library/Caches/briefing']);
});

// Fault: A link to nothing was reported as a missing file.
// Expected: The link is named with its target.
test('a briefing whose link leads nowhere is found by its name, and reading it says so', async () => {
  const places = library({});
  symlinkSync('nowhere', join(places.cwd, 'briefings/broken.yaml'));
  const loaded = await loadDocument('broken', places, {stdin: Readable.from([])});
  expect(loaded.ok ? [] : loaded.problems.map(({message}) => message)).toEqual([
    'this is a link to `nowhere`, which does not exist',
  ]);
});
