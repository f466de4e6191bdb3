/** What a shell offers when the user presses Tab, from the table of commands and options. */

import {fileCodes, ruleCodes} from '../briefing/problems.js';
import {
  type CommandName,
  type CommandRow,
  commandRow,
  commandTable,
  commandWords,
  type OptionName,
  type OptionRow,
  optionTable,
  shells,
} from './command-table.js';

export type Candidate = Readonly<{value: string; does?: string}>;

/** What can complete a word: the candidates known from the table, and what the caller still has to look up. */
export type Wanted = Readonly<{
  candidates: readonly Candidate[];
  /** The names of briefings. */
  names?: true;
  /** Files. The shell looks them up itself. */
  files?: true;
  /** The panes of a briefing. `written` comes before each id, such as `--pane=`. */
  panes?: Readonly<{of: string; written: string}>;
}>;

/**
 * Returns what can complete the last of these words. The words are those after `briefing`, without the quotes of the
 * shell. The last one is empty or incomplete.
 */
export function wantedAt(words: readonly string[]): Wanted {
  const before = words.slice(0, -1);
  const current = words.at(-1) ?? '';
  const {given, positionals, open, isOver} = readWords(before);
  const command = commandOf(positionals[0]);
  const row = commandRow(command ?? 'open');
  const target = command ? positionals[1] : positionals[0];
  if (open) return valuesOf(open, row, target, '');
  if (current.startsWith('-') && !isOver) {
    const written = /^--([\w-]+)=/.exec(current);
    const option = written && optionOf(written[0].slice(0, -1));
    if (option) return valuesOf(option, row, target, written[0]);
    return {candidates: optionsOf(row, given)};
  }
  if (positionals[0] === 'help') return positionals.length === 1 ? {candidates: commands()} : nothing;
  if (positionals.length === 0)
    return {
      candidates: [...commands(), {value: 'help', does: 'show the help of a command'}],
      names: true,
      files: true,
    };
  if (!command) return nothing;
  switch (row.takes) {
    case 'a name':
      return positionals.length === 1 ? {candidates: [], names: true, files: true} : nothing;
    case 'names':
      return {candidates: [], names: true, files: true};
    case 'a shell':
      return positionals.length === 1 ? {candidates: shells.map(value => ({value}))} : nothing;
    case 'nothing':
    case 'a new name':
      return nothing;
    default:
      return row.takes satisfies never;
  }
}

const nothing: Wanted = {candidates: []};

type Read = Readonly<{
  given: ReadonlySet<OptionName>;
  positionals: readonly string[];
  /** The option whose value comes next. */
  open?: OptionName;
  /** Whether `--` was given: after it, no word is an option. */
  isOver: boolean;
}>;

function readWords(words: readonly string[]): Read {
  const given = new Set<OptionName>();
  const positionals: string[] = [];
  let open: OptionName | undefined;
  let isOver = false;
  for (const word of words) {
    if (open) {
      open = undefined;
    } else if (!isOver && word === '--') {
      isOver = true;
    } else if (!isOver && /^-./.test(word)) {
      const option = optionOf(word.split('=')[0] ?? '');
      if (option) given.add(option);
      if (option && optionTable[option].type === 'string' && !word.includes('=')) open = option;
    } else {
      positionals.push(word);
    }
  }
  return {given, positionals, isOver, ...(open && {open})};
}

function optionOf(written: string): OptionName | undefined {
  const entries = Object.entries(optionTable) as Array<[OptionName, OptionRow]>;
  return entries.find(
    ([name, {short}]) => written === `--${name}` || (short && written === `-${short}`),
  )?.[0];
}

function commandOf(word: string | undefined): CommandName | undefined {
  return commandTable.find(({name}) => name === word && commandWords.includes(name))?.name;
}

function commands(): Candidate[] {
  return commandTable
    .filter(({name}) => commandWords.includes(name))
    .map(({name, does}) => ({value: name, does}));
}

/** The options of a command that can still be given. */
function optionsOf(row: CommandRow, given: ReadonlySet<OptionName>): Candidate[] {
  const general: OptionName[] = row.name === 'open' ? ['help', 'version'] : ['help'];
  return [...row.options, ...general]
    .filter(name => !given.has(name) || (optionTable[name] as OptionRow).multiple)
    .map(name => ({value: `--${name}`, does: optionTable[name].does}));
}

/** The values of an option. `written` comes before each value, such as `--format=`. */
function valuesOf(option: OptionName, row: CommandRow, target: string | undefined, written: string): Wanted {
  const {completes}: OptionRow = optionTable[option];
  const behind = (values: readonly string[]): Wanted => ({
    candidates: values.map(value => ({value: written + value})),
  });
  if (option === 'format') return behind(row.formats ?? []);
  if (completes === 'panes')
    return target === undefined ? nothing : {candidates: [], panes: {of: target, written}};
  if (completes === 'files') return {candidates: [], files: true};
  if (completes === 'codes') return behind([...fileCodes, ...ruleCodes]);
  return behind(completes ?? []);
}
