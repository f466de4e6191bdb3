/** What the benchmark opens and types: a large briefing, and the keys of a reading. */

/** A briefing with many points. @param {number} count */
export function bigBriefing(count) {
  const sentence =
    'The ministry said that the talks would go on, although neither side had moved on the question of';
  const points = Array.from(
    {length: count},
    (_, index) =>
      `      - text: ${sentence} item ${index + 1}, said Ann Lee.\n        sources: [one]\n        priority: ${['must', 'should', 'could'][index % 3]}`,
  );
  return `schema: 1
title: A long one
as_of: 2026-01-01
bottom_line: It is long.
panes:
  - id: long
    title: Long
    points:
${points.join('\n')}
  - id: short
    title: Short
    points: [One, Two, Three]
actors:
  ann: {name: Ann Lee, role: Minister}
sources:
  one: {title: A source}
`;
}

/** @param {string} key @param {number} times */
export const again = (key, times) => Array.from({length: times}, () => key);
export const escapeKey = '\u001b';
const back = '\u007f';

/** A hundred keys that move by lines, pages and panes. @param {string} pane the key of the pane to begin with */
export const readingKeys = pane => [
  pane,
  ...Array.from({length: 11}, () => ['j', 'j', 'j', 'k', ' ', 'b', 'l', 'h', 'j']).flat(),
];

/** Keys that type a search, go through its matches, then open cards and come back. @param {string} pane @param {string} query */
export const findingKeys = (pane, query) => [
  pane,
  '/',
  ...query,
  '\r',
  ...again('n', 30),
  ...again('N', 10),
  escapeKey,
  ...Array.from({length: 12}, () => [']', '\r', back]).flat(),
];
