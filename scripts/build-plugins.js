/**
 * What the build changes in the packages that it bundles: less work at a start and for each frame. docs/decisions.md says
 * what each change gains.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire, isBuiltin} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * Loads Yoga's WebAssembly from a file, at once. Yoga ships it as a `data:` URL and decodes it through `fetch`, which takes
 * about 45 ms more at every start, and waits at its top level, which CommonJS cannot do.
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
    writeFileSync(join(builder.initialOptions.outdir ?? '', 'yoga.wasm'), bytes);
    const withoutBytes = embedded.replace(/data:application\/octet-stream;base64,[^"]+/, 'yoga.wasm');
    builder.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, () => ({contents: withoutBytes, loader: 'js'}));
    builder.onLoad({filter: /yoga-layout\/dist\/src\/index\.js$/}, ({path}) => ({
      contents: `
        import {readFileSync} from 'node:fs';
        import loadYoga from '../binaries/yoga-wasm-base64-esm.js';
        import wrapAssembly from './wrapAssembly.js';
        const bytes = readFileSync(new URL('./yoga.wasm', import.meta.url));
        const yoga = {
          instantiateWasm(imports, receive) {
            const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
            receive(instance);
            return instance.exports;
          },
        };
        // Everything is there at once, since nothing is fetched.
        loadYoga(yoga);
        export default wrapAssembly(yoga);
        export * from './generated/YGEnums.js';`,
      resolveDir: dirname(path),
      loader: 'js',
    }));
  },
};

/**
 * Measures width in one way everywhere, so that Ink and the typesetting agree. `string-width` would also take 20 to 45 ms to
 * compile its regular expression of all emoji, at the first character that is not Latin.
 * @type {import('esbuild').Plugin}
 */
const oneWidth = {
  name: 'one-width',
  setup(builder) {
    builder.onResolve({filter: /^string-width$/}, () => ({path: 'string-width', namespace: 'one-width'}));
    builder.onLoad({filter: /.*/, namespace: 'one-width'}, () => ({
      contents: `export {columnsOf as default} from './source/text/columns.ts';`,
      resolveDir: root,
      loader: 'ts',
    }));
  },
};

/**
 * Makes the patterns of `fast-string-width` when the first text comes that is not plain Latin. Making them takes 0.7 ms, and
 * most first frames need none.
 * @type {import('esbuild').Plugin}
 */
const lateWidthPatterns = {
  name: 'late-width-patterns',
  setup(builder) {
    builder.onLoad({filter: /fast-string-truncated-width\/dist\/index\.js$/}, ({path}) => {
      /** @type {string[]} */
      const patterns = [];
      const rest = readFileSync(path, 'utf8').replace(/^const (\w+_RE) = (.*);$/gm, (_, name, pattern) => {
        patterns.push(`${name} ??= ${pattern};`);
        return `let ${name};`;
      });
      if (patterns.length === 0) throw new Error('no patterns found in fast-string-truncated-width');
      const contents = replaceAll(rest, [['    /* CONSTANTS */', `    ${patterns.join('\n    ')}`]]);
      return {contents, resolveDir: dirname(path), loader: 'js'};
    });
  },
};

/**
 * Bundles the ES modules of `yaml`, which the package has for browsers. esbuild can leave out the parts of them that the
 * program does not use.
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
 * Takes Node's own modules from `process.getBuiltinModule`, when the code that uses them is evaluated, and only the
 * names that it uses: some names are getters that load half of Node. A start takes about 2 ms less.
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
    // esbuild drops the lines of names that nothing uses.
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
 * Keeps Ink from asking other programs, such as `tput`, for the size of a terminal that does not tell it. The reader then
 * takes 80×24. This gains no time: it keeps a reader from starting programs.
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
 * Less work for each of Ink's frames. The characters of a line are kept for the next frame, since a line that scrolls is
 * the same line: of 5 ms of work for a key, this saves 1.5. A blank cell is one object instead of thousands: 0.3 ms. And
 * the Esc key is acted on 10 ms sooner.
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
    // How long an escape character may still begin a sequence. tmux (3.5 and newer) waits as long.
    builder.onLoad({filter: /node_modules\/ink\/build\/components\/App\.js$/}, ({path}) => ({
      contents: replaceAll(readFileSync(path, 'utf8'), [
        ['pendingInputFlushDelayMilliseconds = 20;', 'pendingInputFlushDelayMilliseconds = 10;'],
      ]),
      loader: 'js',
    }));
  },
};

/**
 * Removes Ink's developer tools. Ink waits for them at its top level if `DEV` is `true`, which CommonJS cannot do.
 * @type {import('esbuild').Plugin}
 */
const noDeveloperTools = {
  name: 'no-developer-tools',
  setup(builder) {
    builder.onLoad({filter: /node_modules\/ink\/build\/reconciler\.js$/}, ({path}) => ({
      contents: replaceAll(readFileSync(path, 'utf8'), [
        [`await import('./devtools.js');`, ''],
        ['const loaded = await loadPackageJson();', 'const loaded = packageInfo;'],
      ]),
      loader: 'js',
    }));
  },
};

/**
 * Replaces each pattern. Stops the build if a pattern is not found: somebody has to look at the new version of the package.
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

/** All plugins, in the order in which esbuild asks them. */
export const plugins = [
  plainBuiltins,
  yogaFromFile,
  oneWidth,
  lateWidthPatterns,
  yamlModules,
  noTerminalSize,
  leanFrames,
  noDeveloperTools,
];
