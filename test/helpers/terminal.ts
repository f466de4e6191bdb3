/** A real pseudo-terminal whose output goes into a terminal emulator: what a person would see, and when. */
import {fileURLToPath} from 'node:url';
import {type IPty, spawn} from '@lydell/node-pty';
import headless, {type Terminal as Emulator, type IBufferCell} from '@xterm/headless';
import {onTestFinished} from 'vitest';
import {scratchFolder} from './folders.js';
import {type Env, isolatedEnv} from './programs.js';

export {type Env, isolatedEnv};

/** The built program. */
export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Milliseconds to wait for something to be shown: far more than it takes, since machines are shared. */
const limitMs = 25_000;
const defaultSize = {columns: 120, rows: 40};

export type Size = Readonly<{columns: number; rows: number}>;
export type Exit = Readonly<{code: number; signal: number}>;
/** What the screen should show: a text, a pattern, or a condition on its lines. */
export type Expected = string | RegExp | ((lines: readonly string[]) => boolean);
export type TerminalOptions = Readonly<{size?: Size; env?: Env; cwd?: string}>;

/** The program in a terminal of its own. */
export function openProgram(args: readonly string[], options: TerminalOptions = {}): TestTerminal {
  return openTerminal(process.execPath, [program, ...args], options);
}

/** The reader in a terminal of its own, as soon as it takes keys. */
export async function openReader(
  args: readonly string[],
  options: TerminalOptions = {},
): Promise<TestTerminal> {
  const {columns, rows} = options.size ?? defaultSize;
  const terminal = openProgram(args, {...options, size: {columns, rows: rows - 1}});
  await terminal.takesKeys();
  return terminal;
}

/** A shell in a terminal; its script finds Node in `$NODE` and the program in `$PROGRAM`. */
export function openShell(args: readonly string[], options: TerminalOptions = {}): TestTerminal {
  const env = {...options.env, NODE: process.execPath, PROGRAM: program};
  return openTerminal('/bin/sh', args, {...options, env});
}

/** Any program in a terminal. */
export function openTerminal(
  command: string,
  args: readonly string[],
  options: TerminalOptions,
): TestTerminal {
  const {size = defaultSize, env, cwd} = options;
  const folder = scratchFolder();
  const whole = isolatedEnv(folder, env);
  const terminal = new TestTerminal(
    spawn(command, [...args], {
      cols: size.columns,
      rows: size.rows,
      cwd: cwd ?? folder,
      env: whole,
      // The pseudo-terminal sets `TERM` to this name.
      name: whole.TERM ?? '',
    }),
    size,
  );
  onTestFinished(() => terminal.dispose());
  return terminal;
}

type Waiting = Readonly<{
  expected: Expected;
  resolve: (lines: string[]) => void;
  reject: (error: Error) => void;
}>;

export class TestTerminal {
  /** How the process ended, once all that it wrote is on the screen. */
  readonly exit: Promise<Exit>;
  readonly #pty: IPty;
  readonly #emulator: Emulator;
  readonly #waiting = new Set<Waiting>();
  #output = '';
  #isCursorVisible = true;
  readonly #modes = new Set<number>();
  #isMidFrame = false;
  #hasEnded = false;

