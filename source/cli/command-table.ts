/** The one table of commands and options: arguments are read by it, and every help text is made from it. */

import {themeNames} from '../briefing/theme-names.js';
import {defaultWordsPerMinute} from '../text/reading-time.js';

export type OptionRow = Readonly<{
  type: 'string' | 'boolean';
  short?: string;
  /** May be given more than once. */
  multiple?: true;
  /** What stands for the value in help. */
  argument?: string;
  /** What the shell completes the value with, besides the formats of a command. */
  completes?: readonly string[] | 'panes' | 'files' | 'codes';
  does: string;
}>;

export const optionTable = {
  minutes: {
    type: 'string',
    argument: 'N',
    does: 'only what can be read in so many minutes (2, or 1.5)',
    completes: ['1', '2', '5'],
  },
  wpm: {type: 'string', argument: 'N', does: `words read in a minute (default ${defaultWordsPerMinute})`},
  card: {type: 'boolean', does: 'the walk-in card: one screen to read in the corridor'},
  pane: {type: 'string', argument: 'ID', does: 'this pane only', completes: 'panes'},
  width: {type: 'string', argument: 'COLUMNS', does: 'width of printed text (default 80)'},
  format: {type: 'string', argument: 'FORMAT', does: 'what to print'},
  'front-matter': {type: 'boolean', does: 'head Markdown with YAML'},
  since: {
    type: 'string',
    argument: 'FILE|REV',
    does: 'compare with a file or a git revision',
    completes: 'files',
  },
  strict: {type: 'boolean', does: 'exit with 1 for warnings as well'},
  fix: {type: 'boolean', does: 'repair what can be repaired safely'},
  explain: {type: 'string', argument: 'CODE', does: 'explain a code, with examples', completes: 'codes'},
  title: {type: 'string', argument: 'TEXT', does: 'what the briefing is about'},
  'as-of': {type: 'string', argument: 'DATE', does: 'the day it is true for (default today)'},
  'bottom-line': {type: 'string', argument: 'TEXT', does: 'the one thing to remember, in at most 50 words'},
  source: {type: 'string', multiple: true, argument: 'TITLE', does: 'a source by its title; may be repeated'},
  theme: {
    type: 'string',
    argument: 'NAME',
    does: `look: ${themeNames.join(', ')}`,
    completes: themeNames,
  },
  inline: {type: 'boolean', does: 'keep the normal screen: the reader stands below what is on it'},
  'screen-reader': {type: 'boolean', does: 'for listening: plain text that only grows, nothing drawn twice'},
  help: {type: 'boolean', short: 'h', does: 'show this help'},
  version: {type: 'boolean', short: 'V', does: 'show the version'},
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof optionTable;

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export type CommandRow = Readonly<{
  name: string;
  /** What stands behind the program's name. */
  usage: string;
  does: string;
  /** What the positional arguments are. */
  takes: 'nothing' | 'a name' | 'a new name' | 'names' | 'a shell';
  options: readonly OptionName[];
  /** What `--format` takes, the default first. */
  formats?: readonly string[];
  example: string;
}>;

const reading = ['minutes', 'wpm', 'card', 'theme', 'inline', 'screen-reader', 'width'] as const;

export const commandTable = [
  {
    name: 'open',
    usage: 'NAME|FILE|-',
    does: 'open a briefing in the reader; piped, print it as text',
    takes: 'a name',
    options: reading,
    example: 'briefing myanmar --minutes 2',
  },
  {
    name: 'pick',
    usage: '',
    does: 'choose one of the briefings at hand; piped, list them',
    takes: 'nothing',
    options: reading,
    example: 'briefing',
  },
  {
    name: 'show',
    usage: 'show NAME|FILE|-',
    does: 'print a briefing, one pane of it, or its card',
    takes: 'a name',
    options: ['format', 'pane', 'minutes', 'wpm', 'card', 'width', 'front-matter', 'theme'],
    formats: ['text', 'markdown', 'html', 'json'],
    example: 'briefing show myanmar --format html > myanmar.html',
  },
  {
    name: 'changes',
    usage: 'changes NAME|FILE',
    does: 'show what is new, changed or gone since it was last read',
    takes: 'a name',
    options: ['since', 'format', 'width', 'theme'],
    formats: ['text', 'json'],
    example: 'briefing changes myanmar --since HEAD~1',
  },
  {
    name: 'check',
    usage: 'check [FILE|FOLDER]…',
    does: 'say what is wrong with briefings, as files and in their craft',
    takes: 'names',
    options: ['strict', 'fix', 'explain', 'since', 'format', 'width', 'theme'],
    formats: ['text', 'json', 'github', 'sarif'],
    example: 'briefing check briefings --strict',
  },
  {
    name: 'new',
    usage: 'new NAME',
    does: 'write a first briefing to fill in, from a few questions',
    takes: 'a new name',
    options: ['title', 'as-of', 'bottom-line', 'source', 'theme'],
    example: 'briefing new lake-talks --title "Talks at the lake"',
  },
  {
    name: 'edit',
    usage: 'edit NAME|FILE',
    does: 'open a briefing in your editor, and check it when it is saved',
    takes: 'a name',
    options: ['theme'],
    example: 'briefing edit myanmar',
  },
  {
    name: 'list',
    usage: 'list',
    does: 'list the briefings at hand',
    takes: 'nothing',
    options: ['theme'],
    example: 'briefing list',
  },
  {
    name: 'config',
    usage: 'config',
    does: 'show where the configuration file is, and what is in force',
    takes: 'nothing',
    options: ['format', 'theme'],
    formats: ['text', 'json'],
    example: 'briefing config',
  },
  {
    name: 'schema',
    usage: 'schema',
    does: 'print the JSON Schema of the briefing file, for editors',
    takes: 'nothing',
    options: [],
    example: 'briefing schema > briefings/briefing.schema.json',
  },
  {
    name: 'completion',
    usage: 'completion bash|zsh|fish',
    does: 'print what a shell needs to complete commands, names and panes',
    takes: 'a shell',
    options: [],
    example: 'source <(briefing completion bash)',
  },
] as const satisfies readonly CommandRow[];

export type CommandName = (typeof commandTable)[number]['name'];

/** The commands that are written out: all but opening and picking, which go without a word. */
export const commandWords: readonly string[] = commandTable
  .filter(({name, usage}) => usage.startsWith(name))
  .map(({name}) => name);

/** The row of a command. */
export function commandRow(name: CommandName): CommandRow {
  return commandTable.find(row => row.name === name) as CommandRow;
}
