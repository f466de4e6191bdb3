import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';
import {defineConfig} from 'vitest/config';

const oneWidth = fileURLToPath(new URL('test/helpers/one-width.ts', import.meta.url));

/** Packages that are bundled for the tests name source maps that they do not ship. */
const noSourceMaps: Plugin = {
  name: 'no-source-maps',
  enforce: 'pre',
  load(id) {
    const [path = ''] = id.split('?');
    if (!/node_modules\/(?:ink|@alcalzone).*\.js$/.test(path)) return undefined;
    return readFileSync(path, 'utf8').replace(/\/\/# sourceMappingURL=.*$/m, '');
  },
};

export default defineConfig({
  plugins: [noSourceMaps],
  // The build measures width in one way everywhere, and so do the tests (see scripts/build-plugins.js).
  resolve: {alias: {'string-width': oneWidth}},
  define: {BUILD_ID: '"test"'},
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // These need programs besides Node and git: `npm run test:system`.
    exclude: ['test/system/**'],
    testTimeout: 30_000,
    // A day is the user’s own, so the tests say in which time zone the user is. In another locale, the program writes
    // ASCII (see source/commands/shared/signs.ts).
    env: {TZ: 'UTC', LC_ALL: 'C.UTF-8'},
    server: {
      deps: {inline: [/ink/, /wrap-ansi/, /widest-line/, /cli-truncate/, /slice-ansi/, /ansi-tokenize/]},
    },
  },
});
