/**
 * Builds `dist`: one program, its dependencies inside, in pieces that load when they are first used; and the notices
 * of everything that is bundled.
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
import {createRequire, isBuiltin} from 'node:module';
import {devNull} from 'node:os';
import {basename, dirname, join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

/**
 * Yoga ships its WebAssembly as a `data:` URL that is decoded through `fetch`, at every start. From a file of bytes it
 * is there about 45 ms sooner.
 * @type {import('esbuild').Plugin}
 */
const yogaFromFile = {
  name: 'yoga-from-file',
  setup(builder) {
    const folder = dirname(dirname(require.resolve('yoga-layout')));
    const embedded = readFileSync(join(folder, 'binaries/yoga-wasm-base64-esm.js'), 'utf8');
    const bytes = Buffer.from(
      /data:application\/octet-stream;base64,([^"]+)/.exec(embedded)?.[1] ?? '',
      'base64',
    );
    if (bytes.toString('latin1', 0, 4) !== '\0asm') throw new Error('no WebAssembly found in yoga-layout');
    writeFileSync(join(dist, 'yoga.wasm'), bytes);
    const withoutBytes = embedded.replace(/data:application\/octet-stream;base64,[^"]+/, 'yoga.wasm');
    builder.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, () => ({contents: withoutBytes, loader: 'js'}));
    builder.onLoad({filter: /yoga-layout\/dist\/src\/index\.js$/}, ({path}) => ({
      contents: `
        import {readFileSync} from 'node:fs';
        import loadYoga from '../binaries/yoga-wasm-base64-esm.js';
        import wrapAssembly from './wrapAssembly.js';
        const bytes = readFileSync(new URL('./yoga.wasm', import.meta.url));
        const Yoga = wrapAssembly(await loadYoga({
          instantiateWasm(imports, receive) {
            const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
            receive(instance);
            return instance.exports;
          },
        }));
        export default Yoga;
        export * from './generated/YGEnums.js';`,
      resolveDir: dirname(path),
      loader: 'js',
    }));
  },
};

/**
 * One measure of width everywhere, so that Ink and the type-setting agree; `string-width` would compile its regular
 * expression of all emoji at the first character that is not Latin, for about 45 ms.
 * @type {import('esbuild').Plugin}
 */
const oneWidth = {
  name: 'one-width',
  setup(builder) {
    builder.onResolve({filter: /^string-width$/}, () => ({path: 'string-width', namespace: 'one-width'}));
    builder.onLoad({filter: /.*/, namespace: 'one-width'}, () => ({
      contents: `export {columnsOf as default} from './source/domain/columns.ts';`,
      resolveDir: root,
      loader: 'ts',
    }));
  },
};

/**
 * The ES modules of `yaml`, which it gives to bundlers for browsers: what is not used is left out.
 * @type {import('esbuild').Plugin}
 */
const yamlModules = {
  name: 'yaml-modules',
  setup(builder) {
    const modules = join(dirname(require.resolve('yaml/package.json')), 'browser/dist/index.js');
    builder.onResolve({filter: /^yaml$/}, () => ({path: modules, sideEffects: false}));
  },
};

/**
 * Node's own modules without the ES module around them, whose making reads every property and so loads streams,
 * standard input and much else that a start does not need: about 15 ms.
 * @type {import('esbuild').Plugin}
 */
const plainBuiltins = {
  name: 'plain-builtins',
  setup(builder) {
    builder.onResolve({filter: /^(node:)?[a-z_/]+$/}, ({path, kind}) => {
      if (!isBuiltin(path) || kind === 'dynamic-import') return undefined;
      return {
        path: path.replace(/^node:/, ''),
        namespace: kind === 'require-call' ? 'required-builtin' : 'builtin',
      };
    });
    builder.onLoad({filter: /.*/, namespace: 'required-builtin'}, ({path}) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}');`,
      loader: 'js',
    }));
    // Each name is read when it is first used and only if it is: some are getters that load half of Node.
    builder.onLoad({filter: /.*/, namespace: 'builtin'}, ({path}) => {
      const names = Object.keys(require(`node:${path}`)).filter(
        name => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default',
      );
      const lines = names.map(name => `export const ${name} = /* @__PURE__ */ (() => builtin.${name})();`);
      return {
        contents: [
          `const builtin = process.getBuiltinModule('node:${path}');`,
          'export default builtin;',
          ...lines,
        ].join('\n'),
        loader: 'js',
      };
    });
  },
};

/**
 * Asks the terminal's size of other programs, where the stream does not tell it. The reader runs on streams that do,
 * and starting without the module for child processes takes 5 ms less.
 * @type {import('esbuild').Plugin}
 */
