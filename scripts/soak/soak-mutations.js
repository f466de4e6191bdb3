/** Damaged briefings: every step ends soon and without an exception, and no output has a control character. */
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {mutated, randomFrom} from './soak-random.js';

const tree = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds of processor time that the steps of one briefing may take. */
const mostTime = 2000;

/** Characters that a terminal or a reader may not get: controls, bidirectional controls, tags and lone surrogates. */
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-soak-'));
  const outfile = join(folder, 'steps.mjs');
  await build({
    absWorkingDir: tree,
    entryPoints: ['test/helpers/cost.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    define: {BUILD_ID: '"soak"'},
    banner: {
      js: `import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);`,
    },
  });
  const steps = await import(pathToFileURL(outfile).href);
  rmSync(folder, {recursive: true});
  return steps;
}

/** @param {string} folder @returns {string[]} */
function briefingsIn(folder) {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.yaml'))
    .map(name => readFileSync(join(folder, name), 'utf8'));
}

/** @param {number} from @param {number} count @returns {Promise<string[]>} */
export async function mutateBriefings(from, count) {
  const {briefingWith, fixed, outputsOf} = await bundled();
  const texts = [...briefingsIn(join(tree, 'briefings')), briefingWith(0, 'A text.')];
  const failures = [];
  for (let number = from; number < from + count; number++) {
    const random = randomFrom(number);
    const text = mutated(random.oneOf(texts), random);
    const start = process.cpuUsage();
    try {
      // Fixing checks a text many times, so only some texts are fixed.
      if (number % 10 === 0) fixed(text);
      for (const [name, written] of Object.entries(outputsOf(text))) {
        const found = forbidden.exec(String(written));
        if (found) failures.push(`mutation ${number}: ${name} has ${JSON.stringify(found[0])}`);
      }
    } catch (error) {
      failures.push(`mutation ${number}: ${error instanceof Error ? error.stack : error}`);
    }
    const {user, system} = process.cpuUsage(start);
    const time = Math.round((user + system) / 1000);
    if (time > mostTime) failures.push(`mutation ${number} takes ${time} ms`);
  }
  return failures;
}

/**
 * Long texts of short patterns: every step takes time in proportion to the text.
 * @param {number} from @param {number} count @returns {Promise<string[]>}
 */
export async function repeatPatterns(from, count) {
  const {costly} = await bundled();
  return Array.from({length: count}, (_, index) => costly([from + index])).flat();
}
