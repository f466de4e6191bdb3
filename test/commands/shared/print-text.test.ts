/** On a terminal, printed text uses the width of the terminal, at most 80 columns. */
import {expect, test} from 'vitest';
import {styledColumnsOf as columnsOf} from '../../../source/text/styled-columns.js';
import {ran} from '../../helpers/ran.js';

const files = {
  'f.yaml':
    'schema: 1\ntitle: Ferry talks in Lomark\nas_of: 2026-03-02\nbottom_line: The ferry returns by May, and the mayor offers a subsidy to the harbour company for it.\nsummary:\n  - {text: The mayor offered a subsidy., sources: [gazette]}\nsources:\n  gazette: Lomark Gazette\n',
  'wrong.yaml': `schema: 1\ntitle: A title\nas_of: 2026-03-02\nbottom_line: One.\nsumary: [${'Something about the ferry, '.repeat(9)}]\nsources: {g: {url: "${'x'.repeat(120)} y", titel: No}}\n`,
};

const commands = [
  ['show', 'f.yaml'],
  ['show', 'f.yaml', '--card'],
  ['f.yaml'],
  ['check', 'f.yaml'],
  ['check', 'wrong.yaml'],
  ['check', '--explain', 'craft/no-source'],
  ['show', 'wrong.yaml'],
  ['show', 'missing'],
  ['changes', 'f.yaml', '--since', 'wrong.yaml'],
  ['changes', 'f.yaml', '--since', 'f.yaml'],
  ['config'],
  ['list'],
  ['--help'],
  ['open', '--help'],
  ['check', '--help'],
  ['--nonsense'],
];

// Fault: In a narrow terminal, `show`, `check` and `--help` printed 80 columns and more, so words broke in the middle.
// Expected: On a terminal, printed text uses its width, at most 80 columns.
test.each(commands.map(argv => [argv.join(' '), argv] as const))(
  'on a terminal, `briefing %s` prints no line that is wider than the terminal, and text no line of more than 80 columns',
  async (_name, argv) => {
    // Tables and messages may use the whole terminal.
    const most = /^(?:config|list|--nonsense|show (?:wrong|missing).*)$/.test(argv.join(' ')) ? 200 : 80;
    for (const columns of [30, 50, 79, 200]) {
      const {out, err} = await ran(argv, {files, env: {TERM: 'dumb'}, columns});
      const wide = `${out}${err}`.split('\n').filter(line => columnsOf(line) > Math.min(most, columns));
      expect([columns, wide]).toEqual([columns, []]);
      expect(out + err).not.toBe('');
    }
  },
);

test('in a pipe, a problem stays on one line, and printed text has 80 columns', async () => {
  const {out} = await ran(['check', 'wrong.yaml'], {files});
  expect(out).toMatch(/^wrong\.yaml:5:1: error: unknown key `sumary`.*\(file\/unknown-key\)$/m);
  const help = await ran(['--help']);
  expect(Math.max(...help.out.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
});
