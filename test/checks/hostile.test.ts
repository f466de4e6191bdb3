/** Texts that are made to keep a check busy. Each check ends well before the time limit of a test. */
import {expect, test} from 'vitest';
import {fixText} from '../../source/checks/fixes/fixes.js';
import {check} from '../../source/checks/run-checks.js';
import {today, whole} from '../helpers/checks.js';

const many = (piece: string, count: number) => piece.repeat(count);
const numbered = (count: number, piece: (index: number) => string) =>
  Array.from({length: count}, (_, index) => piece(index)).join('');

const hostile: Record<string, string> = {
  'vague words': `bottom_line: ${many('may ', 200_000)}\n`,
  'quotation marks': `bottom_line: ${many('“may ', 100_000)}\n`,
  'terms and confidence': `bottom_line: ${many('likely high confidence ', 30_000)}\n`,
  'full stops': `bottom_line: a${many('.)', 300_000)}\n`,
  'names and numbers': `bottom_line: ${many('Ann Bell 1 ', 40_000)}\nsummary: [${many('b ', 100_000)}]\n`,
  'capitals in the body': `bottom_line: The UN.\nsummary: [${many('Ab of Cd ', 60_000)}]\n`,
  actors: `actors:\n${numbered(20_000, index => `  a${index}: Name${index}\n`)}`,
  silences: `${many('# briefing: allow craft/no-say, craft/no-sorce -- why\n', 10_000)}`,
  'silences and texts': `gaps:\n${many('  - x # briefing: allow craft/no-source -- why\n', 15_000)}`,
  'relative dates': `gaps:\n${many('  - today, last week\n', 20_000)}`,
  'words of other readings': `tags:\n${many('  - no\n', 40_000)}`,
  'marks as quotes': `tags:\n${many('  - “a”\n', 40_000)}`,
  'cut texts': `tags:\n${many('  - a #b\n', 20_000)}`,
  tabs: many('\t- a\n', 100_000),
  'spaces before a comment': `tags: [a${many(' ', 500_000)}#b]\n`,
  'colons that break lines': `gaps:\n${many('  - text: a: b\n', 3000)}`,
};

test.each(Object.entries(hostile))('a text of %s is checked to its end', (_name, part) => {
  const {problems} = check({text: whole(part), today});
  expect(problems.every(({severity}) => severity !== undefined)).toBe(true);
});

test.each(['words of other readings', 'marks as quotes', 'cut texts', 'colons that break lines'])(
  'a text of %s is fixed to its end',
  name => {
    const {done} = fixText({text: whole(hostile[name] ?? ''), today, modeline: '# yaml-language-server: x'});
    expect(done.length).toBeGreaterThan(1000);
  },
);
