/** The one table of commands and options: arguments are read by it, and every help text is made from it. */
import {defaultWordsPerMinute} from './domain/reading-time.js';
import {themeNames} from './domain/themes.js';

export type OptionRow = Readonly<{
  type: 'string' | 'boolean';
  short?: string;
  /** What stands for the value in help. */
  argument?: string;
  does: string;
}>;

export const optionTable = {
  minutes: {type: 'string', argument: 'N', does: 'only what can be read in so many minutes (2, or 1.5)'},
  wpm: {type: 'string', argument: 'N', does: `words read in a minute (default ${defaultWordsPerMinute})`},
  card: {type: 'boolean', does: 'the walk-in card: one screen to read in the corridor'},
  pane: {type: 'string', argument: 'ID', does: 'this pane only'},
  width: {type: 'string', argument: 'COLUMNS', does: 'width of printed text (default 80)'},
  format: {type: 'string', argument: 'FORMAT', does: 'what to print'},
  'front-matter': {type: 'boolean', does: 'head Markdown with YAML'},
  since: {type: 'string', argument: 'FILE|REV', does: 'compare with a file or a git revision'},
  strict: {type: 'boolean', does: 'exit with 1 for warnings as well'},
  fix: {type: 'boolean', does: 'repair what can be repaired safely'},
  explain: {type: 'string', argument: 'CODE', does: 'explain a code, with examples'},
  theme: {type: 'string', argument: 'NAME', does: `look: ${themeNames.join(', ')}`},
  inline: {type: 'boolean', does: 'keep the normal screen: the reader stands below what is on it'},
  'screen-reader': {type: 'boolean', does: 'for listening: plain text that only grows, nothing drawn twice'},
  help: {type: 'boolean', short: 'h', does: 'show this help'},
  version: {type: 'boolean', short: 'V', does: 'show the version'},
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof optionTable;

export type CommandRow = Readonly<{
  name: string;
  /** What stands behind the program's name. */
  usage: string;
  does: string;
  /** What the positional arguments are. */
  takes: 'nothing' | 'a name' | 'names';
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
] as const satisfies readonly CommandRow[];

export type CommandName = (typeof commandTable)[number]['name'];

/** The row of a command. */
export function commandRow(name: CommandName): CommandRow {
  return commandTable.find(row => row.name === name) as CommandRow;
}
