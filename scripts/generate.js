/**
 * Writes the files that are made from the source and committed: the JSON Schema and the man page. A test fails if one of
 * them is out of date.
 *
 *   npm run generate
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const {outputFiles} = await build({
  absWorkingDir: root,
  entryPoints: ['scripts/generated.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  write: false,
});
const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
const {generatedFiles} = await import(`data:text/javascript;base64,${code}`);
for (const [path, text] of Object.entries(generatedFiles())) {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
  console.log(path);
}
