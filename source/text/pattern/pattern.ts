/**
 * Regular expressions whose time is linear. JavaScript's own can take minutes for one line, such as `(a+)+$`. This engine
 * follows all possibilities at once, one character at a time (Thompson 1968; Pike's variant, as in RE2).
 */

/** A step of the compiled program. Each step goes on to the next one, unless it names others. */
export type Step =
  | Readonly<{op: 'character'; accepts: (character: string) => boolean}>
  | Readonly<{op: 'place'; holds: (text: string, at: number) => boolean}>
  /** Tries the steps in this order. */
  | Readonly<{op: 'split'; to: readonly number[]}>
  | Readonly<{op: 'found'}>;

export type Pattern = readonly Step[];

/** The most steps of a program. Repeated groups such as `((a{50}){50}){50}` would need more. */
export const mostSteps = 1000;
/** The deepest nesting of groups. */
const mostGroups = 50;

class Unreadable extends Error {}

/**
 * Compiles a regular expression; `undefined` if it is not valid, or too long. Knows `.`, `[…]`, `(…)`, `|`, `*`, `+`,
 * `?`, `{m,n}`, `^`, `$`, `\b`, `\d`, `\s`, `\w`, their opposites, and the lazy forms. `fold` changes the text of the
 * pattern as the searched text was changed. With `isCaseIgnored`, a letter in a class also stands for its capital.
 */