  constructor(pty: IPty, {columns, rows}: Size) {
    this.#pty = pty;
    this.#emulator = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
    // mosh and the terminal of Emacs do not know the next line (CSI E).
    this.#emulator.parser.registerCsiHandler({final: 'E'}, () => true);
    this.#watchMode('h', true);
    this.#watchMode('l', false);
    // The emulator answers what a program asks its terminal.
    this.#emulator.onData(answer => pty.write(answer));
    pty.onData(data => {
      this.#output += data;
      this.#emulator.write(data, () => this.#look());
    });
    this.exit = new Promise(resolve =>
      pty.onExit(({exitCode, signal = 0}) =>
        this.#emulator.write('', () => {
          this.#hasEnded = true;
          this.#look();
          resolve({code: exitCode, signal});
        }),
      ),
    );
  }

  /** Ignores a private mode from now on, as a terminal that does not know it. */
  ignoreMode(mode: number): void {
    for (const final of ['h', 'l'])
      this.#emulator.parser.registerCsiHandler({prefix: '?', final}, params => params[0] === mode);
  }

  /** Writes on the screen, as another program does. */
  scribble(bytes: string): Promise<void> {
    return new Promise(resolve => this.#emulator.write(bytes, resolve));
  }

  /** Sends keys, as the bytes that a terminal sends for them. */
  press(keys: string): void {
    this.#pty.write(keys);
  }

  /** Resolves with the screen's lines when it shows what is expected and no frame is half drawn. */
  shows(expected: Expected): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => waiting.reject(this.#missing(expected, 'in time')), limitMs);
      const settle = () => {
        clearTimeout(limit);
        this.#waiting.delete(waiting);
      };
      const waiting: Waiting = {
        expected,
        resolve: lines => {
          settle();
          resolve(lines);
        },
        reject: error => {
          settle();
          reject(error);
        },
      };
      this.#waiting.add(waiting);
      this.#look();
    });
  }

  /** Sends keys that change the screen, and resolves with its lines after the change. */
  async pressAndSee(keys: string): Promise<string[]> {
    const before = this.screen().join('\n');
    this.press(keys);
    return this.shows(lines => lines.join('\n') !== before);
  }

  /**
   * Waits until the reader takes keys, which is a moment after its first frame: it answers a change of size. The
   * terminal is one row higher then.
   */
  async takesKeys(): Promise<void> {
    const isFilled = (lines: readonly string[]) => lines.at(-1) !== '';
    await this.shows(isFilled);
    this.resize({columns: this.#emulator.cols, rows: this.#emulator.rows + 1});
    await this.shows(isFilled);
  }

  resize({columns, rows}: Size): void {
    this.#emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** The lines of the screen, without the blanks at their ends. */
  screen(): string[] {
    const {active} = this.#emulator.buffer;
    return Array.from({length: this.#emulator.rows}, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true, 0, this.#emulator.cols) ?? '').trimEnd(),
    );
  }

  /** All lines of the terminal: those that have scrolled off the screen, and those of the screen. */
  history(): string[] {
    const {active} = this.#emulator.buffer;
    return Array.from({length: active.length}, (_, row) =>
      (active.getLine(row)?.translateToString(true, 0, this.#emulator.cols) ?? '').trimEnd(),
    );
  }

  /** The first cell of a text on the screen, with its look. */
  cellOf(text: string): IBufferCell {
    const {active} = this.#emulator.buffer;
    for (let row = 0; row < this.#emulator.rows; row++) {
      const line = active.getLine(active.baseY + row);
      if (!line) continue;
      let shown = '';
      const cells: IBufferCell[] = [];
      for (let column = 0; column < line.length; column++) {
        const cell = line.getCell(column);
        const characters = cell?.getWidth() === 0 ? '' : cell?.getChars() || ' ';
        shown += characters;
        if (cell) for (let index = 0; index < characters.length; index++) cells.push(cell);
      }
      const cell = cells[shown.indexOf(text)];
      if (cell) return cell;
    }
    throw this.#missing(text, 'when asked for its look');
  }

  /** How many cells of the screen stand on the terminal's own background. */
  unfilledCells(): number {
    const {active} = this.#emulator.buffer;
    let count = 0;
    for (let row = 0; row < this.#emulator.rows; row++) {
      const line = active.getLine(active.baseY + row);
      for (let column = 0; column < this.#emulator.cols; column++) {
        const cell = line?.getCell(column);
        if (!cell || (cell.isBgDefault() && !cell.isInverse())) count++;
      }
    }
    return count;
  }

  get isAlternate(): boolean {
    return this.#emulator.buffer.active.type === 'alternate';
  }

  /** Where the cursor is, from 0. */
  get cursor(): Readonly<{column: number; row: number}> {
    const {active} = this.#emulator.buffer;
    return {column: active.cursorX, row: active.cursorY};
  }

  get isCursorVisible(): boolean {
    return this.#isCursorVisible;
  }

  /** The private modes of the terminal (`CSI ? 2004 h`) that are on and were switched by the process. */
  get modes(): ReadonlySet<number> {
    return this.#modes;
  }

  /** Everything that the process has written. */
  get output(): string {
    return this.#output;
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Sends a signal to the process that the terminal was opened with, and to all of its group. */
  kill(signal: NodeJS.Signals): void {
    process.kill(-this.#pty.pid, signal);
  }

  async dispose(): Promise<void> {
    if (!this.#hasEnded) {
      this.#pty.kill('SIGKILL');
      await this.exit;
    }
    this.#emulator.dispose();
  }

  /** Follows the cursor (mode 25) and whether a frame is under way (mode 2026). */
  #watchMode(final: 'h' | 'l', isOn: boolean): void {
    this.#emulator.parser.registerCsiHandler({prefix: '?', final}, params => {
      for (const mode of params.flat()) isOn ? this.#modes.add(mode) : this.#modes.delete(mode);
      if (params.includes(25)) this.#isCursorVisible = isOn;
      if (params.includes(2026)) this.#isMidFrame = isOn;
      return false;
    });
  }

  #look(): void {
    if (this.#waiting.size === 0 || (this.#isMidFrame && !this.#hasEnded)) return;
    const lines = this.screen();
    for (const waiting of this.#waiting) {
      if (isSeen(waiting.expected, lines)) waiting.resolve(lines);
      else if (this.#hasEnded) waiting.reject(this.#missing(waiting.expected, 'before its process ended'));
    }
  }

  #missing(expected: Expected, when: string): Error {
    return new Error(`the terminal did not show ${expected} ${when}; it shows:\n${this.screen().join('\n')}`);
  }
}

function isSeen(expected: Expected, lines: readonly string[]): boolean {
  if (typeof expected === 'function') return expected(lines);
  const text = lines.join('\n');
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
}
