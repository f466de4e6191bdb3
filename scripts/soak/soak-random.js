/** Random choices that a number repeats. */

/** A generator of numbers from 0 to 1 (mulberry32, public domain). @param {number} seed */
export function randomFrom(seed) {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** A whole number below a limit. @param {number} limit */
  const below = limit => Math.floor(next() * limit);
  /** One value of a list. @template Value @param {readonly Value[]} values */
  const oneOf = values => /** @type {Value} */ (values[below(values.length)]);
  return {next, below, oneOf};
}

/** @typedef {ReturnType<typeof randomFrom>} Random */

/** Pieces that break parsers, terminals or files. */
export const hostilePieces = [
  ...'\0\t\n\r\u001b\u007f\u0085\u009b\u00a0\u00ad\u200b\u202e\u2028\ufeff\ud800\u{E0041}',
  '\u001b]0;hit\u0007',
  '\u001b[2J',
  '[[a]]',
  '[x](javascript:x)',
  '!!binary x',
  '&a *a',
  '<<: *a',
  '{a: b, ',
  '- - - ',
  '? ',
  '| \n',
  '"',
  "'",
  '#',
  ': ',
  '%YAML 9.9\n---\n',
  '---\n',
  '...\n',
  '王'.repeat(50),
  'A'.repeat(500),
  '9'.repeat(60),
  '{"a":',
];

/** A text after some random changes: pieces are put in, cut out, doubled or moved. @param {string} text @param {Random} random */
export function mutated(text, random) {
  let changed = text;
  for (let round = random.below(4); round >= 0; round--) {
    const at = random.below(changed.length + 1);
    const end = Math.min(changed.length, at + random.below(80));
    const piece = changed.slice(at, end);
    const place = random.below(changed.length + 1);
    changed = random.oneOf([
      () => changed.slice(0, at) + random.oneOf(hostilePieces) + changed.slice(at),
      () => changed.slice(0, at) + changed.slice(end),
      () => changed.slice(0, at) + piece + piece + changed.slice(end),
      () => changed.slice(0, place) + piece + changed.slice(place),
      () => changed.slice(0, at),
      () => changed.slice(0, at) + String.fromCharCode(random.below(0x3000)) + changed.slice(at + 1),
    ])();
  }
  return changed;
}
