/** Completion in the real shells, at a terminal: what a Tab makes of a line. */
import {existsSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {smallest} from '../helpers/briefings.js';
import {scratchFolder} from '../helpers/folders.js';
import {openTerminal, program, type TestTerminal} from '../helpers/terminal.js';
import {installed, shellsOfDebian} from './programs.js';

type ShellName = keyof typeof shellsOfDebian;

const hostile = '$(touch pwned)';
const tab = '\t';
const eraseLine = '\u0015';

/** How each shell is started without anybody's settings, and takes what `briefing completion` prints. */
const starts: Readonly<Record<ShellName, Readonly<{args: readonly string[]; setUp: string}>>> = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    setUp: "PS1='ready> '; bind 'set bell-style none'; source <(briefing completion bash)",
  },
  zsh: {
    args: ['-f', '-i'],
    setUp:
      "PS1='ready> '; unsetopt BEEP; autoload -Uz compinit; compinit -u -D; source <(briefing completion zsh)",
  },
  fish: {
    args: ['--no-config', '-i'],
    setUp:
      "function fish_prompt; printf 'ready> '; end; function fish_greeting; end; briefing completion fish | source",
  },
};

/** A shell in a folder with briefings, where the program is on the path. */
async function openShell(name: ShellName, env: Record<string, string> = {}) {
  const cwd = scratchFolder();
  const bin = join(cwd, '.bin');
  mkdirSync(bin);
  symlinkSync(program, join(bin, 'briefing'));
  mkdirSync(join(cwd, 'briefings'));
  mkdirSync(join(cwd, 'subfolder'));
  for (const path of ['briefings/lake talks.yaml', `briefings/${hostile}.yaml`, 'other.yaml', 'other.txt'])
    writeFileSync(join(cwd, path), smallest());
  const {args, setUp} = starts[name];
  const PATH = [bin, join(process.execPath, '..'), process.env.PATH].join(delimiter);
  const terminal = openTerminal(installed(shellsOfDebian[name]), args, {
    cwd,
    size: {columns: 110, rows: 40},
    env: {PATH, HOME: cwd, ...env},
  });
  terminal.press(`${setUp}; clear; printf 'set %s\\n' up\r`);
  await terminal.shows('set up\nready>');
  return {cwd, terminal};
}

/** Types what is begun and a Tab, and waits for what it becomes. */
async function completes(terminal: TestTerminal, begun: string, whole: string): Promise<void> {
  terminal.press(eraseLine);
  terminal.press(begun + tab);
  await terminal.shows(lines => lines.some(line => line.startsWith('ready> ') && line.includes(whole)));
}

describe.each(Object.keys(starts) as ShellName[])('in %s', name => {
  let cwd: string;
  let terminal: TestTerminal;
  beforeEach(async () => {
    ({cwd, terminal} = await openShell(name));
  });

  test('commands, options and values are completed', async () => {
    await completes(terminal, 'briefing comp', 'briefing completion');
    await completes(terminal, 'briefing completion z', 'briefing completion zsh');
    await completes(terminal, 'briefing show x --front', 'briefing show x --front-matter');
    await completes(terminal, 'briefing show x --format mark', 'briefing show x --format markdown');
    await completes(terminal, 'briefing show x --format=mark', 'briefing show x --format=markdown');
    await completes(terminal, 'briefing --theme hi', 'briefing --theme high-contrast');
    await completes(terminal, 'briefing help che', 'briefing help check');
  });

  test('names of briefings are completed, with spaces as the shell quotes them', async () => {
    await completes(terminal, 'briefing mya', 'briefing myanmar');
    await completes(terminal, 'briefing show mya', 'briefing show myanmar');
    await completes(terminal, 'briefing show lake', 'briefing show lake\\ talks');
    terminal.press('--width 40\r');
    await terminal.shows('BOTTOM LINE');
  });

  test('the panes of the briefing that stands on the line are completed', async () => {
    await completes(terminal, 'briefing show myanmar --pane rus', '--pane russia-myanmar');
    await completes(terminal, 'briefing show myanmar --pane=exp', '--pane=expert-assessment');
  });

  test('files and folders are completed too, and of files those that can be briefings', async () => {
    await completes(terminal, 'briefing show oth', 'briefing show other.yaml');
    await completes(terminal, 'briefing show subf', 'briefing show subfolder/');
  });

  test('a name that is a command to the shell is quoted, and never run', async () => {
    await completes(terminal, 'briefing show \\$', 'touch');
    terminal.press('--width 40\r');
    await terminal.shows('BOTTOM LINE');
    expect(existsSync(join(cwd, 'pwned'))).toBe(false);
  });

  test('a Tab where nothing is found says nothing', async () => {
    ({cwd, terminal} = await openShell(name, {BRIEFING_CONFIG: 'not-there.yaml'}));
    terminal.press(`briefing show nowhere --pane x${tab}`);
    await completes(terminal, 'briefing comp', 'briefing completion');
    expect(terminal.screen().filter(line => line !== '')).toEqual([
      'set up',
      expect.stringMatching(/^ready> briefing completion$/),
    ]);
  });
});