const noTerminalSize = {
  name: 'no-terminal-size',
  setup(builder) {
    builder.onLoad({filter: /node_modules\/terminal-size\/index\.js$/}, () => ({
      contents: 'export default function terminalSize() { return {columns: 80, rows: 24}; }',
      loader: 'js',
    }));
  },
};

/**
 * Ink's drawing with less work a frame. What it tokenized of a line is kept for the next frame (a line that scrolls is
 * the same line); a blank cell is one object and not thousands; and a changed line is written whole instead of from
 * its first changed column, which saves bytes but segments both lines anew, and goes wrong in a terminal that measures
 * a script differently.
 * @type {import('esbuild').Plugin}
 */
const leanFrames = {
  name: 'lean-frames',
  setup(builder) {
    builder.onLoad({filter: /node_modules\/ink\/build\/output\.js$/}, ({path}) => ({
      contents: replaceAll(readFileSync(path, 'utf8'), [
        ['    caches = new OutputCaches();', '    caches = sharedCaches();'],
        [
          'export default class Output {',
          `let shared = new OutputCaches();
          function sharedCaches() {
            if (shared.styledChars.size > 2000 || shared.widths.size > 5000) shared = new OutputCaches();
            return shared;
          }
          const blank = {type: 'char', value: ' ', fullWidth: false, styles: []};
          export default class Output {`,
        ],
        [
          /row\.push\(\{\s*type: 'char',\s*value: ' ',\s*fullWidth: false,\s*styles: \[\],\s*\}\);/,
          'row.push(blank);',
        ],
      ]),
      loader: 'js',
    }));
    builder.onLoad({filter: /ansi-tokenize\/build\/tokenize\.js$/}, ({path}) => ({
      contents: replaceAll(readFileSync(path, 'utf8'), [
        ['of segmenter.segment(str)', 'of segmentsOf(str)'],
        [
          'export function tokenize',
          `// Where every code unit is a character of its own, the segmenter has nothing to find.
          function segmentsOf(text) {
            if (!isPlain(text)) return segmenter.segment(text);
            return Array.from({length: text.length}, (_, index) => ({segment: text[index], index}));
          }
          export function tokenize`,
        ],
        [/^/, `import {isPlain} from ${JSON.stringify(join(root, 'source/domain/columns.ts'))};`],
      ]),
      resolveDir: dirname(path),
      loader: 'js',
    }));
    builder.onLoad({filter: /ansi-tokenize\/build\/styledChars\.js$/}, ({path}) => ({
      contents: replaceAll(readFileSync(path, 'utf8'), [
        // A list of styles is replaced and never changed: characters in a row can share it.
        ['styles: [...codes],', 'styles: codes,'],
        ['if (i === chars.length - 1) {', 'if (i === chars.length - 1 && char.styles.length > 0) {'],
      ]),
      loader: 'js',
    }));
    builder.onLoad({filter: /node_modules\/ink\/build\/line-update\.js$/}, () => ({
      contents: `import ansiEscapes from 'ansi-escapes';
        export default function lineUpdate(_previous, next) {
          return ansiEscapes.cursorTo(0) + ansiEscapes.eraseEndLine + next;
        }`,
      resolveDir: join(root, 'node_modules/ink/build'),
      loader: 'js',
    }));
  },
};

/**
 * Finding out what colours the terminal has. The program decides that itself (`NO_COLOR`, `FORCE_COLOR`, the theme),
 * and a start does without it.
 * @type {import('esbuild').Plugin}
 */
const noColourDetection = {
  name: 'no-colour-detection',
  setup(builder) {
    builder.onLoad({filter: /node_modules\/chalk\/source\/vendor\/supports-color\/index\.js$/}, () => ({
      contents: 'export default {stdout: false, stderr: false};',
      loader: 'js',
    }));
  },
};

/**
 * Shows the cursor at the end of the process, on standard error and on whatever that leads to. Ink shows it on the
 * terminal itself, and the reader makes sure of that.
 * @type {import('esbuild').Plugin}
 */
const noCursorOnErrors = {
  name: 'no-cursor-on-errors',
  setup(builder) {
    builder.onLoad({filter: /node_modules\/restore-cursor\/index\.js$/}, () => ({
      contents: 'export default function restoreCursor() {}',
      loader: 'js',
    }));
  },
};

/**
 * Replaces each pattern, or stops the build: a new version of the library has to be looked at.
 * @param {string} text
 * @param {Array<[string | RegExp, string]>} replacements
 */
