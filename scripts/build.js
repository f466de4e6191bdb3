/**
 * Builds `dist`: the program with all packages inside, and their licences. The program is divided into files, each of
 * which loads when it is first used. Two builds of the same source are equal in every byte.
 *
 *   npm run build
 *   node scripts/build.js FOLDER    builds into another folder
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {devNull} from 'node:os';
import {basename, join, resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build, transform} from 'esbuild';
import {plugins} from './build-plugins.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = resolve(process.argv[2] ?? join(root, 'dist'));
// The modes of the files do not depend on the person who builds.
process.umask(0o022);

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  minify: !process.env.NOMIN,
  platform: 'node',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync(dist, {recursive: true, force: true});
mkdirSync(dist);

const {metafile} = await build({
  ...common,
  metafile: true,
  entryPoints: ['source/start.ts', 'source/check-worker.ts'],
  splitting: true,
  target: 'node20.19',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  define: {
    BUILD_ID: JSON.stringify(buildId()),
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
  },
  external: ['react-devtools-core'],
  plugins,
});

const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
const ofFirstFrame = ['open-reader', 'reading-session', 'reader-effects'].map(pieceOf);
const ofNewText = withImports(outputs, [pieceOf('read-document')]);
// The first frame needs these files, and so does reading a text that is not in the cache. They become part of `start.js`.
// In `first-frame.js`, plain output of such a text would load all code of the first frame with them.
const shared = [...withImports(outputs, ofFirstFrame)].filter(file => ofNewText.has(file));
await joinPieces(outputs, ['start.js'], 'start.js', shared);
await joinPieces(outputs, ofFirstFrame, 'first-frame.js');

/** The name of the output file of a module that loads later. @param {string} name */
function pieceOf(name) {
  const found = [...outputs.keys()].find(file => file.startsWith(`${name}-`));
  if (!found) throw new Error(`${name} is not in a file of its own`);
  return found;
}

await toCommonJs();

// The first file of the program is built separately, for any Node: on an old Node, it says which Node is needed. Like
// the whole program it is CommonJS, which Node starts faster than an ES module.
await build({
  ...common,
  entryPoints: ['source/cli.ts'],
  target: 'es2019',
  format: 'cjs',
  define: {PROGRAM_ID: JSON.stringify(programId()), 'import.meta.dirname': '__dirname'},
  banner: {js: '#!/usr/bin/env node'},
  plugins,
});
// npm makes this file executable only when it installs the package.
chmodSync(join(dist, 'cli.js'), 0o755);

// Caches the shipped briefings, so that they open as fast the first time as later.
for (const file of readdirSync(join(root, 'briefings')).filter(name => name.endsWith('.yaml'))) {
  // Does not use the cache and the configuration of the person who builds.
  const env = {
    ...process.env,
    XDG_CACHE_HOME: join(dist, 'cache-home'),
    BRIEFING_CONFIG: devNull,
    NODE_DISABLE_COMPILE_CACHE: '1',
    TZ: 'UTC',
  };
  const clock = new URL('package/fixed-clock.js', import.meta.url).href;
  for (const command of ['show', 'check'])
    execFileSync(
      process.execPath,
      ['--import', clock, join(dist, 'cli.js'), command, join(root, 'briefings', file)],
      {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
}
if (existsSync(join(dist, 'cache-home'))) {
  renameSync(join(dist, 'cache-home', 'briefing'), join(dist, 'cache'));
  rmSync(join(dist, 'cache-home'), {recursive: true});
}

// The program keeps its cache private. In the package, everybody may read it.
for (const entry of readdirSync(join(dist, 'cache'))) chmodSync(join(dist, 'cache', entry), 0o644);
chmodSync(join(dist, 'cache'), 0o755);

writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), noticesOf(metafile));

/**
 * Returns these files and all files that they import statically.
 * @param {Map<string, import('esbuild').Metafile['outputs'][string]>} outputs the files that exist
 * @param {readonly string[]} entries
 * @returns {Set<string>}
 */
function withImports(outputs, entries) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} file */
  const add = file => {
    if (found.has(file) || !outputs.has(file)) return;
    found.add(file);
    for (const {path, kind} of outputs.get(file)?.imports ?? [])
      if (kind === 'import-statement') add(basename(path));
  };
  for (const entry of entries) add(entry);
  return found;
}

/**
 * Joins files that always load together into one: each file adds a fifth of a millisecond to a start. The entries keep
 * the names of their exports. All other files then import from the joined file.
 * @param {Map<string, import('esbuild').Metafile['outputs'][string]>} outputs the files that exist
 * @param {readonly string[]} entries
 * @param {string} into the name of the new file
 * @param {readonly string[]} [others] more pieces for the file
 */
