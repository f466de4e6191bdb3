/** Entries of the cache and records that another program changed: no command fails, and no control sequence is shown. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {cardOf} from '../../../source/document/cards.js';
import type {Document} from '../../../source/document/document.js';
import {walkReferences} from '../../../source/document/walk-references.js';
import {isDocument} from '../../../source/library/cache/document-shape.js';
import {readRecord, recordFile} from '../../../source/library/records/reading-record.js';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import {plain} from '../../../source/typeset/paint.js';
import {writeHtml} from '../../../source/writers/html/html.js';
import {writeText} from '../../../source/writers/text.js';
import {writeCard} from '../../../source/writers/write-card.js';
import {documentOf, readText, smallest} from '../../helpers/briefings.js';
import {folderWith} from '../../helpers/folders.js';
import {factsOf} from '../../helpers/points.js';
import {ranIn} from '../../helpers/ran.js';
import {now, opened} from '../../helpers/reader.js';
import {save, scratch} from '../../helpers/records.js';
import {damaged, damagedTexts} from './damage.js';

const small = readText('test/fixtures/small.yaml');
const controls = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/;

/** Makes everything from a document that the program makes. */
function makeAll(document: Document): string {
  const options = {now, paint: plain, wordsPerMinute: 238, width: 60, hasTime: true};
  walkReferences(document.panes, (reference, _span, _part, block) => cardOf(document, reference, now, block));
  screenRows(opened(document, {columns: 60, rows: 20}));
  return writeText(document, options) + writeCard(document, options) + writeHtml(document, options);
}

test('a document with any damage is refused, or can be shown', () => {
  const document = JSON.parse(JSON.stringify(documentOf(small)));
  expect(isDocument(document)).toBe(true);
  let refused = 0;
  let shown = 0;
  for (const {what, value} of damaged(document, 53)) {
    if (!isDocument(value)) refused++;
    else expect(makeAll(value as Document).length, what).toBeGreaterThan(++shown && 100);
  }
  expect([refused > 100, shown > 20]).toEqual([true, true]);
});

/** A folder with a briefing, and the path of the only cache entry, which these arguments made. */
async function withEntry(files: Record<string, string>, argv: readonly string[]) {
  const folder = folderWith(files);
  const wanted = await ranIn(folder, argv);
  const cache = join(folder, '.cache', 'briefing');
  const [name = ''] = readdirSync(cache);
  return {folder, cache, wanted, path: join(cache, name)};
}

/** What is cached, the files and arguments that make the entry, and how many of the damages are left out. */
const entries: Array<[string, Record<string, string>, string[], number]> = [
  ['document', {'a.yaml': small}, ['show', 'a.yaml'], 251],
  ['check result', {'a.yaml': smallest('summary: [Sales fell.]\n')}, ['check', 'a.yaml'], 11],
  [
    'configuration',
    {'.config/briefing/config.yaml': 'theme: dark\nkeys: {copy: [Ctrl-x]}\nrules: {craft/no-source: off}\n'},
    ['config'],
    3,
  ],
];

// Fault: A cached document, check result or configuration with a wrong structure made every later start fail (55
// of 120 damages), and text of a check result reached the terminal with its control sequences.
// Expected: The entry is not used and is made again, or its text is shown as text.
test.each(entries)(
  'a cached %s with any damage is not used, or does no harm',
  async (_, files, argv, every) => {
    const {folder, path, wanted} = await withEntry(files, argv);
    expect(wanted.code).toBe(0);
    const text = readFileSync(path, 'utf8');
    const texts = damagedTexts(text, Math.ceil(text.length / 20));
    const values = [...damaged(JSON.parse(text), every)].map(({what, value}) => ({
      what,
      text: JSON.stringify(value),
    }));
    for (const {what, text} of [...texts, ...values]) {
      writeFileSync(path, text);
      const {code, err, out} = await ranIn(folder, argv);
      // Somebody may have changed a warning into an error.
      expect({hasEnded: code < 2, err, harm: controls.exec(out)}, what).toEqual({
        hasEnded: true,
        err: '',
        harm: null,
      });
      expect(out.length, what).toBeGreaterThan(20);
    }
  },
);

test('a record with any damage is not used, or does no harm', async () => {
  const files = scratch();
  await save(files, factsOf('It rains.', 'It pours.'), ['It rains.']);
  const file = recordFile(files.path, files.folder);
  const text = readFileSync(file, 'utf8');
  const entries = [...damaged(JSON.parse(text), 9)].map(({what, value}) => ({
    what,
    text: JSON.stringify(value),
  }));
  for (const {what, text: entry} of [...damagedTexts(text, 100), ...entries]) {
    writeFileSync(file, entry);
    const {record, unusable} = readRecord(files.path, files.folder);
    expect(JSON.stringify(record?.points ?? unusable?.why ?? ''), what).not.toMatch(/\\u001b/);
    expect(await save(files, factsOf('It rains.')), what).toMatchObject({
      ok: unusable === undefined || unusable.why === 'damaged',
    });
  }
});

// Fault: With sixty files of others in the cache folder, one `show` removed 21 of them.
// Expected: Only entries that the program wrote are deleted.
test('the cache deletes only its own oldest entries', async () => {
  const folder = folderWith({'a.yaml': smallest()});
  const cache = join(folder, '.cache', 'briefing');
  mkdirSync(cache, {recursive: true});
  const ours = (index: number) => `document-${String(index).padStart(16, '0')}-1.json`;
  const foreign = Array.from({length: 60}, (_, index) => `notes-${index}.json`);
  const names = [...foreign, 'document-notes.json', 'document-0.json', `x${ours(1)}`, `${ours(1)}.old`];
  const own = Array.from({length: 50}, (_, index) => ours(index));
  for (const [index, name] of [...names, ...own].entries()) {
    writeFileSync(join(cache, name), 'x');
    utimesSync(join(cache, name), index, index);
  }
  symlinkSync('notes-1.json', join(cache, ours(99)));
  mkdirSync(join(cache, ours(98)));
  await ranIn(folder, ['show', 'a.yaml']);
  const left = readdirSync(cache);
  expect(left).toEqual(expect.arrayContaining([...names, ours(98), ours(99), ours(49)]));
  expect(left.filter(name => statSync(join(cache, name)).isFile()).length).toBe(names.length + 40 + 1);
});

// Fault: A cache entry that was a link was written through, so any file of the user could be overwritten. As an
// administrator, a link to `/dev/null` replaced the device.
// Expected: The link is replaced, and what it leads to stays.
test('an entry that is a link is neither read nor followed when it is written', async () => {
  const {folder, path, wanted} = await withEntry({'a.yaml': small, precious: 'words'}, ['show', 'a.yaml']);
  for (const target of [join(folder, 'precious'), '/dev/zero', '/dev/null', 'nowhere']) {
    rmSync(path);
    symlinkSync(target, path);
    expect(await ranIn(folder, ['show', 'a.yaml'])).toEqual(wanted);
    expect(statSync(path).isFile()).toBe(true);
  }
  expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('words');
});

test('a cache folder in which others may write is neither read nor written', async () => {
  const {folder, cache, path, wanted} = await withEntry({'a.yaml': small}, ['show', 'a.yaml']);
  const forged = readFileSync(path, 'utf8').replaceAll('"Talks at the lake"', '"Forged"');
  writeFileSync(path, forged);
  expect((await ranIn(folder, ['show', 'a.yaml'])).out).toContain('Forged');
  chmodSync(cache, 0o770);
  expect(await ranIn(folder, ['show', 'a.yaml'])).toEqual(wanted);
  expect(readFileSync(path, 'utf8')).toBe(forged);
});
