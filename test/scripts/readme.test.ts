/** The README is true: its examples work, and its tables are complete. */
import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import type {Config} from '../../source/briefing/parse-config.js';
import type {Problem} from '../../source/briefing/problems.js';
import {commandWords} from '../../source/cli/command-table.js';
import {documentOf, readText, smallest} from '../helpers/briefings.js';
import {problemsIn} from '../helpers/checks.js';
import {ran} from '../helpers/ran.js';

const readme = readText('README.md');

/** The text of the YAML example that begins with this key. */
function exampleOf(key: string): string {
  const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  return blocks.find(text => text.startsWith(`${key}:`)) ?? '';
}

/** Every setting. Explain a new setting in the README, and show it in `briefing config`. */
const settings: Readonly<Record<keyof Config, true>> = {
  theme: true,
  wpm: true,
  minutes: true,
  libraries: true,
  keys: true,
  editor: true,
  screen_reader: true,
  inline: true,
  ascii: true,
  bidi: true,
  rules: true,
};

test('the example of a briefing is valid, and `briefing check` finds nothing wrong with it', () => {
  expect(problemsIn(exampleOf('schema'), {today: '2026-03-02'})).toEqual([]);
});

test('the example of a configuration is valid, and `briefing config` shows every setting', async () => {
  const example = exampleOf('theme');
  const keysOfExample = [...example.matchAll(/^(\w+):/gm)].map(([, key]) => key);
  expect(keysOfExample.sort()).toEqual(Object.keys(settings).sort());
  const files = {'.config/briefing/config.yaml': example};
  const {code, out, err} = await ran(['config', '--format', 'json'], {files});
  expect([code, err]).toEqual([0, '']);
  const shown = JSON.parse(out) as {settings: Array<{name: string; from: string}>; keys: unknown[]};
  const expected = Object.keys(settings).filter(name => name !== 'keys');
  expect(shown.settings.map(({name}) => name).sort()).toEqual(expected.sort());
  expect(shown.settings.filter(({from}) => from !== 'file')).toEqual([]);
  expect(shown.keys.length).toBe(2);
});

test('the table of commands lists every command', () => {
  const listed = [...readme.matchAll(/^\| `briefing(?: (?<word>[a-z]+))?[^|]*\| [a-z]/gm)].flatMap(
    ({groups}) => groups?.word ?? [],
  );
  expect(listed).toEqual([...commandWords]);
});

test('the README lists the ids of the reader’s own panes, and an author cannot use them', () => {
  const text = readText('test/fixtures/small.yaml');
  const authored = [...text.matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id]) => id);
  const own = documentOf(text)
    .panes.map(({id}) => id)
    .filter(id => !authored.includes(id));
  expect(own.length).toBeGreaterThan(5);
  const [, sentence = ''] = /the ids of\s+the reader’s own panes: (.*)\./.exec(readme) ?? [];
  expect([...sentence.matchAll(/`(\w+)`/g)].map(([, id]) => id)).toEqual(own);
  for (const id of own) {
    const {problems} = parse(smallest(`panes: [{id: ${id}, title: A pane, points: [One.]}]\n`)) as {
      problems?: readonly Problem[];
    };
    expect(problems?.map(({code}) => code)).toEqual(['file/duplicate-id']);
  }
});
