/** Several readers of one briefing that save at the same moment. */
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {expect, test} from 'vitest';
import {fingerprintOf} from '../../../source/changes/snapshot.js';
import {readRecord} from '../../../source/library/records/reading-record.js';
import {saveRecord} from '../../../source/library/records/save-record.js';
import {factOf, factsOf} from '../../helpers/points.js';
import {now, save, scratch} from '../../helpers/records.js';

const letters = [...'abcdefghijklmnopqrst'];

test('many readers of one briefing that save at the same moment lose nothing', async () => {
  const files = scratch();
  await save(files, factsOf('It begins.'));
  const {record: opened} = readRecord(files.path, files.folder);
  const document = factsOf('It begins.', ...letters);
  const saved = await Promise.all(
    letters.map(letter =>
      saveRecord(
        {path: files.path, opened, document, seen: new Set([fingerprintOf(factOf(letter))]), now},
        files.folder,
      ),
    ),
  );
  expect(saved).toEqual(letters.map(() => ({ok: true})));
  const texts = readRecord(files.path, files.folder).record?.points.map(point =>
    point.said?.texts.join('\n'),
  );
  expect(texts?.toSorted()).toEqual(['It begins.', ...letters]);
  expect(readdirSync(join(files.folder, 'read'))).toHaveLength(1);
});

test('two processes that save at the same moment lose nothing', async () => {
  const files = scratch();
  await save(files, factsOf('It begins.'));
  const program = join(dirname(files.path), 'save.cjs');
  await build({
    stdin: {
      contents: `
        import {saveRecord} from './source/library/records/save-record.js';
        import {readRecord} from './source/library/records/reading-record.js';
        import {fingerprintOf} from './source/changes/snapshot.js';
        import {factOf, factsOf} from './test/helpers/points.js';
        const [path, folder, letters, mine] = process.argv.slice(2);
        const now = new Date('${now.toISOString()}');
        const {record: opened} = readRecord(path, folder);
        const document = factsOf('It begins.', ...letters);
        const leave = async () => {
          for (const letter of mine) {
            const seen = new Set([fingerprintOf(factOf(letter))]);
            const saved = await saveRecord({path, opened, document, seen, now}, folder);
            if (!saved.ok) throw new Error(saved.message);
          }
        };
        leave();`,
      resolveDir: fileURLToPath(new URL('../../..', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
    logLevel: 'error',
  });
  const run = promisify(execFile);
  const leave = (mine: string[]) =>
    run(process.execPath, [program, files.path, files.folder, letters.join(''), mine.join('')]);
  await Promise.all([leave(letters.slice(0, 10)), leave(letters.slice(10))]);
  const texts = readRecord(files.path, files.folder).record?.points.map(point =>
    point.said?.texts.join('\n'),
  );
  expect(texts?.toSorted()).toEqual(['It begins.', ...letters]);
});