async function joinPieces(outputs, entries, into, others = []) {
  const joined = withImports(outputs, [...entries, ...others]);
  const pieces = [...joined].filter(file => !entries.includes(file));
  /** @param {string} file @param {string} name */
  const nameIn = (file, name) => `p${pieces.indexOf(file)}_${name}`;
  const lines = pieces.map(file => {
    const names = outputs.get(file)?.exports.map(name => `${name} as ${nameIn(file, name)}`) ?? [];
    return `export {${names.join(', ')}} from './${file}';`;
  });
  const rest = readdirSync(dist).filter(file => file.endsWith('.js') && !joined.has(file));
  const {outputFiles} = await build({
    ...common,
    target: 'node20.19',
    stdin: {
      contents: [...entries.map(file => `export * from './${file}';`), ...lines].join('\n'),
      resolveDir: dist,
    },
    external: rest.map(file => `./${file}`),
    write: false,
  });
  for (const file of rest) {
    const text = readFileSync(join(dist, file), 'utf8');
    const importing = /\bimport\s*(?:\{([^{}]*)\}\s*from\s*)?"\.\/([\w-]+\.js)"/g;
    const changed = text
      .replace(importing, (whole, names = '', from = '') => {
        if (!pieces.includes(from)) return whole;
        const renamed = names
          .split(',')
          .filter(Boolean)
          .map((/** @type {string} */ item) => {
            const [name = '', local = name] = item.trim().split(/\s+as\s+/);
            return `${nameIn(from, name)} as ${local}`;
          });
        return `import{${renamed.join(',')}}from"./${into}"`;
      })
      .replace(/"\.\/([\w-]+\.js)"/g, (whole, from) => (entries.includes(from) ? `"./${into}"` : whole));
    for (const file of pieces)
      if (changed.includes(`"./${file}"`)) throw new Error(`${file} is still imported`);
    if (changed !== text) writeFileSync(join(dist, file), changed);
  }
  for (const file of joined) {
    rmSync(join(dist, file));
    outputs.delete(file);
  }
  writeFileSync(join(dist, into), outputFiles[0]?.contents ?? '');
}

/**
 * Turns the ES modules in `dist` into CommonJS, which the program's own loader can run without Node's loader of ES
 * modules. esbuild cannot divide CommonJS into pieces, so it made ES modules first. A worker thread loads CommonJS
 * through Node.
 */
async function toCommonJs() {
  for (const file of readdirSync(dist).filter(name => name.endsWith('.js'))) {
    const text = readFileSync(join(dist, file), 'utf8')
      // esbuild would copy the exports of the file, one property at a time.
      .replace(/\bimport\(("[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))');
    const hasUrl = text.includes('import.meta.url');
    const {code} = await transform(text, {
      minify: common.minify ?? true,
      format: 'cjs',
      target: 'node20.19',
      define: {'import.meta.url': 'fileUrl'},
      banner: `"use strict";${hasUrl ? 'const fileUrl=require("node:url").pathToFileURL(__filename).href;' : ''}`,
    });
    if (/\bimport\.meta\b|\bimport\(/.test(code)) throw new Error(`${file} is still an ES module`);
    writeFileSync(join(dist, file), wrapped(withDirectExports(code, file)));
  }
  writeFileSync(join(dist, 'package.json'), '{"type": "commonjs"}\n');
}

/**
 * Makes the exports one object with getters. esbuild defines the properties one at a time, and copies the object for
 * programs that import the file as an ES module. No other program imports these files.
 * @param {string} code
 * @param {string} file
 */
function withDirectExports(code, file) {
  const exported =
    /\bvar ([\w$]+)\s*=\s*\{\};\s*[\w$]+\(\1,\s*\{([^{}]*)\}\);\s*module\.exports\s*=\s*[\w$]+\(\1\);/;
  if (!exported.test(code) && code.includes('module.exports='))
    throw new Error(`${file} exports in another way`);
  return code.replace(exported, (_, _name, pairs) => {
    const getters = pairs.replace(/([\w$]+):\s*\(\)\s*=>\s*([\w$.]+)/g, 'get $1(){return $2}');
    return `module.exports={${getters}};`;
  });
}

/**
 * Wraps the code in a function. Node has a `module` and calls the function when it loads the file. The program's own
 * loader has none, and gets the function as the value of the file.
 * @param {string} code
 */
function wrapped(code) {
  const names = 'exports,require,module,__filename';
  return `(f=>typeof module==="undefined"?f:f(${names}))(function(${names}){${code}\n})`;
}

/** An id of the built files: it differs if a file of the program differs. */
function programId() {
  const hash = createHash('sha256');
  for (const name of readdirSync(dist)
    .filter(name => name.endsWith('.js'))
    .sort())
    hash.update(name).update(readFileSync(join(dist, name)));
  return hash.digest('hex').slice(0, 16);
}

/** An id of the source and of the versions of all packages. Builds with the same id read a text in the same way. */
function buildId() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const name of readdirSync(join(root, 'source'), {recursive: true, encoding: 'utf8'}).sort()) {
    if (/\.tsx?$/.test(name)) hash.update(readFileSync(join(root, 'source', name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The licences of all packages in the build, as one text. The text of a package that lacks it is in `scripts/package/licences`.
 * @param {import('esbuild').Metafile} meta
 */
function noticesOf(meta) {
  const folders = new Set();
  for (const output of Object.values(meta.outputs)) {
    for (const [input, {bytesInOutput}] of Object.entries(output.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  const notices = [...folders].sort().map(folder => {
    const {name, version} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find(entry => /^licen[cs]e/i.test(entry));
    const path = file ? join(root, folder, file) : join(root, 'scripts/package/licences', `${name}.txt`);
    const text = readFileSync(path, 'utf8').trim();
    if (!/copyright/i.test(text)) throw new Error(`the licence of ${name} has no copyright notice`);
    return `${name} ${version}\n\n${text}\n`;
  });
  return `This program contains the following packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
