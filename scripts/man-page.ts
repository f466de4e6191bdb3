/** The man page, made from the table of commands and options that `--help` is made from. */
import {
  type CommandRow,
  commandTable,
  type OptionName,
  type OptionRow,
  optionTable,
} from '../source/cli/command-table.js';

type Entry = readonly [term: string, description: string];

const files: readonly Entry[] = [
  ['./briefings/NAME.yaml', 'The first place where a name is looked for, and where a new briefing goes.'],
  [
    '$XDG_CONFIG_HOME/briefing/config.yaml',
    'The configuration: ~/.config/briefing on Linux, ~/Library/Application Support/briefing on macOS, %APPDATA%\\briefing on Windows. `briefing config` shows where it is and what is in force.',
  ],
  [
    '$XDG_STATE_HOME/briefing',
    'What was read of each briefing, for `briefing changes`: ~/.local/state/briefing on Linux.',
  ],
  [
    '$XDG_CACHE_HOME/briefing',
    'What can be made again: ~/.cache/briefing on Linux. It may be removed at any time.',
  ],
];

const environment: readonly Entry[] = [
  ['BRIEFING_PATH', 'More folders with briefings, divided as in $PATH.'],
  ['BRIEFING_CONFIG', 'Another configuration file.'],
  ['VISUAL, EDITOR', 'The editor, unless the configuration names one.'],
  ['BROWSER', 'The program that opens links.'],
  ['NO_COLOR', 'No colours.'],
  ['FORCE_COLOR', 'Colours in what is printed, even where that is no terminal; 0 for none.'],
  ['COLORFGBG, COLORTERM', 'What the terminal says of its background and its colours.'],
  ['INK_SCREEN_READER', 'With `true`, plain text that only grows, as with --screen-reader.'],
  ['DEBUG', 'With `briefing`, where a failure of the program itself happened.'],
];

const exitCodes: readonly Entry[] = [
  ['0', 'Done.'],
  ['1', 'The input is at fault: not found, not valid, or with errors that a check has found.'],
  ['2', 'Wrong usage.'],
];

/** The page in roff, for `man`. */
export function manPage(): string {
  return [
    '.\\" Made from the source: npm run generate.',
    '.TH BRIEFING 1 "" briefing "User Commands"',
    '.SH NAME',
    'briefing \\- the briefing to read in the five minutes before a meeting',
    '.SH SYNOPSIS',
    ...commandTable.map(synopsis),
    '.SH DESCRIPTION',
    text('A briefing is a YAML file, shown in panes in the terminal and printed everywhere else.'),
    '.PP',
    text(
      'A NAME is looked for as a file, in ./briefings, in each folder of $BRIEFING_PATH and of the configuration, and among the briefings that ship with the program. A dash reads standard input.',
    ),
    '.PP',
    text('In the reader, ? shows every key.'),
    '.SH COMMANDS',
    ...commandTable.flatMap(command),
    '.SH OPTIONS',
    ...section(Object.keys(optionTable).map(name => optionEntry(name as OptionName))),
    '.SH EXIT STATUS',
    ...section(exitCodes),
    '.SH ENVIRONMENT',
    ...section(environment),
    '.SH FILES',
    ...section(files),
    '.SH EXAMPLES',
    ...commandTable.flatMap(({example}) => ['.TP', `.B ${roff(example)}`, text(doesOf(example))]),
    '',
  ].join('\n');
}

function synopsis({usage}: CommandRow, index: number): string {
  return `${index === 0 ? '' : '.br\n'}.B briefing${usage ? `\n${roff(usage)}` : ''}`;
}

function command(row: CommandRow): string[] {
  const {does, formats = [], options, usage} = row;
  const takes = options.map(option => `--${option}`).join(', ');
  const formatText = formats.length > 0 ? ` Formats: ${formats.join(', ')}; the first is the default.` : '';
  return [
    '.TP',
    `.B briefing${usage ? ` ${roff(usage)}` : ''}`,
    text(`${sentence(does)}${takes ? ` Options: ${takes}.` : ''}${formatText}`),
  ];
}

function doesOf(example: string): string {
  return sentence(commandTable.find(row => row.example === example)?.does ?? '');
}

function optionEntry(name: OptionName): Entry {
  const {argument, does, short}: OptionRow = optionTable[name];
  return [
    `${short ? `-${short}, ` : ''}--${name}${argument ? ` ${argument}` : ''}`,
    name === 'format' ? 'What to print: the formats of the command.' : sentence(does),
  ];
}

function section(entries: readonly Entry[]): string[] {
  return entries.flatMap(([term, description]) => ['.TP', `.B ${roff(term)}`, text(description)]);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Running text, each sentence on a line of its own as roff has it. */
function text(words: string): string {
  return roff(words).replace(/(?<=[a-z)0-9][.]) (?=[A-Z])/g, '\n');
}

/** Characters that mean something to roff as those that they are. */
function roff(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '\\(ga')
    .replaceAll('…', '\\&...')
    .replace(/^([.'])/gm, '\\&$1');
}
