/** Arguments to one command, from one table: `--help` is made from it. */
// The whole module, so that its parser loads only when there is an option to parse.
import util from 'node:util';
import type {Print} from './commands/print.js';
import {nearest} from './domain/nearest.js';
import {defaultWordsPerMinute, isReadingSpeed, speedLimits} from './domain/reading-time.js';
import {type ThemeName, themeNames} from './typeset/paint.js';

export type Command =
  | Readonly<{name: 'open'; target: string; theme?: ThemeName} & Print>
  | Readonly<{name: 'show'; target: string; pane?: string} & Print>
  | Readonly<{name: 'changes'; target: string; since?: string; format?: Format; width?: number}>
  | Readonly<{name: 'pick'; theme?: ThemeName} & Print>
  | Readonly<{name: 'list'}>
  | Readonly<{name: 'help'}>
  | Readonly<{name: 'version'}>;

/** The formats that `--format` can ask for. */
const formats = ['text', 'json'] as const;
type Format = (typeof formats)[number];

export type ParsedArguments =
  | Readonly<{ok: true; command: Command}>
  | Readonly<{ok: false; message: string; hint: string}>;

export const commands = [
  {usage: 'briefing NAME|FILE|-', does: 'open a briefing in the reader; piped, print it as text'},
  {usage: 'briefing show NAME|FILE|-', does: 'print a briefing, one pane of it, or its card'},
  {usage: 'briefing changes NAME|FILE', does: 'show what is new, changed or gone since it was last read'},
  {usage: 'briefing list', does: 'list the briefings at hand'},
  {usage: 'briefing', does: 'choose one of them'},
] as const;

export const options = {
  width: {type: 'string', argument: 'COLUMNS', does: 'width of printed text (default 80)'},
  pane: {type: 'string', argument: 'ID', does: 'print this pane only (show)'},
  minutes: {type: 'string', argument: 'N', does: 'only what can be read in so many minutes (2, or 1.5)'},
  wpm: {type: 'string', argument: 'N', does: `words read in a minute (default ${defaultWordsPerMinute})`},
  card: {type: 'boolean', does: 'the walk-in card: one screen to read in the corridor'},
  since: {type: 'string', argument: 'FILE|REV', does: 'compare with a file or a git revision (changes)'},
  format: {type: 'string', argument: 'FORMAT', does: 'text or json (changes)'},
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
  const minutes = values.minutes === undefined ? undefined : minutesOf(values.minutes);
  if (Number.isNaN(minutes))
    return wrong(`--minutes takes a number above 0, such as 2 or 1.5, not ${values.minutes}`);
  const wordsPerMinute = values.wpm === undefined ? undefined : Number(values.wpm);
  if (wordsPerMinute !== undefined && !isReadingSpeed(wordsPerMinute)) {
    const {least, most} = speedLimits;
    return wrong(`--wpm takes a whole number of words from ${least} to ${most}, not ${values.wpm}`);
  }
  const common = {
    ...(width !== undefined && {width}),
    ...(theme && {theme}),
    ...(minutes !== undefined && {minutes}),
    ...(wordsPerMinute !== undefined && {wordsPerMinute}),
    ...(values.card && {card: true}),
  };

  if (values.pane !== undefined && positionals[0] !== 'show') return wrong('--pane goes with show');
  if (values.pane === '') return wrong('--pane takes the id of a pane');
  if (values.pane !== undefined && values.card) return wrong('--pane and --card do not go together');

  if (values.since !== undefined && positionals[0] !== 'changes') return wrong('--since goes with changes');
  if (values.since === '') return wrong('--since takes a file or a git revision');
  const format = formats.find(name => name === values.format);
  if (values.format !== undefined && !format)
    return wrong(`--format takes ${formats.join(' or ')}, not ${values.format}`);
  if (format && positionals[0] !== 'changes') return wrong('--format goes with changes');

  const [first, second, ...more] = positionals;
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
  if (first === 'changes') {
    if (second === undefined) return wrong('changes needs the name of a briefing');
    if (more.length > 0) return wrong('one briefing at a time');
    if (second === '-' && values.since === undefined)
      return wrong('nothing is remembered of standard input: --since names what to compare it with');
    return {
      ok: true,
      command: {
        name: 'changes',
        target: second,
        ...(width !== undefined && {width}),
        ...(values.since && {since: values.since}),
        ...(format && {format}),
      },
    };
  }
  if (second !== undefined) return wrong('one briefing at a time');
  return {ok: true, command: {name: 'open', target: first, ...common}};
}

/** A positive number, with a dot or a comma before its decimals; not a number otherwise. */
function minutesOf(text: string): number {
  const number = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return number > 0 && Number.isFinite(number) ? number : Number.NaN;
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