function replaceAll(text, replacements) {
  return replacements.reduce((changed, [from, to]) => {
    if (typeof from === 'string' ? !changed.includes(from) : !from.test(changed))
      throw new Error(`not found: ${from}`);
    return changed.replace(from, to);
  }, text);
}

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

// The start is built apart, for any Node that runs modules: it is what tells an old one so.
await build({
  ...common,
  entryPoints: ['source/cli.ts'],
  target: 'es2019',
  supported: {'dynamic-import': true},
  external: ['./start.js'],
  banner: {js: '#!/usr/bin/env node'},
});
// The start is a program of its own: npm makes it executable only where it is installed.
chmodSync(join(dist, 'cli.js'), 0o755);
const {metafile} = await build({
  ...common,
  metafile: true,
  entryPoints: ['source/start.ts', 'source/check-worker.ts'],
  splitting: true,
  target: 'node20.19',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  // `write-file-atomic` makes the name of its temporary file from this, the process and a counter.
  define: {
    __filename: '"briefing"',
    BUILD_ID: JSON.stringify(buildId()),
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
  },
  external: ['react-devtools-core'],
  plugins: [
    plainBuiltins,
    yogaFromFile,
    oneWidth,
    yamlModules,
    noTerminalSize,
    leanFrames,
    noCursorOnErrors,
    noColourDetection,
  ],
});

const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
await joinPieces(outputs, ['start.js'], 'start.js');
// What the first frame of a briefing needs.
const ofFirstFrame = ['open-reader', 'reading', 'hands'].map(name => {
  const found = [...outputs.keys()].find(file => file.startsWith(`${name}-`));
  if (!found) throw new Error(`${name} is no piece of its own`);
  return found;
});
await joinPieces(outputs, ofFirstFrame, 'first-frame.js');

// What ships with the package is kept already, so that its first opening is as fast as any.
for (const file of readdirSync(join(root, 'briefings')).filter(name => name.endsWith('.yaml'))) {
  // Nothing of whoever builds: neither where they keep documents nor what they have configured.
  const env = {...process.env, XDG_CACHE_HOME: join(dist, 'cache'), BRIEFING_CONFIG: devNull};
  for (const command of ['show', 'check'])
    execFileSync(process.execPath, [join(dist, 'cli.js'), command, join(root, 'briefings', file)], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
}
if (existsSync(join(dist, 'cache'))) {
  renameSync(join(dist, 'cache', 'briefing'), join(dist, 'kept'));
  rmSync(join(dist, 'cache'), {recursive: true});
}

writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), noticesOf(metafile));

/**
 * Makes one file of pieces that are always loaded together: each file costs a start about half a millisecond. `entries`
 * keep the names that they export; what else loads later takes from the one file what it took from its pieces.
 * @param {Map<string, import('esbuild').Metafile['outputs'][string]>} outputs of the files that are there
 * @param {readonly string[]} entries
 * @param {string} into the name of the file
 */
async function joinPieces(outputs, entries, into) {
  /** @type {Set<string>} */
  const joined = new Set();
  /** @param {string} file */
  const addWithImports = file => {
    if (joined.has(file) || !outputs.has(file)) return;
    joined.add(file);
    for (const {path, kind} of outputs.get(file)?.imports ?? [])
      if (kind === 'import-statement') addWithImports(basename(path));
  };
  for (const entry of entries) addWithImports(entry);
  const pieces = [...joined].filter(file => !entries.includes(file));
  /** @param {string} file @param {string} name */
  const nameIn = (file, name) => `p${pieces.indexOf(file)}_${name}`;
  const lines = pieces.map(file => {
    const names = outputs.get(file)?.exports.map(name => `${name} as ${nameIn(file, name)}`) ?? [];
    return `export {${names.join(', ')}} from './${file}';`;
  });
  const others = readdirSync(dist).filter(file => file.endsWith('.js') && !joined.has(file));
  const {outputFiles} = await build({
    ...common,
    target: 'node20.19',
    stdin: {
      contents: [...entries.map(file => `export * from './${file}';`), ...lines].join('\n'),
      resolveDir: dist,
    },
    external: others.map(file => `./${file}`),
    write: false,
  });
  for (const file of others) {
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

/** Changes with the source and with the versions of what is bundled. */
function buildId() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const name of readdirSync(join(root, 'source'), {recursive: true, encoding: 'utf8'}).sort()) {
    if (/\.tsx?$/.test(name)) hash.update(readFileSync(join(root, 'source', name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The licence of every package that a build holds.
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
    const {name, version, license} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find(entry => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  return `This program contains the following packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
