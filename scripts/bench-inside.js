/**
 * Measures parsing and the writers of several bundles in turn, within one process, and prints the figures as JSON. Each
 * Node that is measured runs this script.
 *
 *   node bench-inside.js BRIEFING BIG-BRIEFING BUNDLE [BUNDLE]
 */
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {pathToFileURL} from 'node:url';
import {median} from './bench-statistics.js';

const [textPath = '', bigPath = '', ...bundles] = process.argv.slice(2);
const text = readFileSync(textPath, 'utf8');
const big = readFileSync(bigPath, 'utf8');
const now = new Date('2026-01-01T00:00:00Z');
const modules = await Promise.all(bundles.map(path => import(pathToFileURL(path).href)));

/**
 * The median milliseconds of each action. They run in turn, A B A B …, after a warm-up.
 * @param {readonly (() => void)[]} actions
 */
function timeInTurn(actions) {
  const times = actions.map(() => /** @type {number[]} */ ([]));
  for (let run = 0; run < 120; run++) {
    for (const [index, action] of actions.entries()) {
      const start = performance.now();
      action();
      if (run >= 20) times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

const [yaml = Number.NaN, ...ours] = timeInTurn([
  () => modules[0].parseYaml(text),
  ...modules.map(
    ({parse}) =>
      () =>
        parse(text),
  ),
]);

/** @type {Record<string, (module: any, document: any) => string>} */
const writers = {
  text: ({plain, writeText}, document) => writeText(document, {width: 80, now, paint: plain}),
  markdown: ({writeMarkdown}, document) => writeMarkdown(document, {now}),
  html: ({writeHtml}, document) => writeHtml(document, {now}),
  json: ({writeDocumentJson}, document) => writeDocumentJson(document),
};
const documents = modules.map(({compose, parse}) => compose(parse(big).briefing));

/** The megabytes that each bundle writes in a second. @param {string} name */
function speedsOf(name) {
  const speeds = modules.map(() => /** @type {number[]} */ ([]));
  for (let run = 0; run < 12; run++) {
    for (const [index, module] of modules.entries()) {
      const start = performance.now();
      const written = writers[name]?.(module, documents[index]) ?? '';
      const time = performance.now() - start;
      if (run >= 3) speeds[index]?.push(Buffer.byteLength(written) / 1000 / time);
    }
  }
  return speeds.map(median);
}

console.log(
  JSON.stringify({
    parse: ours.map(time => time / yaml),
    speeds: Object.keys(writers).map(name => ({name, values: speedsOf(name)})),
  }),
);
