/**
 * Puts right-to-left text into the order in which it is seen, for terminals that show characters in the order in which
 * they come. Follows the Unicode Bidirectional Algorithm (UAX #9) without its controls, which no harmless text contains.
 */
import {graphemesOf} from '../columns.js';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Control sequences: for a look (the first group), and all others with line breaks (the second group). Then text. */
const tokens =
  /(\u001b\[[0-9;]*m)|(\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[PX^_][^\u001b]*\u001b\\|.)|[\r\n])|([^\u001b\r\n]+)/gs;

/** A character with its look: the control sequences that are in force. */
type Unit = Readonly<{text: string; look: string}>;

/** Output for a terminal, with each line in visual order. Output without right-to-left text stays as it is. */
export function inVisualOrder(output: string): string {
  if (!rightToLeft.test(output)) return output;
  let written = '';
  let logical = '';
  let units: Unit[] = [];
  let before = '';
  let look: readonly string[] = [];
  const endLine = () => {
    written += rightToLeft.test(logical) ? lineOf(units, before, look.join('')) : logical;
    logical = '';
    units = [];
    before = look.join('');
  };
  for (const [token, ownLook, control] of output.matchAll(tokens)) {
    if (control !== undefined) {
      endLine();
      written += control;
      continue;
    }
    logical += token;
    if (ownLook !== undefined) look = lookAfter(look, ownLook);
    else for (const text of charactersIn(token)) units.push({text, look: look.join('')});
  }
  endLine();
  return written;
}

const superscripts = /([\u00b2\u00b3\u00b9\u2070-\u2079]+)/;

/** The characters of a text. A source mark such as `¹²` is one of them, so its digits stay in order. */
function charactersIn(text: string): string[] {
  return text.split(superscripts).flatMap((part, index) => (index % 2 === 1 ? [part] : graphemesOf(part)));
}

/** The sequences in force after another one. */
function lookAfter(look: readonly string[], sequence: string): readonly string[] {
  const code = Number(/\d+/.exec(sequence)?.[0] ?? 0);
  if (code === 0) return [];
  const kind = kindOfLook(code);
  const others = look.filter(
    each => kindOfLook(Number(/\d+/.exec(each)?.[0])) !== kind || kind === undefined,
  );
  const isEnd = (code >= 21 && code <= 29) || code === 39 || code === 49;
  if (isEnd) return others;
  // Bold and dim end together, but can be in force together.
  return kind === 22 ? [...look, sequence] : [...others, sequence];
}

/** The code that ends a look, for example 39 for each colour of text. */
function kindOfLook(code: number): number | undefined {
  if (code === 1 || code === 2) return 22;
  if (code < 10) return code + 20;
  if (code >= 21 && code <= 29) return code;
  if ((code >= 30 && code <= 39) || (code >= 90 && code <= 97)) return 39;
  return (code >= 40 && code <= 49) || (code >= 100 && code <= 107) ? 49 : undefined;
}

function lineOf(units: readonly Unit[], before: string, after: string): string {
  let look = before;
  let line = '';
  const wear = (next: string) => {
    if (next !== look) line += `${look === '' ? '' : '\u001b[0m'}${next}`;
    look = next;
  };
  for (const unit of stretches(units).flatMap(reordered)) {
    wear(unit.look);
    line += unit.text;
  }
  wear(after);
  return line;
}

/**
 * Divides a line where two spaces stand: margins, marks and columns keep their places, and the text in each column gets
 * its own direction.
 */
function stretches(units: readonly Unit[]): Unit[][] {
  const found: Unit[][] = [];
  const isSpace = (index: number) => units[index]?.text === ' ';
  let isGap: boolean | undefined;
  for (const [index, unit] of units.entries()) {
    const isInGap =
      isSpace(index) &&
      (isSpace(index - 1) || isSpace(index + 1) || index === 0 || index === units.length - 1);
    if (isInGap !== isGap) found.push([]);
    found.at(-1)?.push(unit);
    isGap = isInGap;
  }
  return found;
}

/** Bidirectional classes: letters, numbers, signs beside numbers, and neutral characters. */
type Class = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'ON';

