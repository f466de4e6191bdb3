/**
 * Asks the registry of npm for security advisories about the packages that the build contains. Exit code 0 if there are
 * none, 1 if there are some, 2 if the registry does not answer. Needs a built `dist`.
 *
 *   npm run advisories
 */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {advisoriesIn, packagesIn} from './audit-report.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = packagesIn(readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8'));
const audit = ['audit', '--json', '--package-lock-only'];
const script = process.env.npm_execpath;
// npm ends with an exit code other than 0 if any package has an advisory, bundled or not.
const {stdout = ''} = spawnSync(script ? process.execPath : 'npm', script ? [script, ...audit] : audit, {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const advisories = advisoriesIn(stdout, packages);
if (!advisories) {
  console.log('The registry did not answer, so no advisories were checked.');
  process.exitCode = 2;
} else {
  for (const {name, severity, title, url} of advisories)
    console.log(`${name}: ${severity}: ${title} (${url})`);
  console.log(`${advisories.length} advisories about the ${packages.size} packages in the build.`);
  process.exitCode = advisories.length > 0 ? 1 : 0;
}
