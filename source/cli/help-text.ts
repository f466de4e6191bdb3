/** The texts that `--help` prints, made from the table of commands and options. */
import {capital} from '../text/capital.js';
import {
  type CommandName,
  commandRow,
  commandTable,
  type OptionName,
  type OptionRow,
  optionTable,
} from './command-table.js';

/** The help of one command, or the overview of all commands. */
export function helpText(command?: CommandName): string {
  return command === undefined ? overview() : helpOf(command);
}

function overview(): string {
  const rows: Array<readonly [string, string]> = commandTable.map(({usage, does}) => [
    `briefing ${usage}`.trim(),
    does,
  ]);
  return [
    'briefing: the briefing to read in the five minutes before a meeting',
    '',
    ...table([...rows, ['', ''], optionText('help', []), optionText('version', [])]),
    '',
    'A NAME is looked for in this order: a file, ./briefings, the folders of',
    '$BRIEFING_PATH, the folders of the configuration, the briefings that come with',
    'the program. A dash (-) is standard input. Run `briefing NAME --help` or',
    '`briefing COMMAND --help` to see the options.',
    '',
    '  briefing myanmar',
    '',
  ].join('\n');
}

function helpOf(command: CommandName): string {
  const {does, example, formats = [], options, usage} = commandRow(command);
  return [
    `briefing ${usage}`.trim(),
    '',
    `  ${capital(does)}.`,
    '',
    ...table([...options, 'help' as const].map(name => optionText(name, formats))),
    '',
    'Example:',
    '',
    `  ${example}`,
    '',
  ].join('\n');
}

function optionText(name: OptionName, formats: readonly string[]): readonly [string, string] {
  const {argument, does, short}: OptionRow = optionTable[name];
  const left = `${short ? `-${short}, ` : ''}--${name}${argument ? ` ${argument}` : ''}`;
  return [left, name === 'format' ? `${formats.join(', ')} (default ${formats[0]})` : does];
}

function table(rows: ReadonlyArray<readonly [string, string]>): string[] {
  const columns = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(columns)}  ${right}`.trimEnd());
}
