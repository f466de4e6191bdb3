/** Turns the arguments of the program into one command with its options. */
// The default import, because Node loads the argument parser only when `util.parseArgs` is first read.

import util from 'node:util';
import {themeNames} from '../briefing/theme-names.js';
import {isDay} from '../text/dates.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import {orDidYouMean, orList} from '../text/message-parts.js';
import {nearest} from '../text/names/nearest.js';
import {isReadingSpeed, speedRange} from '../text/reading-time.js';
import {
  type CommandName,
  type CommandRow,
  commandRow,
  commandTable,
  commandWords,
  type FormatOf,
  type OptionName,
  optionTable,
  type Shell,
  shells,
} from './command-table.js';
import {explain} from './option-errors.js';
import type {Values} from './values.js';

type Format = FormatOf<CommandName>;

/** Whether `--width` can be used with a format. The lines of the other formats have no width. */
const takesWidth: Readonly<Record<Format, boolean>> = {
  text: true,
  json: true,
  github: true,
  sarif: true,
  markdown: false,
  html: false,
};

type Taking<Takes extends string> = Extract<(typeof commandTable)[number], {takes: Takes}>['name'];

type ValuesOf<Name extends CommandName> = Omit<Values, 'format'> & Readonly<{format?: FormatOf<Name>}>;

/** A command that takes a name, one type for each, so that a switch over its formats can be checked. */
type WithTarget<Name extends CommandName> = Name extends unknown
  ? Readonly<
      {
        name: Name;
        target: string;
        /** The command that the target resembles: probably meant, if no briefing has this name. */
        meant?: string;
      } & ValuesOf<Name>
    >
  : never;
type WithTargets<Name extends CommandName> = Readonly<
  {name: Name; targets: readonly string[]} & ValuesOf<Name>
>;
type WithShell<Name extends CommandName> = Readonly<{name: Name; shell: Shell} & ValuesOf<Name>>;
type Alone<Name extends CommandName> = Name extends unknown ? Readonly<{name: Name} & ValuesOf<Name>> : never;

export type Command =
  | WithTarget<Taking<'a name' | 'a new name'>>
  | WithTargets<Taking<'names'>>
  | WithShell<Taking<'a shell'>>
  | Alone<Taking<'nothing'>>
  | Readonly<{name: 'help'; of?: CommandName; ascii?: boolean}>
  | Readonly<{name: 'version'}>;

export type ParsedArguments =
  | Readonly<{ok: true; command: Command}>
  | Readonly<{ok: false; message: Harmless; hint: Harmless}>;

/** The narrowest and the widest printed text, in columns. */
const widthLimits = {least: 10, most: 1000};

