/** Measures what authors wait for: parsing, the writers, and `check` of many files. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {runProcess, timeProcess} from './bench-measure.js';
import {median} from './bench-statistics.js';
import {bigBriefing} from './bench-texts.js';

/** @typedef {import('./bench-measure.js').Side} Side */
/** @typedef {import('./bench-measure.js').Sides} Sides */
/** @typedef {import('./bench-table.js').Row} Row */

const fileCount = 1000;

/** The functions that are measured within one process, by the source files that export them. */
const measured = {
  'parse.ts': '{parse}',
  'compose.ts': '{compose}',
  'paint.ts': '{plain}',
  'text.ts': '{writeText}',
  'markdown.ts': '{writeMarkdown}',
  'html.ts': '{writeHtml}',
  'json.ts': '{writeDocumentJson}',
};

/**
 * Bundles these functions in the same way as the program. Files are found by their names alone, since another revision
 * may have them in other folders.
 * @param {string} tree
 * @param {string} outfile
 */
async function bundle(tree, outfile) {
  const source = join(tree, 'source');
  const paths = readdirSync(source, {recursive: true, encoding: 'utf8'});
  const lines = Object.entries(measured).map(([file, names]) => {
    const path = paths.find(path => basename(path) === file);
    if (path === undefined) throw new Error(`there is no ${file} in ${source}`);
    return `export ${names} from ${JSON.stringify(`./${path}`)};`;
  });
  await build({
    absWorkingDir: tree,
    stdin: {
      resolveDir: source,
      contents: [...lines, `export {parse as parseYaml} from 'yaml';`].join('\n'),
    },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    banner: {
      js: `import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);`,
    },
    alias: {
      yaml: join(dirname(fileURLToPath(import.meta.resolve('yaml/package.json'))), 'browser/dist/index.js'),
    },
  });
}

/** Parsing and the writers, each side in turn. @param {Sides} sides @param {string} example @returns {Promise<Row[]>} */
async function measureInside(sides, example) {
  const [{setting}] = sides;
  const big = join(setting.cwd, 'big-inside.yaml');
  writeFileSync(big, bigBriefing(5000));
  const bundles = sides.map((_, index) => join(setting.cwd, `bundle-${index}.mjs`));
  for (const [index, side] of sides.entries()) await bundle(side.tree, bundles[index] ?? '');
  const script = fileURLToPath(new URL('./bench-inside.js', import.meta.url));
  const {output} = await runProcess(setting, [script, example, big, ...bundles]);
  /** @type {{parse: number[], speeds: {name: string, values: number[]}[]}} */
  const {parse, speeds} = JSON.parse(output);
  return [
    {
      label: 'parse / the yaml package, same text',
      unit: '×',
      now: parse[0] ?? Number.NaN,
      before: parse[1],
      target: 1.3,
    },
    ...speeds.map(({name, values: [now = Number.NaN, before]}) => ({
      label: `writing ${name}, 5,000 points`,
      unit: 'MB/s',
      now,
      before,
      target: 20,
      isLeast: true,
    })),
  ];
}

/**
 * Checks a thousand files of a usual size, each a little different, on one core and on two.
 * @param {Sides} sides @param {string} text @returns {Promise<Row[]>}
 */
async function measureMany(sides, text) {
  const folder = join(sides[0].setting.cwd, 'many');
  mkdirSync(folder);
  for (let index = 0; index < fileCount; index++)
    writeFileSync(join(folder, `${index}.yaml`), `# number ${index}\n${text}`);
  const label = 'check of 1,000 files';
  const unmeasured = [
    {label: `${label}, one core / two cores`, unit: '×', now: Number.NaN},
    {label: `${label}, two cores`, unit: 's', now: Number.NaN},
  ];
  try {
    execFileSync('taskset', ['--version'], {stdio: 'ignore'});
  } catch {
    return unmeasured;
  }
  /** @param {Side} side @param {string} cores */
  const seconds = async ({setting, program}, cores) =>
    (await timeProcess({...setting, node: 'taskset'}, [
      '-c',
      cores,
      setting.node,
      program,
      'check',
      folder,
    ])) / 1000;
  /** @type {{one: number[], two: number[]}[]} */
  const times = sides.map(() => ({one: [], two: []}));
  for (let run = 0; run < 3; run++) {
    for (const [index, side] of sides.entries()) {
      times[index]?.one.push(await seconds(side, '0'));
      times[index]?.two.push(await seconds(side, '0,1'));
    }
  }
  const [gain = Number.NaN, gainBefore] = times.map(({one, two}) => median(one) / median(two));
  const [two = Number.NaN, twoBefore] = times.map(side => median(side.two));
  return [
    {
      label: `${label}, one core / two cores`,
      unit: '×',
      now: gain,
      before: gainBefore,
      target: 1.6,
      isLeast: true,
    },
    {label: `${label}, two cores`, unit: 's', now: two, before: twoBefore},
  ];
}

/** @param {Sides} sides @returns {Promise<Row[]>} */
export async function measureAuthoring(sides) {
  const example = join(sides[0].tree, 'briefings/myanmar.yaml');
  return [
    ...(await measureInside(sides, example)),
    ...(await measureMany(sides, readFileSync(example, 'utf8'))),
  ];
}
