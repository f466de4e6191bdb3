/** Rules about the whole code: which rooms may import which, no cycles, sizes and names of files. */
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The imports of each file: paths of files and names of packages. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** What each room may import besides itself. CONTRIBUTING.md shows the same table, and a test compares the two. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  briefing: ['text'],
  document: ['text', 'briefing'],
  article: ['text', 'document'],
  changes: ['text', 'briefing', 'document'],
  checks: ['text', 'briefing', 'document', 'article'],
  typeset: ['text', 'briefing', 'document', 'changes'],
  writers: ['text', 'briefing', 'document', 'changes', 'typeset'],
  library: ['text', 'briefing', 'document', 'changes'],
  reader: ['text', 'briefing', 'document', 'changes', 'typeset'],
  cli: ['text', 'briefing'],
  commands: [
    ...['text', 'briefing', 'document', 'article', 'changes', 'checks', 'typeset', 'writers', 'library'],
    ...['reader', 'cli'],
  ],
};
const inkPackages = ['ink', 'ink-select-input', 'react', 'react/jsx-runtime'];

/** The first folder below `source`. An empty text for a file directly in `source`. */
function roomOf(path: string): string {
  const [, room = '', file] = path.split('/');
  return file === undefined ? '' : room;
}

function wrongArrows(graph: Graph): string[] {
  return [...graph].flatMap(([file, imports]) =>
    imports
      .filter(path => {
        const from = roomOf(file);
        if (!path.startsWith('source/')) return inkPackages.includes(path) && from !== 'reader';
        const to = roomOf(path);
        // The files directly in `source` may import anything. `world.ts` has only types, so all may import it.
        return from !== '' && to !== from && path !== 'source/world.ts' && !allowed[from]?.includes(to);
      })
      .map(path => `${file} imports ${path}`),
  );
}

function cycles(graph: Graph): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (trail.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

const files = readdirSync(join(root, 'source'), {recursive: true, encoding: 'utf8'})
  .filter(name => /\.tsx?$/.test(name))
  .map(name => `source/${name.replaceAll('\\', '/')}`)
  .sort();

/** Every file below these folders, by its path. */
const everyFile = ['source', 'test', 'scripts'].flatMap(top =>
  readdirSync(join(root, top), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => posix.relative(root, posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))),
);

const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The rooms that a cell of the table in CONTRIBUTING.md names. */
function roomsIn(cell: string): string[] {
  if (cell === 'every room') return Object.keys(allowed).filter(room => room !== 'commands');
  return [...cell.matchAll(/`(\w+)`/g)].map(([, room = '']) => room);
}

/** The imports of a file, including imports of types. */
function importsOf(file: string): string[] {
  const code = withoutComments(readFileSync(join(root, file), 'utf8'));
  const named = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g);
  return [...named].map(([, path = '']) => {
    if (!path.startsWith('.')) return path;
    const target = posix.join(posix.dirname(file), path).replace(/\.js$/, '.ts');
    return files.includes(target) ? target : `${target}x`;
  });
}

const graph: Graph = new Map(files.map(file => [file, importsOf(file)]));

test('a room imports only the rooms that it may import', () => {
  expect(graph.size).toBeGreaterThan(40);
  expect(wrongArrows(graph)).toEqual([]);
});

test('no file imports itself, directly or through others', () => {
  expect(
    [...graph.values()].flat().filter(path => path.startsWith('source/') && !files.includes(path)),
  ).toEqual([]);
  expect(cycles(graph)).toEqual([]);
});

test('CONTRIBUTING.md shows the same table of imports', () => {
  const rows = contributing.matchAll(/^\| `(\w+)` \| (no other room|every room|(?:`\w+`(?:, )?)+) \|$/gm);
  const shown = [...rows].map(([, room = '', rooms = '']) => [room, roomsIn(rooms)]);
  expect(Object.fromEntries(shown)).toEqual(allowed);
});

test('CONTRIBUTING.md shows every room and the folders in it', () => {
  const tree = /^source\/\n([\s\S]*?)^briefings\//m.exec(contributing)?.[1] ?? '';
  const shown: string[] = [];
  for (const line of tree.split('\n')) {
    const indent = line.search(/\S/);
    const names = [...line.matchAll(/(?<=^ +|\/ )([\w-]+)\//g)].map(([, name = '']) => name);
    const parent = indent > 2 ? `${shown.findLast(path => !path.includes('/'))}/` : '';
    shown.push(...names.map(name => `${parent}${name}`));
  }
  const folders = new Set(files.map(file => posix.dirname(file).slice('source/'.length)).filter(Boolean));
  expect(shown.sort()).toEqual([...folders].sort());
});

test('the test finds a wrong import and a cycle', () => {
  const wrong = new Map([
    ['source/document/a.ts', ['source/reader/b.ts', 'react']],
    ['source/reader/b.ts', ['source/document/a.ts', 'ink']],
  ]);
  expect(wrongArrows(wrong)).toEqual([
    'source/document/a.ts imports source/reader/b.ts',
    'source/document/a.ts imports react',
  ]);
  expect(cycles(wrong)).toEqual(['source/document/a.ts → source/reader/b.ts → source/document/a.ts']);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

test('only `cli.ts` uses `process`', () => {
  const naming = files.filter(file =>
    /\bprocess\b(?!')/.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
  );
  expect(naming.map(file => basename(file))).toEqual(['cli.ts']);
});

test('colours are only in the theme, its palettes and the style of the HTML page', () => {
  const colour = /\b(?:chalk|cyan|magenta|yellow|(?:color|backgroundColor)=)|'#[0-9a-f]{3,8}'/i;
  const naming = files.filter(file => colour.test(withoutComments(readFileSync(join(root, file), 'utf8'))));
  expect(naming).toEqual([
    'source/typeset/palettes.ts',
    'source/typeset/theme.ts',
    'source/writers/html/html-style.ts',
  ]);
});

test('no file of code is longer than 300 lines', () => {
  const long = everyFile.filter(
    file => /\.(?:tsx?|m?js)$/.test(file) && readFileSync(join(root, file), 'utf8').split('\n').length > 301,
  );
  expect(long).toEqual([]);
});

test('no folder has more than 20 files of its own', () => {
  const counts = groupBy(everyFile, file => posix.dirname(file));
  expect([...counts].filter(([, own]) => own.length > 20).map(([folder]) => folder)).toEqual([]);
});

test('files in different rooms have different names', () => {
  // A file in `commands` is named after its command.
  const named = files.filter(file => posix.dirname(file) !== 'source/commands');
  const sharing = groupBy(named, file => basename(file).replace(/\.tsx?$/, ''));
  expect([...sharing.values()].filter(group => group.length > 1)).toEqual([]);
});

function groupBy(paths: readonly string[], keyOf: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return groups;
}
