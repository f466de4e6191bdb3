import {expect, test} from 'vitest';
import {parseArguments} from '../../source/cli/args.js';
import {commandTable} from '../../source/cli/command-table.js';
import {helpText} from '../../source/cli/help-text.js';

test.each([
  ['myanmar', {name: 'open', target: 'myanmar'}],
  ['-', {name: 'open', target: '-'}],
  ['myanmar --width 60 --theme none', {name: 'open', target: 'myanmar', width: 60, theme: 'none'}],
  ['show myanmar --pane actors', {name: 'show', target: 'myanmar', pane: 'actors'}],
  ['changes myanmar', {name: 'changes', target: 'myanmar'}],
  [
    'changes myanmar --since HEAD~1 --format json --width 60',
    {name: 'changes', target: 'myanmar', since: 'HEAD~1', format: 'json', width: 60},
  ],
  ['changes - --since old.yaml', {name: 'changes', target: '-', since: 'old.yaml'}],
  ['show myanmar --minutes 2 --wpm 300', {name: 'show', target: 'myanmar', minutes: 2, wordsPerMinute: 300}],
  ['myanmar --minutes 1.5', {name: 'open', target: 'myanmar', minutes: 1.5}],
  ['myanmar --minutes=,5', {name: 'open', target: 'myanmar', minutes: 0.5}],
  ['show myanmar --card', {name: 'show', target: 'myanmar', card: true}],
  ['myanmar --card --minutes 1,5', {name: 'open', target: 'myanmar', minutes: 1.5, card: true}],
  ['--minutes 5', {name: 'pick', minutes: 5}],
  [
    'show myanmar --format markdown --front-matter',
    {name: 'show', target: 'myanmar', format: 'markdown', frontMatter: true},
  ],
  ['list', {name: 'list'}],
  ['config', {name: 'config'}],
  ['check', {name: 'check', targets: []}],
  [
    'check a b --strict --fix --format sarif',
    {name: 'check', targets: ['a', 'b'], strict: true, fix: true, format: 'sarif'},
  ],
  ['config --format json', {name: 'config', format: 'json'}],
  ['myanmar --theme high-contrast', {name: 'open', target: 'myanmar', theme: 'high-contrast'}],
  ['myanmar --inline --screen-reader', {name: 'open', target: 'myanmar', inline: true, screenReader: true}],
  ['help show', {name: 'help', of: 'show'}],
  ['lst', {name: 'open', target: 'lst', meant: 'list'}],
  ['schema', {name: 'schema'}],
  ['completion zsh', {name: 'completion', shell: 'zsh'}],
  ['edit a.yaml', {name: 'edit', target: 'a.yaml'}],
  ['new talks', {name: 'new', target: 'talks'}],
  [
    'new talks --title T --as-of 2022-08-03 --bottom-line B --source S --source=U',
    {name: 'new', target: 'talks', title: 'T', asOf: '2022-08-03', bottomLine: 'B', sources: ['S', 'U']},
  ],
  ['changes --help', {name: 'help', of: 'changes'}],
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
  [
    'myanmar --theme pink',
    'there is no theme pink; the themes are terminal, dark, light, high-contrast, none',
  ],
  ['myanmar --minutes 0', '--minutes takes a number above 0, such as 2 or 1.5, not 0'],
  ['myanmar --minutes=-1', '--minutes takes a number above 0, such as 2 or 1.5, not -1'],
  ['myanmar --minutes 1e3', '--minutes takes a number above 0, such as 2 or 1.5, not 1e3'],
  ['myanmar --minutes two', '--minutes takes a number above 0, such as 2 or 1.5, not two'],
  ['myanmar --wpm 49', '--wpm takes a whole number of words from 50 to 1000, not 49'],
  ['myanmar --wpm 1001', '--wpm takes a whole number of words from 50 to 1000, not 1001'],
  ['myanmar --minutes -7', '--minutes takes a number above 0, such as 2 or 1.5, not -7'],
  ['myanmar --minutes --card', '--minutes needs a value'],
  ['myanmar --minutes -V', '--minutes needs a value'],
  ['myanmar --minutes', '--minutes needs a value'],
  ['myanmar --card=yes', '--card takes no value'],
  ['myanmar --help=yes', '--help takes no value'],
  ['myanmar --wpm -5', '--wpm takes a whole number of words from 50 to 1000, not -5'],
  ['myanmar --wpm 1e2', '--wpm takes a whole number of words from 50 to 1000, not 1e2'],
  ['myanmar --wpm 0x64', '--wpm takes a whole number of words from 50 to 1000, not 0x64'],
  ['myanmar --width 0x64', '--width takes a whole number from 10 to 1000, not 0x64'],
  ['show myanmar --pane -x', '--pane needs a value; write a value that begins with a dash as --pane=-x'],
  [
    'show myanmar --card --minutes 1',
    '--minutes and --card cannot be used together: the card is always one screen',
  ],
  ['myanmar --wpm 238.5', '--wpm takes a whole number of words from 50 to 1000, not 238.5'],
  ['show myanmar --pane actors --card', '--pane and --card cannot be used together'],
  ['myanmar --format html', '--format can only be used with show, changes, check or config'],
  ['show myanmar --format pdf', '--format takes text, markdown, html or json, not pdf'],
  ['show myanmar --format html --width 60', '--width cannot be used with --format html'],
  ['show myanmar --front-matter', '--front-matter can only be used with --format markdown'],
  ['show', 'show needs the name of a briefing'],
  ['a b', 'only one briefing can be given'],
  ['list x', 'list takes no name'],
  ['changes', 'changes needs the name of a briefing'],
  ['changes a b', 'only one briefing can be given'],
  ['changes -', 'standard input has no earlier reading; name a file or a git revision with --since'],
  ['changes a --since=', '--since needs a file or a git revision'],
  ['a --since b', '--since can only be used with changes or check'],
  ['a --pane b', '--pane can only be used with show'],
  ['list --minutes 2', '--minutes can only be used with the name of a briefing or show'],
  ['config x', 'config takes no name'],
  ['check --explain craft/no-source a.yaml', '--explain cannot be used with a file'],
  ['check - --fix', '--fix needs a file, and cannot use standard input'],
  ['check --format html', '--format takes text, json, github or sarif, not html'],
  ['config --format yaml', '--format takes text or json, not yaml'],
  ['shwo myanmar', 'there is no command shwo; did you mean show?'],
  ['shwo myanmar --pane actors', 'there is no command shwo; did you mean show?'],
  ['completion', 'completion takes one shell: bash, zsh or fish'],
  ['completion tcsh', 'completion takes one shell: bash, zsh or fish'],
  ['completion bash zsh', 'completion takes one shell: bash, zsh or fish'],
  ['schema x', 'schema takes no name'],
  ['new', 'new needs the name of a briefing'],
  ['new -', 'new needs a file, and cannot use standard input'],
  ['edit -', 'edit needs a file, and cannot use standard input'],
  ['new a --as-of 2022-02-30', '--as-of takes a date as YYYY-MM-DD, not 2022-02-30'],
  ['new a --title=', '--title cannot be empty'],
  ['new a --bottom-line=', '--bottom-line cannot be empty'],
  ['new a --source=', '--source needs the title of a source'],
  ['show a --source b', '--source can only be used with new'],
  ['help shwo', 'there is no command shwo; did you mean show?'],
  ['changes a --format html', '--format takes text or json, not html'],
  ['list --format json', '--format can only be used with show, changes, check or config'],
])('briefing %s is wrong usage', (line, message) => {
  expect(parseArguments(line.split(' '))).toEqual({
    ok: false,
    message,
    hint: expect.stringMatching(/^Run `briefing (?:\w+ )?--help` to see (?:all commands|how to use it)\.$/),
  });
});

test.each([
  ['myanmar --widht 60', 'Run `briefing NAME --help` to see how to use it.'],
  ['--format html', 'Run `briefing NAME --help` to see how to use it.'],
  ['show --widht 60', 'Run `briefing show --help` to see how to use it.'],
  ['list x', 'Run `briefing list --help` to see how to use it.'],
  ['help shwo', 'Run `briefing --help` to see all commands.'],
])('after briefing %s, the hint names the help that explains it', (line, hint) => {
  expect(parseArguments(line.split(' '))).toMatchObject({ok: false, hint});
});

test.each([undefined, ...commandTable.map(({name}) => name)])('the help of %s fits one screen', command => {
  const lines = helpText(command).split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(100);
});
