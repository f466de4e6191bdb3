/** The part of the benchmark for those who write: `check` over many files, parsing, and the writers. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {median, timeProcess} from './bench-measure.js';

/** @typedef {import('./bench-measure.js').Setting} Setting */
/** @typedef {(label: string, value: number, unit: string, target?: number, isLeast?: boolean) => void} Report */

const root = fileURLToPath(new URL('..', import.meta.url));
const fileCount = 1000;

/** The modules that are measured inside one process, bundled as the program is. @param {string} folder */
async function modulesIn(folder) {
  const outfile = join(folder, 'modules.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      resolveDir: join(root, 'source'),
      contents: `
        export {parse} from './briefing/parse.js';
        export {compose} from './document/compose.js';
        export {plain} from './typeset/paint.js';
        export {writeText} from './writers/text.js';
        export {writeMarkdown} from './writers/markdown/markdown.js';
        export {writeHtml} from './writers/html/html.js';
        export {writeDocumentJson} from './writers/json.js';
        export {parse as parseYaml} from 'yaml';`,
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
  return import(pathToFileURL(outfile).href);
}

/** Milliseconds of each of two things done in turn, A B A B …, after a warm-up. @param {() => void} a @param {() => void} b */
function inTurn(a, b) {
  /** @type {number[][]} */
  const times = [[], []];
  for (let run = 0; run < 120; run++) {
    for (const [index, action] of [a, b].entries()) {
      const start = performance.now();
      action();
      if (run >= 20) times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** @param {Setting} setting @param {string} text @param {string} big @param {Report} report */
async function measureInside({cwd}, text, big, report) {
  const modules = await modulesIn(cwd);
  const [ours = Number.NaN, theirs = Number.NaN] = inTurn(
    () => modules.parse(text),
    () => modules.parseYaml(text),
  );
  report('parse / the yaml package, same text', ours / theirs, '×', 1.3);
  const parsed = modules.parse(big);
  const document = modules.compose(parsed.briefing);
  const now = new Date('2026-01-01T00:00:00Z');
  const writers = {
    text: () => modules.writeText(document, {width: 80, now, paint: modules.plain}),
    markdown: () => modules.writeMarkdown(document, {now}),
    html: () => modules.writeHtml(document, {now}),
    json: () => modules.writeDocumentJson(document),
  };
  for (const [name, write] of Object.entries(writers)) {
    const speeds = [];
    for (let run = 0; run < 12; run++) {
      const start = performance.now();
      const bytes = Buffer.byteLength(write());
      if (run >= 3) speeds.push(bytes / 1000 / (performance.now() - start));
    }
    report(`writing ${name}, 5,000 points`, median(speeds), 'MB/s', 20, true);
  }
}

/** A thousand files of a briefing's size, each a little different, on one core and on two. */
/** @param {Setting} setting @param {string} program @param {string} text @param {Report} report */
async function measureMany(setting, program, text, report) {
  const folder = join(setting.cwd, 'many');
  mkdirSync(folder);
  for (let index = 0; index < fileCount; index++)
    writeFileSync(join(folder, `${index}.yaml`), `# number ${index}\n${text}`);
  try {
    execFileSync('taskset', ['--version'], {stdio: 'ignore'});
  } catch {
    console.log('check of 1,000 files on one core and on two: not measured, there is no taskset here');
    return;
  }
  const pinned = {...setting, node: 'taskset'};
  const on = (/** @type {string} */ cores) =>
    timeProcess(pinned, ['-c', cores, setting.node, program, 'check', folder]);
  const one = [];
  const two = [];
  for (let run = 0; run < 3; run++) {
    one.push(await on('0'));
    two.push(await on('0,1'));
  }
  report('check of 1,000 files, one core / two cores', median(one) / median(two), '×', 1.6, true);
}

/** @param {Setting} setting @param {{program: string, text: string, big: string, report: Report}} what */
export async function measureAuthoring(setting, {program, text, big, report}) {
  await measureInside(setting, text, big, report);
  await measureMany(setting, program, text, report);
}
