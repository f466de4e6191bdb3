/** Arguments to one command, from one table: `--help` is made from it. */
// The whole module, so that its parser loads only when there is an option to parse.
import util from 'node:util';
import type {Check} from './commands/check.js';
import {nearest} from './domain/nearest.js';
import {type ThemeName, themeNames} from './typeset/paint.js';

export type Command =
  | Readonly<{name: 'open'; target: string; width?: number; theme?: ThemeName}>
  | Readonly<{name: 'show'; target: string; width?: number; pane?: string}>
  | Readonly<{name: 'pick'; theme?: ThemeName; width?: number}>
  | Readonly<{name: 'list'}>
  | (Check & Readonly<{name: 'check'}>)
  | Readonly<{name: 'help'}>
  | Readonly<{name: 'version'}>;

export type ParsedArguments =
  | Readonly<{ok: true; command: Command}>
  | Readonly<{ok: false; message: string; hint: string}>;

/** How `check` reports. */
export const checkFormats = ['text', 'json', 'github', 'sarif'] as const;

export const commands = [
  {usage: 'briefing NAME|FILE|-', does: 'open a briefing in the reader; piped, print it as text'},
  {usage: 'briefing show NAME|FILE|-', does: 'print a briefing, or one pane of it, as text'},
  {
    usage: 'briefing check [FILE|FOLDER]…',
    does: 'say what is wrong with briefings, as files and in their craft',
  },
  {usage: 'briefing list', does: 'list the briefings at hand'},
  {usage: 'briefing', does: 'choose one of them'},
] as const;

export const options = {
  width: {type: 'string', argument: 'COLUMNS', does: 'width of printed text (default 80)'},
  pane: {type: 'string', argument: 'ID', does: 'print this pane only (show)'},
  format: {type: 'string', argument: 'NAME', does: `how check reports: ${checkFormats.join(', ')}`},
  strict: {type: 'boolean', does: 'exit with 1 for warnings as well (check)'},
  fix: {type: 'boolean', does: 'repair what can be repaired safely (check)'},
  explain: {type: 'string', argument: 'CODE', does: 'explain a code, with examples (check)'},
  theme: {type: 'string', argument: 'NAME', does: `look of the reader: ${themeNames.join(', ')}`},
  help: {type: 'boolean', short: 'h', does: 'show this help'},
  version: {type: 'boolean', short: 'V', does: 'show the version'},
} as const;

/** The narrowest and widest text that is printed, in columns. */
const widthLimits = {least: 10, most: 1000};

/** Reads the arguments; a wrong one is a message that names the nearest right one. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  let parsed: Pick<ReturnType<typeof parseAll>, 'values' | 'positionals'>;
  try {
    const hasOptions = argv.some(argument => /^-./.test(argument));
    parsed = hasOptions ? parseAll(argv) : {values: {}, positionals: [...argv]};
  } catch (error) {
    return wrong(error instanceof Error ? explain(error.message, argv) : String(error));
  }
  const {values, positionals} = parsed;
  if (values.help) return {ok: true, command: {name: 'help'}};
  if (values.version) return {ok: true, command: {name: 'version'}};

  const width = values.width === undefined ? undefined : Number(values.width);
  if (
    width !== undefined &&
    !(Number.isInteger(width) && width >= widthLimits.least && width <= widthLimits.most)
  ) {
    return wrong(
      `--width takes a whole number from ${widthLimits.least} to ${widthLimits.most}, not ${values.width}`,
    );
  }
  const theme = themeNames.find(name => name === values.theme);
  if (values.theme !== undefined && !theme) {
    return wrong(`there is no theme ${values.theme}; the themes are ${themeNames.join(', ')}`);
  }
  const common = {...(width !== undefined && {width}), ...(theme && {theme})};

  if (values.pane !== undefined && positionals[0] !== 'show') return wrong('--pane goes with show');
  if (values.pane === '') return wrong('--pane takes the id of a pane');

  const [first, second, ...more] = positionals;
  if (first === 'check') return parseCheck(positionals.slice(1), values, common);
  const stray = (['format', 'strict', 'fix', 'explain'] as const).find(name => values[name] !== undefined);
  if (stray) return wrong(`--${stray} goes with check`);
  if (first === undefined) return {ok: true, command: {name: 'pick', ...common}};
  if (first === 'help') return {ok: true, command: {name: 'help'}};
  if (first === 'list')
    return second === undefined ? {ok: true, command: {name: 'list'}} : wrong('list takes no name');
  if (first === 'show') {
    if (second === undefined) return wrong('show needs the name of a briefing');
    if (more.length > 0) return wrong('one briefing at a time');
    return {
      ok: true,
      command: {name: 'show', target: second, ...common, ...(values.pane && {pane: values.pane})},
    };
  }
  if (second !== undefined) return wrong('one briefing at a time');
  return {ok: true, command: {name: 'open', target: first, ...common}};
}

type Values = ReturnType<typeof parseAll>['values'];

function parseCheck(
  targets: readonly string[],
  {format: asked, strict = false, fix = false, explain}: Values,
  {width}: Readonly<{width?: number}>,
): ParsedArguments {
  const format = checkFormats.find(name => name === asked);
  if (asked !== undefined && !format)
    return wrong(`there is no format ${asked}; the formats of check are ${checkFormats.join(', ')}`);
  if (explain !== undefined && targets.length > 0) return wrong('--explain takes a code and no file');
  if (fix && targets.includes('-')) return wrong('--fix repairs files, and standard input is none');
  const options = {strict, fix, ...(format && {format}), ...(explain !== undefined && {explain})};
  return {ok: true, command: {name: 'check', targets, ...options, ...(width !== undefined && {width})}};
}

function parseAll(argv: readonly string[]) {
  return util.parseArgs({args: [...argv], options, allowPositionals: true, strict: true});
}

function explain(message: string, argv: readonly string[]): string {
  const unknown = /Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (unknown === undefined)
    return message.replace(/\. .*$/s, '').replace(/^./, first => first.toLowerCase());
  const near = nearest(unknown.replace(/^-+/, ''), Object.keys(options));
  const written = argv.find(argument => argument.startsWith(unknown)) ?? unknown;
  return `there is no option ${written.split('=')[0]}${near ? `; did you mean --${near}?` : ''}`;
}

function wrong(message: string): ParsedArguments {
  return {ok: false, message, hint: 'briefing --help lists what there is.'};
}

/** The text of `--help`. */
export function helpText(): string {
  const rows: Array<readonly [string, string]> = [
    ...commands.map(({usage, does}) => [usage, does] as const),
    ['', ''],
    ...Object.entries(options).map(([name, option]) => {
      const short = 'short' in option ? `-${option.short}, ` : '';
      const argument = 'argument' in option ? ` ${option.argument}` : '';
      return [`${short}--${name}${argument}`, option.does] as const;
    }),
  ];
  const columns = Math.max(...rows.map(([left]) => left.length));
  const table = rows.map(([left, right]) => `  ${left.padEnd(columns)}  ${right}`.trimEnd());
  return [
    'briefing: the briefing to read in the five minutes before a meeting',
    '',
    ...table,
    '',
    'A NAME is looked for as a file, in ./briefings, in each folder of $BRIEFING_PATH, and among',
    'the briefings that ship with the program. A dash reads standard input.',
    '',
    '  briefing myanmar',
    '',
  ].join('\n');
}
