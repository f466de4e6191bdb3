/** The man page. It is made from the same table of commands and options as `--help`. */
import {
  type CommandRow,
  commandTable,
  type OptionName,
  type OptionRow,
  optionTable,
} from '../source/cli/command-table.js';
import {type KeyRow, keyTable} from '../source/reader/keys/key-table.js';
import {capital} from '../source/text/capital.js';

type Entry = readonly [term: string, description: string];

const files: readonly Entry[] = [
  [
    './briefings/NAME.yaml',
    'A briefing. The program looks for a name in this folder first, and `briefing new` writes new briefings into it.',
  ],
  [
    '$XDG_CONFIG_HOME/briefing/config.yaml',
    'The configuration file. The folder is by default ~/.config/briefing on Linux, ~/Library/Application Support/briefing on macOS, and %APPDATA%\\briefing on Windows. `briefing config` shows where the file is and which settings apply.',
  ],
  [
    '$XDG_STATE_HOME/briefing',
    'The records of what you read in each briefing, which `briefing changes` uses. By default ~/.local/state/briefing on Linux, ~/Library/Application Support/briefing on macOS, and %LOCALAPPDATA%\\briefing\\State on Windows.',
  ],
  [
    '$XDG_CACHE_HOME/briefing',
    'The cache, which makes it faster to open a briefing again. You can delete the folder at any time. By default ~/.cache/briefing on Linux, ~/Library/Caches/briefing on macOS, and %LOCALAPPDATA%\\briefing\\Cache on Windows.',
  ],
];

const environment: readonly Entry[] = [
  ['BRIEFING_PATH', 'More folders with briefings, separated as in $PATH.'],
  ['BRIEFING_CONFIG', 'The path of another configuration file.'],
  [
    'VISUAL, EDITOR',
    'The editor, started without a shell. The setting `editor` of the configuration comes first.',
  ],
  ['BROWSER', 'The program that opens links, started without a shell.'],
  ['NO_COLOR', 'If it has any value, there are no colours, unless --theme or FORCE_COLOR asks for them.'],
  [
    'FORCE_COLOR',
    'If it has any value, printed text has colours, even if output is piped. With `0` or `false`, printed text has none.',
  ],
  ['COLORFGBG, COLORTERM', 'The terminal sets them to describe its background and its colours.'],
  ['INK_SCREEN_READER', '`true` does the same as --screen-reader.'],
  [
    'DEBUG',
    'If it is `briefing`, the message of an internal error says where in the program the error happened.',
  ],
];

const exitCodes: readonly Entry[] = [
  ['0', 'The command succeeded.'],
  ['1', 'The briefing was not found, cannot be read or is not valid, or `briefing check` found errors.'],
  ['2', 'The command line is wrong, or Node is too old.'],
  ['128 + n', 'The signal with number n ended the program.'],
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
    text(
      'A briefing is a YAML file. In a terminal, the reader shows it in panes. If output is piped, the program prints it as plain text.',
    ),
    '.PP',
    text(
      'A NAME is looked for in this order: a file, ./briefings, the folders of $BRIEFING_PATH, the folders of the configuration, the briefings that come with the program. A dash (-) is standard input.',
    ),
    '.PP',
    text('In the reader, press ? to see all keys.'),
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
    '.SH ACTIONS',
    text(
      'These are the names of the actions that the setting `keys` of the configuration can bind, with their default keys. `briefing config --actions` lists the keys in force.',
    ),
    ...section(keyTable.map(actionEntry)),
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

function actionEntry({action, does, keys}: KeyRow): Entry {
  const shown = keys.join('') === '123456789' ? '1 to 9' : keys.map(writtenKey).join(', ');
  return [action, `${sentence(does)} Keys: ${shown}.`];
}

/** A key as somebody can write it in the configuration. */
function writtenKey(key: string): string {
  if (key === 'return') return 'enter';
  return key;
}

function doesOf(example: string): string {
  return sentence(commandTable.find(row => row.example === example)?.does ?? '');
}

function optionEntry(name: OptionName): Entry {
  const {argument, does, short}: OptionRow = optionTable[name];
  return [
    `${short ? `-${short}, ` : ''}--${name}${argument ? ` ${argument}` : ''}`,
    name === 'format' ? 'Output format. Each command lists its formats.' : sentence(does),
  ];
}

function section(entries: readonly Entry[]): string[] {
  return entries.flatMap(([term, description]) => ['.TP', `.B ${roff(term)}`, text(description)]);
}

function sentence(words: string): string {
  return `${capital(words)}.`;
}

/** Running text. roff expects each sentence on its own line. */
function text(words: string): string {
  return roff(words).replace(/(?<=[a-z)0-9][.]) (?=[A-Z])/g, '\n');
}

/** Escapes the characters that are special in roff. */
function roff(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '\\(ga')
    .replaceAll('"', '\\(dq')
    .replaceAll('…', '\\&...')
    .replace(/^([.'])/gm, '\\&$1');
}
