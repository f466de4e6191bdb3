/** The import arrows of the code, and that there is no cycle. */
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** From each file to those it imports; packages by their name. */
type Graph = ReadonlyMap<string, readonly string[]>;

const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  craft: ['domain'],
  typeset: ['domain'],
  writers: ['domain', 'typeset'],
  library: ['domain'],
  reader: ['domain', 'typeset'],
  commands: ['domain', 'craft', 'typeset', 'writers', 'library', 'reader'],
};
const inkPackages = ['ink', 'ink-select-input', 'react', 'react/jsx-runtime'];

function folderOf(path: string): string {
  const [, folder = '', file] = path.split('/');
  return file === undefined ? '' : folder;
}

function wrongArrows(graph: Graph): string[] {
  return [...graph].flatMap(([file, imports]) =>
    imports
      .filter(path => {
        const from = folderOf(file);
        if (!path.startsWith('source/')) return inkPackages.includes(path) && from !== 'reader';
        const to = folderOf(path);
        // The files at the top, which put the program together, may import anything; `world.ts` is types.
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

/** The imports of a file, those of types too: an arrow is an arrow. */
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

test('imports go one way only', () => {
  expect(graph.size).toBeGreaterThan(40);
  expect(wrongArrows(graph)).toEqual([]);
});

test('no file imports itself, however far around', () => {
  expect(
    [...graph.values()].flat().filter(path => path.startsWith('source/') && !files.includes(path)),
  ).toEqual([]);
  expect(cycles(graph)).toEqual([]);
});

test('a wrong arrow and a cycle would be found', () => {
  const wrong = new Map([
    ['source/domain/a.ts', ['source/reader/b.ts', 'react']],
    ['source/reader/b.ts', ['source/domain/a.ts', 'ink']],
  ]);
  expect(wrongArrows(wrong)).toEqual([
    'source/domain/a.ts imports source/reader/b.ts',
    'source/domain/a.ts imports react',
  ]);
  expect(cycles(wrong)).toEqual(['source/domain/a.ts → source/reader/b.ts → source/domain/a.ts']);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

test('one file alone names the process', () => {
  const naming = files.filter(file =>
    /\bprocess\b(?!')/.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
  );
  expect(naming.map(file => basename(file))).toEqual(['cli.ts']);
});

test('colours stand in the theme, its palettes and the style of the page, and nowhere else', () => {
  const colour = /\b(?:chalk|cyan|magenta|yellow|(?:color|backgroundColor)=)|'#[0-9a-f]{3,8}'/i;
  const naming = files.filter(file => colour.test(withoutComments(readFileSync(join(root, file), 'utf8'))));
  expect(naming).toEqual([
    'source/typeset/palettes.ts',
    'source/typeset/theme.ts',
    'source/writers/html-style.ts',
  ]);
});
