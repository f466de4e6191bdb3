/** Runs a compiled regular expression (see `pattern.ts`) on a text. */
import {mostSteps, type Pattern, type Step} from './pattern.js';

/** How many steps a search may take for each character of the text. Usual patterns take fewer than ten. */
const stepsForEach = 60;

/**
 * The places in a text that match, without empty ones. Finding one match takes linear time. Many matches could still take
 * quadratic time, so the number of steps is limited: in a very unusual case, later matches are not found.
 */
export function findPattern(pattern: Pattern, text: string): Array<Readonly<{start: number; end: number}>> {
  const found: Array<Readonly<{start: number; end: number}>> = [];
  const runner = new Runner(pattern, text);
  let from = 0;
  while (from <= text.length) {
    const match = runner.matchFrom(from);
    if (!match) break;
    if (match.end > match.start) found.push(match);
    from = match.end > match.start ? match.end : match.end + lengthAt(text, match.end);
  }
  return found;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** A possibility: the step it has reached, and where its match would begin. */
type Thread = Readonly<{step: number; start: number}>;

class Runner {
  readonly #pattern: Pattern;
  readonly #text: string;
  /** For each step: the round in which it was last reached. A step that is reached twice in a round counts once. */
  readonly #reached: Uint32Array;
  #round = 0;
  #steps: number;

  constructor(pattern: Pattern, text: string) {
    this.#pattern = pattern;
    this.#text = text;
    this.#reached = new Uint32Array(pattern.length);
    this.#steps = stepsForEach * (text.length + mostSteps);
  }

  /** The first match from a place; of several with the same beginning, the one that the pattern prefers. */
  matchFrom(from: number): {start: number; end: number} | undefined {
    let threads: Thread[] = [];
    let found: {start: number; end: number} | undefined;
    this.#round++;
    for (let at = from; ; ) {
      if (!found) this.#follow(threads, {step: 0, start: at}, at);
      if ((threads.length === 0 && found) || this.#steps < 0) return found;
      const isEnd = at >= this.#text.length;
      const character = isEnd ? '' : String.fromCodePoint(this.#text.codePointAt(at) as number);
      const after = at + character.length;
      const next: Thread[] = [];
      this.#round++;
      for (const {step, start} of threads) {
        const current = this.#pattern[step] as Step;
        if (current.op === 'found') {
          found = {start, end: at};
          // The possibilities after this one are less preferred.
          break;
        }
        if (current.op === 'character' && !isEnd && current.accepts(character))
          this.#follow(next, {step: step + 1, start}, after);
      }
      if (isEnd) return found;
      threads = next;
      at = after;
    }
  }

  /** Adds the steps that a thread reaches without taking a character, the preferred ones first. */
  #follow(threads: Thread[], thread: Thread, at: number): void {
    const waiting = [thread.step];
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      if (this.#reached[step] === this.#round) continue;
      this.#reached[step] = this.#round;
      this.#steps--;
      const current = this.#pattern[step] as Step;
      if (current.op === 'split') for (const by of current.to.toReversed()) waiting.push(step + by);
      else if (current.op !== 'place') threads.push({step, start: thread.start});
      else if (current.holds(this.#text, at)) waiting.push(step + 1);
    }
  }
}