/** Parses the arguments. For wrong usage, returns a message and a hint; a misspelt word gets the nearest right one. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  let parsed: Pick<ReturnType<typeof parseAll>, 'values' | 'positionals'>;
  try {
    const hasOptions = argv.some(argument => /^-./.test(argument));
    parsed = hasOptions ? parseAll(argv) : {values: {}, positionals: [...argv]};
  } catch (error) {
    const message = error instanceof Error ? explain(error.message, argv, refusalOf) : String(error);
    const {name} = commandOf(argv.filter(argument => !argument.startsWith('-')));
    return wrong(message, name === 'help' ? undefined : name);
  }
  const {values, positionals} = parsed;
  const {name, rest} = commandOf(positionals);
  if (name === 'help') return helpOf(rest[0]);
  if (values.help) {
    const of = positionals.length > 0 && {of: name};
    return {ok: true, command: {name: 'help', ...of, ...(values.ascii && {ascii: true})}};
  }
  if (values.version) return {ok: true, command: {name: 'version'}};
  const meant = name === 'open' ? nearest(rest[0] ?? '', commandWords) : undefined;
  if (meant && rest.length > 1) return wrong(noCommand(rest[0] ?? '', meant));
  const row = commandRow(name);
  const misplaced = (Object.keys(values) as OptionName[]).find(option => !row.options.includes(option));
  if (misplaced) return wrong(misplacedOption(misplaced), name);
  const read = readValues(values, row);
  if (typeof read === 'string') return wrong(read, name);
  if (row.takes === 'names') {
    const problem = checkProblem(rest, read);
    return problem ? wrong(problem, name) : {ok: true, command: {name, targets: rest, ...read} as Command};
  }
  const [target, ...more] = rest;
  if (row.takes === 'a shell') {
    const shell = shells.find(each => each === target);
    if (shell && more.length === 0) return {ok: true, command: {name, shell, ...read} as Command};
    return wrong(`${name} takes one shell: ${orList(shells.map(each => ours(each)))}`, name);
  }
  if (row.takes === 'nothing') {
    if (target !== undefined) return wrong(`${name} takes no name`, name);
    return {ok: true, command: {name, ...read} as Command};
  }
  if (!target) return wrong(`${name === 'open' ? 'briefing' : name} needs the name of a briefing`, name);
  if (more.length > 0) return wrong('only one briefing can be given', name);
  if (name === 'changes' && target === '-' && read.since === undefined)
    return wrong('standard input has no earlier reading; name a file or a git revision with --since', name);
  if (target === '-' && (name === 'edit' || name === 'new'))
    return wrong(`${name} needs a file, and cannot use standard input`, name);
  return {ok: true, command: {name, target, ...(meant && {meant}), ...read} as Command};
}

function checkProblem(targets: readonly string[], {explain, fix, format, watch}: Values): string | undefined {
  if (explain !== undefined && targets.length > 0) return '--explain cannot be used with a file';
  if (targets.includes('')) return 'the name of a file cannot be empty';
  if (watch && (explain !== undefined || fix || targets.includes('-') || (format ?? 'text') !== 'text'))
    return '--watch prints text for files and folders; it cannot be used with --explain, --fix, standard input or another format';
  if (fix && targets.includes('-')) return '--fix needs a file, and cannot use standard input';
  return undefined;
}

/** The command that the first word names. Any other word is a briefing to open; without words, the user picks one. */
function commandOf(positionals: readonly string[]): {name: CommandName | 'help'; rest: readonly string[]} {
  const [first, ...rest] = positionals;
  if (first === undefined) return {name: 'pick', rest};
  if (first === 'help') return {name: 'help', rest};
  const row = commandWords.includes(first) ? commandTable.find(({name}) => name === first) : undefined;
  return row ? {name: row.name, rest} : {name: 'open', rest: positionals};
}

function helpOf(command: string | undefined): ParsedArguments {
  if (command === undefined) return {ok: true, command: {name: 'help'}};
  const row = commandTable.find(({name}) => name === command);
  if (row) return {ok: true, command: {name: 'help', of: row.name}};
  return wrong(noCommand(command, nearest(command, commandWords)));
}

function noCommand(command: string, near: string | undefined): string {
  return `there is no command ${command}${orDidYouMean(near)}`;
}

function misplacedOption(option: OptionName): string {
  const rows = commandTable.filter(({options}) => (options as readonly OptionName[]).includes(option));
  const places = rows
    .map(({name}) => (name === 'open' ? 'the name of a briefing' : name))
    .filter(name => name !== 'pick');
  return `--${option} can only be used with ${orList(places.map(place => ours(place)))}`;
}

type Raw = ReturnType<typeof parseAll>['values'];

