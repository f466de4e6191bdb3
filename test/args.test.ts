import {expect, test} from 'vitest';
import {helpText, parseArguments} from '../source/args.js';

test.each([
  ['myanmar', {name: 'open', target: 'myanmar'}],
  ['-', {name: 'open', target: '-'}],
  ['myanmar --width 60 --theme none', {name: 'open', target: 'myanmar', width: 60, theme: 'none'}],
  ['show myanmar --pane actors', {name: 'show', target: 'myanmar', pane: 'actors'}],
  [
    'show myanmar --format markdown --front-matter',
    {name: 'show', target: 'myanmar', format: 'markdown', frontMatter: true},
  ],
  ['list', {name: 'list'}],
  ['', {name: 'pick'}],
  ['--help', {name: 'help'}],
  ['help', {name: 'help'}],
  ['myanmar -V', {name: 'version'}],
  ['-- list', {name: 'list'}],
])('briefing %s', (line, command) => {
  expect(parseArguments(line.split(' ').filter(Boolean))).toEqual({ok: true, command});
});

test.each([
  ['myanmar --widht 60', 'there is no option --widht; did you mean --width?'],
  ['myanmar --colour', 'there is no option --colour'],
  ['myanmar --width wide', '--width takes a whole number from 10 to 1000, not wide'],
  ['myanmar --width 5', '--width takes a whole number from 10 to 1000, not 5'],
  ['myanmar --theme pink', 'there is no theme pink; the themes are terminal, none'],
  ['myanmar --format html', '--format goes with show'],
  ['show myanmar --format pdf', 'there is no format pdf; the formats are text, markdown, html, json'],
  ['show myanmar --format html --width 60', '--width does not go with html'],
  ['show myanmar --front-matter', '--front-matter goes with --format markdown'],
  ['show', 'show needs the name of a briefing'],
  ['a b', 'one briefing at a time'],
  ['list x', 'list takes no name'],
])('briefing %s is wrong usage', (line, message) => {
  expect(parseArguments(line.split(' '))).toEqual({
    ok: false,
    message,
    hint: 'briefing --help lists what there is.',
  });
});

test('help fits one screen', () => {
  const lines = helpText().split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(100);
});
