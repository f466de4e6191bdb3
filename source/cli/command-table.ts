/** The one table of commands and options. The arguments, `--help`, completion and the man page all use it. */

import {themeNames} from '../briefing/theme-names.js';
import {defaultWordsPerMinute} from '../text/reading-time.js';

export type OptionRow = Readonly<{
  type: 'string' | 'boolean';
  short?: string;
  /** The option may be given more than once. */
  multiple?: true;
  /** The placeholder for the value in help. */
  argument?: string;
  /** What a shell offers for the value. The values of `--format` come from the command. */
  completes?: readonly string[] | 'panes' | 'files' | 'codes';
  does: string;
}>;

export const optionTable = {
  minutes: {
    type: 'string',
    argument: 'N',
    does: 'show only what can be read in N minutes, such as 2 or 1.5',
    completes: ['1', '2', '5'],
  },
  wpm: {
    type: 'string',
    argument: 'N',
    does: `your reading speed in words a minute (default ${defaultWordsPerMinute})`,
  },
  card: {type: 'boolean', does: 'show the walk-in card: the one screen to read in the corridor'},
  pane: {type: 'string', argument: 'ID', does: 'show only the pane with this id', completes: 'panes'},
  width: {
    type: 'string',
    argument: 'COLUMNS',
    does: 'width of printed text in columns (default: that of the terminal, at most 80)',
  },
  format: {type: 'string', argument: 'FORMAT', does: 'output format'},
  'front-matter': {type: 'boolean', does: 'begin the Markdown with YAML front matter'},
  since: {
    type: 'string',
    argument: 'FILE|REV',
    does: 'compare with a file or a git revision',
    completes: 'files',
  },
  strict: {
    type: 'boolean',
    does: 'do not open a briefing with problems; check: exit with code 1 for warnings too',
  },
  fix: {type: 'boolean', does: 'fix what can be fixed safely'},
  watch: {type: 'boolean', does: 'check again whenever a file is saved, until Ctrl-C'},
  explain: {
    type: 'string',
    argument: 'CODE',
    does: 'explain the code of a problem, with examples',
    completes: 'codes',
  },
  actions: {type: 'boolean', does: 'list the actions that the setting `keys` can bind, with their keys'},
  title: {type: 'string', argument: 'TEXT', does: 'the title of the briefing'},
  'as-of': {type: 'string', argument: 'DATE', does: 'the day up to which you know things (default today)'},
  'bottom-line': {type: 'string', argument: 'TEXT', does: 'the one thing to remember, in at most 50 words'},
  source: {
    type: 'string',
    multiple: true,
    argument: 'TITLE',
    does: 'the title of a source; repeat the option for more sources',
  },
  theme: {
    type: 'string',
    argument: 'NAME',
    does: `colour theme: ${themeNames.join(', ')}`,
    completes: themeNames,
  },
  ascii: {type: 'boolean', does: 'use only ASCII for the marks and lines of the program'},
  inline: {type: 'boolean', does: 'keep what is on the screen, and show the reader below it'},
  'screen-reader': {type: 'boolean', does: 'for screen readers: plain text, and nothing is repeated'},
  help: {type: 'boolean', short: 'h', does: 'show this help'},
  version: {type: 'boolean', short: 'V', does: 'show the version'},
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof optionTable;

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export type CommandRow = Readonly<{
  name: string;
  /** The words after `briefing` in help. */
  usage: string;
  does: string;
  /** The arguments that are not options. */
  takes: 'nothing' | 'a name' | 'a new name' | 'names' | 'a shell';
  options: readonly OptionName[];
  /** The values of `--format`. The first is the default. */
  formats?: readonly string[];
  example: string;
}>;

const reading = [
  'minutes',
  'wpm',
  'card',
  'theme',
  'ascii',
  'inline',
  'screen-reader',
  'width',
  'strict',
] as const;

export const commandTable = [
  {
    name: 'open',
    usage: 'NAME|FILE|-',
    does: 'open a briefing in the reader, or print it if output is piped',
    takes: 'a name',
    options: reading,
    example: 'briefing myanmar --minutes 2',
  },
  {
    name: 'pick',
    usage: '',
    does: 'choose a briefing to open, or list all if output is piped',
    takes: 'nothing',
    options: reading,
    example: 'briefing',
  },
  {
    name: 'show',
    usage: 'show NAME|FILE|-',
    does: 'print a briefing, one of its panes, or its walk-in card',
    takes: 'a name',
    options: ['format', 'pane', 'minutes', 'wpm', 'card', 'width', 'front-matter', 'theme', 'ascii'],
    formats: ['text', 'markdown', 'html', 'json'],
    example: 'briefing show myanmar --format html > myanmar.html',
  },
  {
    name: 'changes',
    usage: 'changes NAME|FILE',
    does: 'show what is new, changed or removed since your last reading',
    takes: 'a name',
    options: ['since', 'format', 'width', 'theme', 'ascii'],
    formats: ['text', 'json'],
    example: 'briefing changes myanmar --since HEAD~1',
  },
  {
    name: 'check',
    usage: 'check [FILE|FOLDER]…',
    does: 'check briefings for errors and for weaknesses in their content',
    takes: 'names',
    options: ['strict', 'fix', 'watch', 'explain', 'since', 'format', 'width', 'theme', 'ascii'],
    formats: ['text', 'json', 'github', 'sarif'],
    example: 'briefing check briefings --strict',
  },
  {
    name: 'new',
    usage: 'new NAME',
    does: 'ask a few questions, and write a new briefing to fill in',
    takes: 'a new name',
    options: ['title', 'as-of', 'bottom-line', 'source', 'theme', 'ascii'],
    example: 'briefing new lake-talks',
  },
  {
    name: 'edit',
    usage: 'edit NAME|FILE',
    does: 'open a briefing in your editor, and then check it',
    takes: 'a name',
    options: ['theme', 'ascii'],
    example: 'briefing edit lake-talks',
  },
  {
    name: 'list',
    usage: 'list',
    does: 'list all briefings, newest first',
    takes: 'nothing',
    options: ['theme', 'ascii'],
    example: 'briefing list',
  },
  {
    name: 'config',
    usage: 'config',
    does: 'show where the configuration file is, and which settings apply',
    takes: 'nothing',
    options: ['actions', 'format', 'theme', 'ascii'],
    formats: ['text', 'json'],
    example: 'briefing config',
  },
  {
    name: 'schema',
    usage: 'schema',
    does: 'print the JSON Schema of briefing files, for editors',
    takes: 'nothing',
    options: [],
    example: 'briefing schema > briefings/briefing.schema.json',
  },
  {
    name: 'completion',
    usage: 'completion bash|zsh|fish',
    does: 'print the completion script for your shell',
    takes: 'a shell',
    options: [],
    example: 'source <(briefing completion bash)',
  },
] as const satisfies readonly CommandRow[];

type Row = (typeof commandTable)[number];
export type CommandName = Row['name'];

/** The values that a command takes for `--format`. */
export type FormatOf<Name extends CommandName> = Extract<
  Row,
  {name: Name; formats: readonly string[]}
>['formats'][number];

/** The commands that have a word on the command line. Opening and choosing a briefing have none. */
export const commandWords: readonly string[] = commandTable
  .map(({name}) => name)
  .filter(name => name !== 'open' && name !== 'pick');

export function commandRow(name: CommandName): CommandRow {
  return commandTable.find(row => row.name === name) as CommandRow;
}