/** Returns the values of the options, or a message about the first wrong one. */
function readValues(values: Raw, {formats, name}: CommandRow): Values | string {
  const width = values.width === undefined ? undefined : wholeNumber(values.width);
  if (width !== undefined && !(width >= widthLimits.least && width <= widthLimits.most)) {
    return `--width takes a whole number from ${widthLimits.least} to ${widthLimits.most}, not ${values.width}`;
  }
  const theme = themeNames.find(name => name === values.theme);
  if (values.theme !== undefined && !theme)
    return `there is no theme ${values.theme}; the themes are ${themeNames.join(', ')}`;
  const minutes = values.minutes === undefined ? undefined : minutesOf(values.minutes);
  if (Number.isNaN(minutes))
    return `--minutes takes a number above 0, such as 2 or 1.5, not ${values.minutes}`;
  const wordsPerMinute = values.wpm === undefined ? undefined : wholeNumber(values.wpm);
  if (wordsPerMinute !== undefined && !isReadingSpeed(wordsPerMinute))
    return `--wpm takes ${speedRange}, not ${values.wpm}`;
  if (values.pane === '') return '--pane needs the id of a pane';
  if (values.since === '') return '--since needs a file or a git revision';
  if (values.card) {
    if (values.pane !== undefined) return '--pane and --card cannot be used together';
    // The reader accepts both: the time budget then applies to the panes behind the card.
    if (values.minutes !== undefined && name === 'show')
      return '--minutes and --card cannot be used together: the card is always one screen';
  }
  if (values.format !== undefined && !formats?.includes(values.format)) {
    const near = nearest(values.format, formats ?? []);
    return `--format takes ${orList((formats ?? []).map(harmlessLine))}, not ${values.format}${orDidYouMean(near)}`;
  }
  if (values.width !== undefined && values.format !== undefined && !takesWidth[values.format as Format])
    return `--width cannot be used with --format ${values.format}`;
  const asOf = values['as-of'];
  if (asOf !== undefined && !isDay(asOf)) return `--as-of takes a date as YYYY-MM-DD, not ${asOf}`;
  const emptyText = (['title', 'bottom-line'] as const).find(name => values[name]?.trim() === '');
  if (emptyText) return `--${emptyText} cannot be empty`;
  if (values.source?.some(source => source.trim() === '')) return '--source needs the title of a source';
  const frontMatter = values['front-matter'];
  if (frontMatter && values.format !== 'markdown')
    return '--front-matter can only be used with --format markdown';
  const {
    actions,
    ascii,
    card,
    explain,
    fix,
    format,
    inline,
    pane,
    since,
    strict,
    title,
    watch,
    'screen-reader': screenReader,
  } = values;
  const {source: sources, 'bottom-line': bottomLine} = values;
  return {
    ...(width !== undefined && {width}),
    ...(theme && {theme}),
    ...(minutes !== undefined && {minutes}),
    ...(wordsPerMinute !== undefined && {wordsPerMinute}),
    ...(actions && {actions}),
    ...(card && {card}),
    ...(frontMatter && {frontMatter}),
    ...(pane !== undefined && {pane}),
    ...(format !== undefined && {format: format as Format}),
    ...(since !== undefined && {since}),
    ...(strict && {strict}),
    ...(fix && {fix}),
    ...(watch && {watch}),
    ...(explain !== undefined && {explain}),
    ...(title !== undefined && {title}),
    ...(asOf !== undefined && {asOf}),
    ...(bottomLine !== undefined && {bottomLine}),
    ...(sources && {sources}),
    ...(ascii && {ascii}),
    ...(inline && {inline}),
    ...(screenReader && {screenReader}),
  };
}

/** The number that the text writes in digits alone. `NaN` for any other text, such as `1e3` or `0x64`. */
function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** Minutes with a dot or a comma, such as `1.5` or `1,5`. `NaN` for any other text, and for 0. */
function minutesOf(text: string): number {
  const minutes = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return minutes > 0 ? minutes : Number.NaN;
}

/** The message about a value of an option, if it is wrong. */
function refusalOf(option: string, value: string): string | undefined {
  const read = readValues({[option.slice(2)]: value}, commandRow('show'));
  return typeof read === 'string' ? read : undefined;
}

function parseAll(argv: readonly string[]) {
  return util.parseArgs({args: [...argv], options: optionTable, allowPositionals: true, strict: true});
}

/** Wrong usage of a command, or of the program if the command is unknown. */
function wrong(text: string, command?: CommandName): ParsedArguments {
  const message = harmlessLine(text);
  if (!command) return {ok: false, message, hint: ours('Run `briefing --help` to see all commands.')};
  const word = command === 'open' || command === 'pick' ? 'NAME' : command;
  return {ok: false, message, hint: ours`Run \`briefing ${word} --help\` to see how to use it.`};
}