export function compilePattern(
  source: string,
  fold: (text: string) => string = text => text,
  {isCaseIgnored = false}: Readonly<{isCaseIgnored?: boolean}> = {},
): Pattern | undefined {
  try {
    return new Compiler(source, fold, isCaseIgnored).compile();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

type Accepts = (character: string) => boolean;

const isWord: Accepts = character => /^[\p{L}\p{M}\p{N}_]$/u.test(character);
const classes: Readonly<Record<string, Accepts>> = {
  d: character => character >= '0' && character <= '9',
  s: character => /^\s$/.test(character),
  w: isWord,
};

/** The class of an escape such as `\d` or `\D`. */
function classOf(letter: string): Accepts | undefined {
  const known = classes[letter];
  if (known) return known;
  const opposite = classes[letter.toLowerCase()];
  return opposite && (character => !opposite(character));
}

const controls: Readonly<Record<string, string>> = {n: '\n', t: '\t'};

/** Compiles in one pass. Steps name other steps by their distance, so a part can be copied. */
class Compiler {
  readonly #characters: readonly string[];
  readonly #fold: (text: string) => string;
  readonly #isCaseIgnored: boolean;
  #at = 0;
  #depth = 0;

  constructor(source: string, fold: (text: string) => string, isCaseIgnored: boolean) {
    this.#characters = [...source];
    this.#fold = fold;
    this.#isCaseIgnored = isCaseIgnored;
  }

  compile(): Pattern {
    const steps = this.#alternatives();
    if (this.#at < this.#characters.length) throw new Unreadable();
    return [...steps, {op: 'found'}];
  }

  #next(): string {
    const character = this.#characters[this.#at++];
    if (character === undefined) throw new Unreadable();
    return character;
  }

  #takes(character: string): boolean {
    if (this.#characters[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #alternatives(): Step[] {
    const branches = [this.#sequence()];
    while (this.#takes('|')) branches.push(this.#sequence());
    let steps = branches.pop() ?? [];
    for (const branch of branches.toReversed())
      steps = checked([split(1, branch.length + 2), ...branch, split(steps.length + 1), ...steps]);
    return steps;
  }

  #sequence(): Step[] {
    let steps: Step[] = [];
    for (;;) {
      const next = this.#characters[this.#at];
      if (next === undefined || next === '|' || next === ')') return steps;
      steps = checked([...steps, ...this.#repeated(this.#atom())]);
    }
  }

  #repeated(atom: Step[]): Step[] {
    const [least, most] = this.#count() ?? [];
    if (least === undefined || most === undefined) return atom;
    const isLazy = this.#takes('?');
    const either = (first: number, second: number) => (isLazy ? split(second, first) : split(first, second));
    let steps: Step[] = [];
    for (let count = 0; count < least; count++) steps = checked([...steps, ...atom]);
    if (most === Number.POSITIVE_INFINITY)
      return checked([...steps, either(1, atom.length + 2), ...atom, split(-atom.length - 1)]);
    let optional: Step[] = [];
    for (let count = least; count < most; count++)
      optional = checked([either(1, atom.length + optional.length + 1), ...atom, ...optional]);
    return checked([...steps, ...optional]);
  }

  /** How often an atom may stand. `undefined` if nothing is said. */
  #count(): [least: number, most: number] | undefined {
    if (this.#takes('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#takes('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#takes('?')) return [0, 1];
    const rest = this.#characters.slice(this.#at, this.#at + 12).join('');
    const [all, least, comma, most] = /^\{(\d{1,4})(,)?(\d{1,4})?\}/.exec(rest) ?? [];
    if (all === undefined || least === undefined) return undefined;
    this.#at += all.length;
    const end =
      comma === undefined ? Number(least) : most === undefined ? Number.POSITIVE_INFINITY : Number(most);
    if (end < Number(least)) throw new Unreadable();
    return [Number(least), end];
  }

  #atom(): Step[] {
    const character = this.#next();
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return [{op: 'character', accepts: this.#class()}];
      case '.':
        return [{op: 'character', accepts: found => found !== '\n'}];
      case '^':
        return [{op: 'place', holds: (text, at) => at === 0 || text[at - 1] === '\n'}];
      case '$':
        return [{op: 'place', holds: (text, at) => at === text.length || text[at] === '\n'}];
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw new Unreadable();
      default:
        return this.#literal(character);
    }
  }

  #group(): Step[] {
    if (this.#takes('?') && !this.#takes(':')) throw new Unreadable();
    if (++this.#depth > mostGroups) throw new Unreadable();
    const steps = this.#alternatives();
    if (!this.#takes(')')) throw new Unreadable();
    this.#depth--;
    return steps;
  }

  #escape(): Step[] {
    const letter = this.#next();
    if (letter === 'b' || letter === 'B') {
      const wanted = letter === 'b';
      return [{op: 'place', holds: (text, at) => isBetweenWords(text, at) === wanted}];
    }
    const accepts = classOf(letter);
    if (accepts) return [{op: 'character', accepts}];
    const control = controls[letter];
    // Other letters and digits have a meaning in other engines, such as `\1`.
    if (control === undefined && isWord(letter)) throw new Unreadable();
    return this.#literal(control ?? letter);
  }

  #literal(character: string): Step[] {
    return [...this.#fold(character)].map(wanted => ({
      op: 'character',
      accepts: found => found === wanted,
    }));
  }

  #class(): Accepts {
    const isOpposite = this.#takes('^');
    const parts: Accepts[] = [];
    for (let isFirst = true; isFirst || !this.#takes(']'); isFirst = false) {
      const low = this.#member();
      if (typeof low !== 'string') {
        parts.push(low);
        continue;
      }
      const hasRange = this.#characters[this.#at] === '-' && this.#characters[this.#at + 1] !== ']';
      if (hasRange) this.#at++;
      const high = hasRange ? this.#member() : low;
      if (typeof high !== 'string' || high < low) throw new Unreadable();
      parts.push(character => character >= low && character <= high);
    }
    const accepts: Accepts = this.#isCaseIgnored
      ? character => [character, character.toUpperCase()].some(each => parts.some(part => part(each)))
      : character => parts.some(part => part(character));
    return isOpposite ? character => !accepts(character) : accepts;
  }

  #member(): string | Accepts {
    const character = this.#next();
    if (character !== '\\') return character;
    const letter = this.#next();
    return classOf(letter) ?? controls[letter] ?? letter;
  }
}

function split(...to: readonly number[]): Step {
  return {op: 'split', to};
}

function checked(steps: Step[]): Step[] {
  if (steps.length > mostSteps) throw new Unreadable();
  return steps;
}

function isBetweenWords(text: string, at: number): boolean {
  const before = /[\p{L}\p{M}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at));
  return before !== (at < text.length && isWord(String.fromCodePoint(text.codePointAt(at) as number)));
}
