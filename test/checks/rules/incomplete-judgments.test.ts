import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

const parts = {
  'craft/no-likelihood': 'likelihood: likely',
  'craft/no-horizon': 'horizon: to the end of 2026',
  'craft/no-confidence': 'confidence: low',
} as const;

const cases = Object.keys(parts).map(code => ({
  code: code as keyof typeof parts,
  /** All parts of a judgment except the one that the code asks for. */
  others: Object.entries(parts)
    .filter(([other]) => other !== code)
    .map(([, part]) => part),
  part: parts[code as keyof typeof parts],
}));

const sources = 'sources: {s: {title: An interview, publisher: The Daily, author: Jo Hall}}\n';
const actors = 'actors: {miller: {name: Laurel Miller, aliases: [Dr Miller]}}\n';

test.each(cases)(
  '$code is reported for judgments of the outlook, of a pane, and in short form',
  ({code, others}) => {
    const long = `{text: It fails., ${others.join(', ')}}`;
    expect(underlined(code, `outlook: {judgments: [${long}]}\n`)).toEqual(['It fails.']);
    expect(underlined(code, `panes: [{id: p, title: P, judgments: [${long}, ${long}]}]\n`)).toEqual([
      'It fails.',
      'It fails.',
    ]);
    expect(underlined(code, 'outlook: {judgments: [It fails.]}\n')).toEqual(['It fails.']);
  },
);

test.each(cases)(
  '$code is reported for a judgment by somebody who is neither an actor nor a source',
  ({code, others}) => {
    const by = (name: string) =>
      `outlook: {judgments: [{text: It fails., by: ${name}, sources: [s], ${others.join(', ')}}]}\n${sources}${actors}`;
    expect(underlined(code, by('the drafter'))).toEqual(['It fails.']);
    expect(underlined(code, by('Millerites'))).toEqual(['It fails.']);
  },
);

test.each(cases)('$code is reported for a judgment of an actor without a source', ({code}) => {
  expect(underlined(code, `outlook: {judgments: [{text: It fails., by: miller}]}\n${actors}`)).toEqual([
    'It fails.',
  ]);
});

test.each(cases)('$code is not reported for a judgment that has the key', ({code, part}) => {
  expect(underlined(code, `outlook: {judgments: [{text: It fails., ${part}}]}\n`)).toEqual([]);
});

test.each(cases)('$code is not reported for a judgment of somebody else that cites its source', ({code}) => {
  for (const by of [
    'miller',
    'Laurel Miller',
    'Dr Miller (ICG)',
    '"Laurel Miller, ICG"',
    'The Daily',
    'Jo Hall',
  ])
    expect(
      underlined(
        code,
        `outlook: {judgments: [{text: It fails., by: ${by}, sources: [s]}]}\n${sources}${actors}`,
      ),
    ).toEqual([]);
});

test.each(cases)('$code is not reported for entries that are not judgments', ({code}) => {
  const points = 'outlook: {alternatives: [It holds.], indicators: [A strike.]}\nsummary: [It failed.]\n';
  expect(underlined(code, points)).toEqual([]);
});
