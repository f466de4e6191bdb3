/** The table that the benchmark prints: a row for each figure, a column for each Node. */

/**
 * One row: a figure of the program now and, with `--before`, of the program before. `target` is the largest figure that
 * is good enough or, with `isLeast`, the smallest. It can differ between versions of Node.
 * @typedef {Readonly<{
 *   label: string,
 *   unit: string,
 *   now: number,
 *   before?: number | undefined,
 *   target?: number | undefined,
 *   isLeast?: boolean,
 * }>} Row
 */

const labelWidth = 56;
const cellWidth = 46;
/** A figure that is worse by more than 5% is marked. */
const worstRatio = 1.05;

/** Prints the version of each Node above its column. @param {readonly string[]} versions */
export function printHeader(versions) {
  printLine(
    '',
    versions.map(version => `Node ${version}`),
  );
}

/**
 * Prints rows side by side. Every column has the same rows in the same order.
 * @param {ReadonlyArray<readonly Row[]>} columns
 */
export function printRows(columns) {
  for (const [index, {label}] of (columns[0] ?? []).entries())
    printLine(
      label,
      columns.map(rows => cellOf(/** @type {Row} */ (rows[index]))),
    );
}

/** @param {string} label @param {readonly string[]} cells */
function printLine(label, cells) {
  console.log(`${label.padEnd(labelWidth)}${cells.map(cell => cell.padEnd(cellWidth)).join('')}`.trimEnd());
}

/** The figure, whether it meets its target, and how it compares with the figure before. @param {Row} row */
function cellOf({before, isLeast = false, now, target, unit}) {
  const figure = Number.isNaN(now)
    ? 'not measured'.padEnd(15)
    : `${now.toFixed(2).padStart(8)} ${unit.padEnd(6)}`;
  return [
    figure,
    (target === undefined ? '' : verdictOn(now, target, isLeast)).padEnd(17),
    before === undefined ? '' : comparison(isLeast ? before / now : now / before),
  ].join('');
}

/** @param {number} now @param {number} target @param {boolean} isLeast */
function verdictOn(now, target, isLeast) {
  const isMet = isLeast ? now >= target : now <= target;
  return `${isLeast ? '≥' : '≤'} ${target}: ${isMet ? 'met' : 'MISSED'}`;
}

/** The ratio is above 1 if the figure is worse, whatever the unit. @param {number} ratio */
function comparison(ratio) {
  if (Number.isNaN(ratio)) return 'not measured';
  return `× ${ratio.toFixed(2)}${ratio > worstRatio ? ' WORSE' : ''}`;
}
