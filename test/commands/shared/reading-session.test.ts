/** What one reading remembers for the next, without a terminal. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {beginReading} from '../../../source/commands/shared/reading-session.js';
import type {Document} from '../../../source/document/document.js';
import {initialState} from '../../../source/reader/state/state.js';
import type {World} from '../../../source/world.js';
import {scratchFolder} from '../../helpers/folders.js';
import {factsOf} from '../../helpers/points.js';

/** A briefing file that a test opens and leaves on given days. */
class Desk {
  readonly folder = scratchFolder();
  readonly path = join(this.folder, 'a.yaml');
  err = '';

  constructor() {
    writeFileSync(this.path, '');
  }

  /** Opens the file, with the document of its text if one is given. */
  open(day: string, document?: Document) {
    const now = new Date(day);
    const stderr = {
      write: (text: string) => {
        this.err += text;
      },
    };
    const env = {XDG_STATE_HOME: this.folder};
    const world = {env, homeFolder: this.folder, platform: 'linux', now: () => now, stderr};
    const reading = beginReading(this.path, document ? textFor(document) : '', world as unknown as World);
    const leave = (document: Document, ...texts: string[]) => {
      const blocks = document.panes.flatMap(pane => pane.blocks);
      const seen = blocks.filter(({parts}) => texts.includes(parts[0]?.spans[0]?.text ?? ''));
      const state = initialState(document, {columns: 80, rows: 24}, 'none', {now});
      return reading.remember({seen: new Set(seen), state}, {});
    };
    const prepare = (document: Document) => reading.prepare(document, textFor(document));
    return {...reading, prepare, leave};
  }

  /** Reads the file for the first time. Returns the path of the record. */
  async recordOfReading(): Promise<string> {
    const first = this.open('2026-08-12T09:00:00Z');
    await first.leave(await first.prepare(factsOf('Talks go on.')));
    const [name = ''] = readdirSync(join(this.folder, 'briefing', 'read'));
    return join(this.folder, 'briefing', 'read', name);
  }
}

/** A text for a document. */
function textFor(document: Document): string {
  return JSON.stringify(document.panes);
}

/** The changes that are marked in a document, and the day since which they are new. */
function marks({changes, panes}: Document) {
  const marked = panes.flatMap(({blocks}) =>
    blocks.flatMap(({change, parts}) => (change ? [`${change.kind} ${parts[0]?.spans[0]?.text}`] : [])),
  );
  return [changes?.since, ...marked];
}

test('at a first reading, only points that come while the briefing is open are marked, and they stay new until they were visible', async () => {
  const desk = new Desk();
  const first = desk.open('2026-08-12T09:00:00Z');
  const opened = factsOf('The road is open today.', 'Talks go on.');
  expect(await first.prepare(opened)).toBe(opened);
  const same = factsOf('Talks go on.', 'The road is open today.');
  expect(await first.prepare(same)).toBe(same);
  const saved = factsOf('The road is shut today.', 'Talks go on.', 'Rain fell.', 'Snow fell.');
  const live = await first.prepare(saved);
  const told = ['2026-08-12', 'changed The road is shut today.', 'new Rain fell.', 'new Snow fell.'];
  expect(marks(live)).toEqual(told);
  await first.leave(live, 'Snow fell.');
  expect(marks(await desk.open('2026-11-26T09:00:00Z').prepare(saved))).toEqual(told.slice(0, -1));
  expect(desk.err).toBe('');
});

test('the day since which points are new stays while one of them is unseen', async () => {
  const desk = new Desk();
  const first = desk.open('2026-08-12T09:00:00Z');
  await first.leave(await first.prepare(factsOf('Talks go on.')));
  const saved = factsOf('Talks go on.', 'Rain fell.');
  const early = desk.open('2026-11-26T09:00:00Z');
  await early.leave(await early.prepare(saved));
  const later = desk.open('2026-11-27T09:00:00Z');
  expect(marks(await later.prepare(saved))).toEqual(['2026-08-12', 'new Rain fell.']);
  await later.leave(await later.prepare(saved), 'Rain fell.');
  const last = await desk
    .open('2026-11-28T09:00:00Z')
    .prepare(factsOf('Talks go on.', 'Rain fell.', 'Snow fell.'));
  expect(marks(last)).toEqual(['2026-11-27', 'new Snow fell.']);
});

test('the day is a day of the user’s time zone', async () => {
  vi.stubEnv('TZ', 'America/Los_Angeles');
  onTestFinished(() => void vi.unstubAllEnvs());
  const desk = new Desk();
  const first = desk.open('2026-11-26T03:40:00Z');
  await first.leave(await first.prepare(factsOf('Talks go on.')));
  const next = await desk.open('2026-11-26T09:00:00Z').prepare(factsOf('Talks go on.', 'Rain fell.'));
  expect(marks(next)).toEqual(['2026-11-25', 'new Rain fell.']);
});

test('a damaged record is set aside when the reader opens, and its new path is printed when the reader ends', async () => {
  const desk = new Desk();
  const file = await desk.recordOfReading();
  writeFileSync(file, '{');
  const next = desk.open('2026-11-26T09:00:00Z');
  expect([next.notice, desk.err]).toEqual([{text: 'damaged record set aside', tone: 'warning'}, '']);
  await next.leave(await next.prepare(factsOf('Talks go on.')));
  expect(desk.err).toBe(
    `briefing: the record of your last reading was damaged and has been renamed\n${file}.damaged-20261126T090000Z\n`,
  );
});

test('a record of a newer version stays as it is, with a message when the reader opens and when it ends', async () => {
  const desk = new Desk();
  const file = await desk.recordOfReading();
  writeFileSync(file, '{"version": 2}');
  const next = desk.open('2026-11-26T09:00:00Z');
  await next.leave(await next.prepare(factsOf('Talks go on.')));
  expect([next.notice?.text, desk.err, readFileSync(file, 'utf8')]).toEqual([
    'record of a newer version',
    `briefing: the record of this reading was not saved: the record of your last reading was written by a newer version of briefing\n${file}\n`,
    '{"version": 2}',
  ]);
});

test('a text with nothing new is recognized by its digest, and any other text is compared', async () => {
  const desk = new Desk();
  const first = desk.open('2026-08-12T09:00:00Z');
  const document = factsOf('Talks go on.');
  const more = factsOf('Talks go on.', 'Rain fell.');
  await first.leave(await first.prepare(document));
  const same = desk.open('2026-11-26T09:00:00Z', document);
  const again = await same.prepare(document);
  expect(again).toEqual({...document, changes: {count: 0, since: '2026-08-12'}});
  expect(again.panes).toBe(document.panes);
  // The file is saved during the reading, and then saved with its earlier text.
  expect(marks(await same.prepare(more))).toEqual(['2026-08-12', 'new Rain fell.']);
  await same.leave(await same.prepare(more));
  const unseen = desk.open('2026-11-27T09:00:00Z', more);
  expect(marks(await unseen.prepare(more))).toEqual(['2026-08-12', 'new Rain fell.']);
});
