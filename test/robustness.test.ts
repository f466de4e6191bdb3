/**
 * Writes docs/robustness.md from the tests. A test for a fault has a comment above it: `// Fault: …` and, on a line of
 * its own, `// Expected: …`. After a change, `npx vitest run test/robustness.test.ts -u` writes the page again.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));

type Fault = Readonly<{fault: string; expected: string; file: string; name: string}>;

/** A comment about a fault, and the name of the test below it. */
const marked =
  /^[ \t]*\/\/ Fault: (?<fault>[^\n]+(?:\n[ \t]*\/\/ (?!Expected:)[^\n]+)*)\n[ \t]*\/\/ Expected: (?<expected>[^\n]+(?:\n[ \t]*\/\/ [^\n]+)*)\n\s*(?:test|describe)\b[\s\S]*?(?<quote>['`"])(?<name>(?:\\.|(?!\k<quote>)[\s\S])*)\k<quote>,/gm;

function faultsIn(file: string): Fault[] {
  const text = readFileSync(`${folder}${file}`, 'utf8');
  const inOneLine = (comment = '') => comment.replace(/\n[ \t]*\/\/ /g, ' ').trim();
  const faults = [...text.matchAll(marked)].map(({groups}) => ({
    fault: inOneLine(groups?.fault),
    expected: inOneLine(groups?.expected),
    file: `test/${file}`,
    name: (groups?.name ?? '').replace(/\\(.)/g, '$1'),
  }));
  // A comment without a test below it would be lost without a word.
  expect(faults).toHaveLength(text.match(/^[ \t]*\/\/ Fault: /gm)?.length ?? 0);
  return faults;
}

/** What a page says about a part of the program, by the folder of the tests. */
const titles: ReadonlyArray<readonly [prefix: string, title: string]> = [
  ['test/library', 'Files, cache and records'],
  ['test/briefing', 'Reading a briefing'],
  ['test/checks', 'Checks and fixes'],
  ['test/reader', 'The reader'],
  ['test/e2e', 'The program in a terminal'],
  ['test/system', 'With other programs'],
  ['test/', 'Other parts'],
];

function row({expected, fault, file, name}: Fault): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  return `| ${cell(fault)} | ${cell(expected)} | \`${file}\`: ${cell(name)} |`;
}

function page(faults: readonly Fault[]): string {
  const left = new Set(faults);
  const sections = titles.flatMap(([prefix, title]) => {
    const rows = [...left].filter(({file}) => file.startsWith(prefix));
    for (const fault of rows) left.delete(fault);
    if (rows.length === 0) return [];
    return [
      `## ${title}\n\n| what went wrong | what happens now | tested in |\n| --- | --- | --- |\n${rows.map(row).join('\n')}\n`,
    ];
  });
  return `# Faults that were found, and their tests

Each row is a fault that somebody met: in use, in a terminal, or in an attack. The page is written from the comments
above the tests (\`test/robustness.test.ts\`). \`npm run soak\` looks for further faults with random input.

${sections.join('\n')}`;
}

test('docs/robustness.md lists every fault that a test names', async () => {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => /\.test\.tsx?$/.test(name) && name !== 'robustness.test.ts')
    .map(name => name.replaceAll('\\', '/'))
    .sort();
  await expect(page(files.flatMap(faultsIn))).toMatchFileSnapshot('../docs/robustness.md');
});
