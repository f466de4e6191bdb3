/** The whole program in a test's own world, without a terminal. */
import {expect, test} from 'vitest';
import {columnsOf} from '../source/text/columns.js';
import {readText, smallest} from './helpers/briefings.js';
import {type Ran, ran} from './helpers/ran.js';

test('a whole briefing is printed as text at 80 columns, without control sequences', async () => {
  const {code, out, err} = await ran(['myanmar']);
  expect([code, err]).toEqual([0, '']);
  for (const title of [
    'Brief',
    'Background',
    'Russia–Myanmar',
    'China’s role',
    'Expert assessment',
    'Actors (15)',
    'Outlook (4)',
    'Sources (1)',
  ]) {
    expect(out).toContain(`\n${title}\n${'─'.repeat(80)}\n`);
  }
  expect(Math.max(...out.split('\n').map(columnsOf))).toBe(80);
  expect(out.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
});

test('--width sets the width', async () => {
  const {out} = await ran(['myanmar', '--width', '40']);
  expect(Math.max(...out.split('\n').map(columnsOf))).toBe(40);
});

test('output has colours only if they are forced', async () => {
  const forced = await ran(['myanmar'], {env: {FORCE_COLOR: '1'}});
  expect(forced.out).toContain('\u001b[38;5;');
  for (const value of ['0', 'false', ''])
    expect((await ran(['myanmar'], {env: {FORCE_COLOR: value}})).out).not.toContain('\u001b');
});

test('one pane is printed by its id, and for a wrong id the nearest one is named', async () => {
  const {out} = await ran(['show', 'myanmar', '--pane', 'timeline']);
  expect(out).toContain('Feb 2021');
  expect(out).not.toContain('BOTTOM LINE');
  expect(await ran(['show', 'myanmar', '--pane', 'timelin'])).toEqual({
    code: 1,
    out: '',
    err: 'briefing: there is no pane timelin; did you mean timeline?\nThe panes are brief, background, russia-myanmar, chinas-role, expert-assessment, actors, stakes, outlook, room, timeline, sources.\n',
  });
});

test('a time budget cuts a briefing or a pane, at the reading speed of --wpm', async () => {
  const headerOf = ({out}: Ran) => out.split('\n')[2];
  const minute = await ran(['show', 'myanmar', '--minutes', '1']);
  expect(headerOf(minute)).toBe('as of 3 Aug 2022 · 4 years old · machine draft · 1 of 8 min · TLP:CLEAR');
  expect(minute.out).toContain('\nLeft out: Expert assessment (9), Actors (15),');
  expect(await ran(['myanmar', '--minutes', '1'])).toEqual(minute);
  const fast = await ran(['show', 'myanmar', '--minutes', '0,5', '--wpm', '476']);
  expect(fast.out.split('\n').slice(3)).toEqual(minute.out.split('\n').slice(3));
  const pane = await ran(['show', 'myanmar', '--pane', 'timeline', '--minutes', '.2']);
  expect(pane.out.split('\n').slice(-3)).toEqual(['', '  7 more', '']);
});

test('the walk-in card is printed at the width of --width, in at most 40 rows', async () => {
  const {code, out, err} = await ran(['show', 'myanmar', '--card', '--width', '60']);
  const lines = out.split('\n');
  expect([code, err, lines[0]]).toEqual([
    0,
    '',
    'Lavrov in Naypyidaw  4 years old · machine draft · TLP:CLEAR',
  ]);
  expect(out).toContain('JUDGMENT  very likely');
  expect(lines.length).toBeLessThanOrEqual(41);
  expect(Math.max(...lines.map(columnsOf))).toBe(60);
  expect((await ran(['myanmar', '--card', '--width', '60'])).out).toBe(out);
});

test('the walk-in card in Markdown has a line for each person in the room, with no more than the card shows', async () => {
  const text = smallest(`
meeting: {with: [a, b]}
actors:
  a: {name: Ann, native_name: アン, say: an, role: Head, affiliation: Lake Council, red_lines: Talks, aliases: [The boss]}
  b: Bob
  c: {name: Cy, say: sigh}
talking_points: [Thank Cy.]
`);
  const {code, out, err} = await ran(['show', 'a.yaml', '--card', '--format', 'markdown'], {
    files: {'a.yaml': text},
  });
  expect([code, err, out.slice(out.indexOf('##'))]).toEqual([
    0,
    '',
    `## Bottom line

It is so.

## In the room

- **Ann** · say an · Head, Lake Council
- **Bob**

## Say

- Thank Cy.
`,
  ]);
  const html = await ran(['show', 'a.yaml', '--card', '--format', 'html'], {files: {'a.yaml': text}});
  expect(html.out).toContain(
    '<li class="fact"><strong>Ann</strong> · say <i>an</i> · Head, Lake Council</li>\n<li class="fact"><strong>Bob</strong></li>',
  );
});

test('- reads standard input', async () => {
  const {code, out} = await ran(['-'], {stdin: smallest()});
  expect([code, out.split('\n')[0]]).toEqual([0, 'A title']);
});

test('problems go to standard error, with exit code 1 and nothing on standard output', async () => {
  const {code, out, err} = await ran(['a.yaml'], {files: {'a.yaml': smallest('summry: []\n')}});
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(
    /^briefing: a\.yaml has a problem\n\na\.yaml:5:1: unknown key `summry` \(file\/unknown-key\)\n/,
  );
});

test('for a name that is not found, the searched folders and the nearest name are shown', async () => {
  const {code, err} = await ran(['mynmar']);
  expect(code).toBe(1);
  expect(err).toMatch(
    /^briefing: mynmar: there is no briefing with this name\nDid you mean `myanmar`\?\nLooked in:\n {2}.*briefings\n {2}.*briefings\n$/,
  );
});

test('for a name that resembles a command, the command is named', async () => {
  const {code, err} = await ran(['lst']);
  expect(code).toBe(1);
  expect(err).toMatch(
    /^briefing: lst: there is no briefing with this name\n`briefing list` is a command\.\nLooked in:\n/,
  );
});

test('a briefing whose name resembles a command is opened', async () => {
  const {code, out} = await ran(['lust'], {files: {'briefings/lust.yaml': smallest()}});
  expect([code, out.split('\n')[0]]).toEqual([0, 'A title']);
});

test('the JSON Schema is printed as it ships', async () => {
  expect(await ran(['schema'])).toEqual({code: 0, out: readText('briefings/briefing.schema.json'), err: ''});
});

test.each(['bash', 'zsh', 'fish'])('the completion script of %s says how to install it', async shell => {
  const {code, out, err} = await ran(['completion', shell]);
  expect([
    code,
    err,
    out.split('\n').filter(line => line.includes(`briefing completion ${shell} > `)).length,
  ]).toEqual([0, '', 1]);
});

test('for wrong usage, the exit code is 2', async () => {
  expect(await ran(['myanmar', '--widht', '1'])).toEqual({
    code: 2,
    out: '',
    err: 'briefing: there is no option --widht; did you mean --width?\nRun `briefing NAME --help` to see how to use it.\n',
  });
});

test('without a terminal and without arguments, the briefings are listed', async () => {
  expect((await ran([])).out).toBe('myanmar  2022-08-03  Lavrov in Naypyidaw\n');
  expect(await ran(['list'])).toEqual(await ran([]));
});

test('--help prints the help, and --version the version', async () => {
  expect((await ran(['--help'])).out).toContain('  briefing myanmar\n');
  expect((await ran(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  ['text', /^A title\nas of 3 Aug 2022/],
  ['markdown', /^# A title\n\nAs of 3 Aug 2022/],
  ['html', /^<!doctype html>\n<html lang="en">/],
  ['json', /^\{\n {2}"\$schema": "[^"]+",\n {2}"schema": 1,\n {2}"title": "A title"/],
])('a briefing is printed as %s, the same from its file and from the cache', async (format, start) => {
  const files = {'a.yaml': smallest()};
  const {code, out, err} = await ran(['show', 'a.yaml', '--format', format], {files});
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(start);
  const shipped = await ran(['show', 'myanmar', '--format', format]);
  expect([shipped.code, shipped.out.includes('Naypyidaw')]).toEqual([0, true]);
});

test('one pane is printed in each format, without the other panes', async () => {
  for (const format of ['text', 'markdown', 'html', 'json']) {
    const {code, out} = await ran(['show', 'myanmar', '--pane', 'timeline', '--format', format]);
    expect([format, code, out.includes('The junta takes power in a coup.')]).toEqual([format, 0, true]);
    expect(out).not.toContain('Why it matters');
    expect(out).not.toContain('WHY IT MATTERS');
  }
});

test('a page shows its reading time, and a note only if something is held back', async () => {
  const words = Array.from({length: 238}, () => 'word').join(' ');
  const files = {'a.yaml': smallest(`summary: [${words}, ${words}]\n`)};
  const head = async (...more: string[]) =>
    (await ran(['show', 'a.yaml', '--format', 'markdown', ...more], {files})).out
      .split('\n')[2]
      ?.split(' on 25 Nov 2026')[1];
  expect([
    await head(),
    await head('--wpm', '119'),
    await head('--minutes', '1000'),
    await head('--minutes', '1.5'),
    await head('--pane', 'brief', '--minutes', '3'),
    await head('--card'),
  ]).toEqual([
    ' · 2 min to read',
    ' · 4 min to read',
    ' · 2 min to read',
    ' · 1 of 2 min to read · cut to 1.5 minutes',
    ' · 2 min to read',
    '',
  ]);
});

test('a time budget does not cut the printed card', async () => {
  expect(await ran(['myanmar', '--card', '--minutes', '0.1'])).toEqual(
    await ran(['show', 'myanmar', '--card']),
  );
});