function classOf(text: string): Class {
  const character = String.fromCodePoint(text.codePointAt(0) ?? 0);
  // A source mark is no number of the sentence before it. As a neutral character, it stays at the end of the line.
  if (superscripts.test(character)) return 'ON';
  if (/[0-9\u06f0-\u06f9\u2080-\u2089]/.test(character)) return 'EN';
  if (/[\u0600-\u0605\u0660-\u0669\u066b\u066c]/.test(character)) return 'AN';
  if (/[+\-\u2212]/.test(character)) return 'ES';
  if (/[#%\u00b0\u00b1\u066a\u2030-\u2034\p{Sc}]/u.test(character)) return 'ET';
  if (/[,./:\u00a0\u060c]/.test(character)) return 'CS';
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return 'ON';
  if (!rightToLeft.test(character)) return 'L';
  return /[\u0600-\u07bf\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufefe]/.test(character) ? 'AL' : 'R';
}

function reordered(units: readonly Unit[]): readonly Unit[] {
  if (!units.some(({text}) => rightToLeft.test(text))) return units;
  const levels = levelsOf(units.map(({text}) => text));
  let line = units.map((unit, index) => ({
    unit: mirrored(unit, levels[index] ?? 0),
    level: levels[index] ?? 0,
  }));
  // Rule L2: from the highest level to the lowest odd one, each run at that level or above is turned round.
  for (let level = Math.max(...levels); level >= 1; level--) {
    const next: typeof line = [];
    for (let from = 0; from < line.length; ) {
      let to = from;
      while ((line[to]?.level ?? -1) >= level) to++;
      next.push(...(to > from ? line.slice(from, to).reverse() : line.slice(from, from + 1)));
      from = Math.max(to, from + 1);
    }
    line = next;
  }
  return line.map(({unit}) => unit);
}

const pairs = new Map(
  [...'()', ...'[]', ...'{}', ...'<>', ...'«»', ...'‹›', ...'“”'].map((one, index, all) => [
    one,
    all[index ^ 1] ?? one,
  ]),
);
/** Quotation marks are not mirrored in Unicode. */
const unmirrored = new Set('“”');

function mirrored(unit: Unit, level: number): Unit {
  const other = level % 2 === 1 && !unmirrored.has(unit.text) ? pairs.get(unit.text) : undefined;
  return other === undefined ? unit : {...unit, text: other};
}

/** The level of each character: odd for right-to-left (rules W2 to W7, N0 to N2, I1 and I2). */
function levelsOf(texts: readonly string[]): number[] {
  const given = texts.map(classOf);
  const base = baseOf(given);
  const resolved = withNumbers(given, base);
  const directions = withNeutrals(texts, resolved, base);
  return directions.map(each => {
    if (base === 'R') return each === 'R' ? 1 : 2;
    return each === 'L' ? 0 : each === 'R' ? 1 : 2;
  });
}

/** The direction of most letters, or of the first one if there are as many of both. */
function baseOf(classes: readonly Class[]): 'L' | 'R' {
  const right = classes.filter(each => each === 'R' || each === 'AL').length;
  const left = classes.filter(each => each === 'L').length;
  if (left !== right) return left > right ? 'L' : 'R';
  return classes.find(each => each === 'L' || each === 'R' || each === 'AL') === 'L' ? 'L' : 'R';
}

type Direction = 'L' | 'R' | 'EN' | 'AN' | 'ON';

/** Rules W2 to W7: what numbers, and the signs beside them, count as. */
function withNumbers(given: readonly Class[], base: 'L' | 'R'): Direction[] {
  let strong: Class = base;
  const numbers = given.map((each): Class => {
    if (each === 'L' || each === 'R' || each === 'AL') strong = each;
    return each === 'EN' && strong === 'AL' ? 'AN' : each;
  });
  const joined = numbers.map((each, index): Class => {
    const [before, after] = [numbers[index - 1], numbers[index + 1]];
    if (each === 'ES' && before === 'EN' && after === 'EN') return 'EN';
    return each === 'CS' && before === after && (before === 'EN' || before === 'AN') ? before : each;
  });
  // A row of signs such as `%` counts as a part of a number at either end.
  for (let from = 0; from < joined.length; from++) {
    if (joined[from] !== 'ET') continue;
    let to = from;
    while (joined[to] === 'ET') to++;
    if (joined[from - 1] === 'EN' || joined[to] === 'EN') joined.fill('EN', from, to);
    from = to - 1;
  }
  strong = base;
  return joined.map((each): Direction => {
    if (each === 'L' || each === 'R' || each === 'AL') strong = each;
    if (each === 'AL') return 'R';
    if (each === 'EN') return strong === 'L' ? 'L' : 'EN';
    return each === 'ES' || each === 'ET' || each === 'CS' ? 'ON' : each;
  });
}

/** A number counts as right-to-left for the neutral characters beside it. */
function side(direction: Direction | undefined): 'L' | 'R' | undefined {
  if (direction === undefined || direction === 'ON') return undefined;
  return direction === 'L' ? 'L' : 'R';
}

/** Rules N0 to N2: brackets, then other neutral characters. */
function withNeutrals(
  texts: readonly string[],
  resolved: readonly Direction[],
  base: 'L' | 'R',
): Direction[] {
  const directions = [...resolved];
  for (const [open, close] of bracketsIn(texts)) {
    const inside = new Set(directions.slice(open + 1, close).map(side));
    const before = side(directions.slice(0, open).findLast(each => side(each))) ?? base;
    const opposite = base === 'L' ? 'R' : 'L';
    const own = inside.has(base)
      ? base
      : inside.has(opposite)
        ? before === opposite
          ? opposite
          : base
        : undefined;
    if (own) for (const index of [open, close]) directions[index] = own;
  }
  for (let from = 0; from < directions.length; from++) {
    if (directions[from] !== 'ON') continue;
    let to = from;
    while (directions[to] === 'ON') to++;
    const before = side(directions[from - 1]) ?? base;
    const after = side(directions[to]) ?? base;
    directions.fill(before === after ? before : base, from, to);
    from = to - 1;
  }
  return directions;
}

/** Pairs of brackets, in the order of their first ones. */
function bracketsIn(texts: readonly string[]): Array<readonly [open: number, close: number]> {
  const found: Array<readonly [number, number]> = [];
  const open: Array<Readonly<{close: string; at: number}>> = [];
  for (const [at, text] of texts.entries()) {
    if (text === '(' || text === '[' || text === '{') open.push({close: pairs.get(text) ?? '', at});
    const index = open.findLastIndex(({close}) => close === text);
    const first = open[index];
    if (!first) continue;
    found.push([first.at, at]);
    open.length = index;
  }
  return found.sort(([a], [b]) => a - b);
}
