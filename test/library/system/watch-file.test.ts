/** Watching real files. */
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {expect, onTestFinished, test} from 'vitest';
import {type WatchTimes, watchFile} from '../../../source/library/system/watch-file.js';
import {scratchFolder} from '../../helpers/folders.js';

/** Polls so rarely that polling finds nothing during a test. */
const rarely = 600_000;

/** Watches a file. `next` resolves at the next change that no earlier call waited for. */
function watching(path: string, times: WatchTimes = {quiet: 5, poll: rarely}) {
  let told = 0;
  let waitedFor = 0;
  let wake = () => {};
  const stop = watchFile(
    path,
    () => {
      told++;
      wake();
    },
    times,
  );
  onTestFinished(stop);
  const next = async () => {
    waitedFor++;
    while (told < waitedFor)
      await new Promise<void>(resolve => {
        wake = resolve;
      });
    waitedFor = told;
  };
  return {next, stop, count: () => told};
}

test('each writing in place is reported', async () => {
  const path = join(scratchFolder(), 'a.yaml');
  writeFileSync(path, 'one');
  const {next} = watching(path);
  writeFileSync(path, 'two');
  await next();
  writeFileSync(path, 'three');
  await next();
  expect(readFileSync(path, 'utf8')).toBe('three');
});

test('each replacement by another file is reported', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'a.yaml');
  writeFileSync(path, 'one');
  const {next} = watching(path);
  for (const text of ['two', 'six']) {
    writeFileSync(join(folder, '.a.yaml.tmp'), text);
    renameSync(join(folder, '.a.yaml.tmp'), path);
    await next();
  }
  expect(readFileSync(path, 'utf8')).toBe('six');
});

test('deleting a file is reported, and so is creating it again', async () => {
  const path = join(scratchFolder(), 'a.yaml');
  writeFileSync(path, 'one');
  const {next, count} = watching(path);
  unlinkSync(path);
  await next();
  writeFileSync(path, 'one');
  await next();
  expect(count()).toBeGreaterThanOrEqual(2);
});

test('several writes at once are reported as one change', async () => {
  const path = join(scratchFolder(), 'a.yaml');
  writeFileSync(path, '');
  const {next, count} = watching(path);
  for (let length = 1; length <= 50; length++) writeFileSync(path, 'a'.repeat(length));
  await next();
  expect(count()).toBe(1);
});

test('reading a file, changing its permissions, and writing another file are not reported', async () => {
  const folder = scratchFolder();
  const [path, other] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
  writeFileSync(path, 'one');
  writeFileSync(other, 'one');
  const first = watching(path);
  const second = watching(other);
  readFileSync(path);
  chmodSync(path, 0o600);
  writeFileSync(other, 'two');
  // When the change of the other file is reported, changes of this file would have been reported too.
  await second.next();
  expect(first.count()).toBe(0);
});

test('a change of a link and a change of its file are both reported', async () => {
  const [here, there] = [scratchFolder(), scratchFolder()];
  const path = join(here, 'a.yaml');
  writeFileSync(join(there, 'one.yaml'), 'one');
  writeFileSync(join(there, 'two.yaml'), 'two');
  symlinkSync(join(there, 'one.yaml'), path);
  const {next} = watching(path);
  writeFileSync(join(there, 'one.yaml'), 'changed');
  await next();
  symlinkSync(join(there, 'two.yaml'), join(here, 'link'));
  renameSync(join(here, 'link'), path);
  await next();
  expect(readFileSync(path, 'utf8')).toBe('two');
});

test('polling finds a folder that is created later, or created again', async () => {
  const folder = join(scratchFolder(), 'later');
  const path = join(folder, 'a.yaml');
  const {next} = watching(path, {quiet: 5, poll: 10});
  mkdirSync(folder);
  writeFileSync(path, 'one');
  await next();
  rmSync(folder, {recursive: true});
  await next();
  mkdirSync(folder);
  writeFileSync(path, 'two');
  await next();
  expect(readFileSync(path, 'utf8')).toBe('two');
});

test('after the watching ends, nothing is reported', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'a.yaml');
  writeFileSync(path, 'one');
  const first = watching(path);
  const second = watching(path);
  first.stop();
  writeFileSync(path, 'two');
  await second.next();
  expect(first.count()).toBe(0);
});

test('watching does not keep the process alive', () => {
  const path = join(scratchFolder(), 'a.yaml');
  writeFileSync(path, 'one');
  watching(path);
  const resources = process.getActiveResourcesInfo();
  expect(resources.filter(name => /FSEvent|Stat/.test(name))).toEqual([]);
});
