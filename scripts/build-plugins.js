/**
 * Changes to the packages that the build bundles. Most of them save work at a start or for each frame;
 * docs/decisions.md says how much.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire, isBuiltin} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * Loads Yoga's WebAssembly from a file, without waiting. Yoga ships it as a `data:` URL and decodes it with `fetch`.
 * That takes about 45 ms more at every start. It also needs a top-level `await`, which CommonJS does not have.
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
        // This returns when all is loaded, since nothing is fetched.
        loadYoga(yoga);
        export default wrapAssembly(yoga);
        export * from './generated/YGEnums.js';`,
      resolveDir: dirname(path),
      loader: 'js',
    }));
  },
};

/**
 * Makes Ink measure width with our own function (`styled-columns.ts`), so that Ink and the typesetting agree. `string-width` would also take
 * 20 to 45 ms at the first character that is not Latin, to compile its regular expression of all emoji.
 * @type {import('esbuild').Plugin}
 */
const oneWidth = {
  name: 'one-width',
  setup(builder) {
    builder.onResolve({filter: /^string-width$/}, () => ({path: 'string-width', namespace: 'one-width'}));
    builder.onLoad({filter: /.*/, namespace: 'one-width'}, () => ({
      contents: `export {styledColumnsOf as default} from './source/text/styled-columns.ts';`,
      resolveDir: root,
      loader: 'ts',
    }));
  },
};

/**
 * Compiles the patterns of `fast-string-width` only at the first text that is not plain Latin. Compiling takes 0.7 ms,
 * and most first frames need no pattern.
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
 * Bundles the ES modules of `yaml`, which the package has for browsers. esbuild can leave out the parts of them that
 * the program does not use.
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
 * Takes Node's own modules from `process.getBuiltinModule` when the code that uses them runs, and reads only the
 * exports that this code uses: some exports are getters that load half of Node. A start takes about 2 ms less.
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
 * Keeps Ink from starting other programs, such as `tput`, to ask for the size of a terminal that does not say it. The
 * reader then takes 80×24. This does not save time: the reader should not start programs.
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
 * Saves work in each of Ink's frames. The characters of a line are kept for the next frame, since most lines only move:
 * this saves 1.5 ms of the 5 ms that a key takes. All blank cells are one object instead of thousands: this saves 0.3
 * ms.
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
    // Characters in a row share a list of styles, which is replaced and never changed, so comparing two of them is fast.
    // A blank character at the end of a line has no styles to close. 0.1 of 3.3 ms for each key.
    builder.onLoad({filter: /ansi-tokenize\/build\/styledChars\.js$/}, ({path}) => ({
      contents: replaceAll(readFileSync(path, 'utf8'), [
        ['styles: [...codes],', 'styles: codes,'],
        ['if (i === chars.length - 1) {', 'if (i === chars.length - 1 && char.styles.length > 0) {'],
      ]),
      loader: 'js',
    }));
  },
};

/**
 * Removes Ink's developer tools. If `DEV` is `true`, Ink loads them with a top-level `await`, which CommonJS does not
 * have.
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
 * Replaces each pattern. Stops the build if a pattern is not found: somebody has to look at the new version of the
 * package.
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
