/**
 * Checks the package as users get it: packs it, installs the tarball in an empty folder without the network, and runs
 * the installed program. Needs a built `dist`. Stops at the first check that fails.
 *
 *   npm run pack:check
 */
import {execFileSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'briefing-package-'));
const home = join(folder, 'home');
const maxBytes = 1_000_000;

/** The environment without the variables of `npm run`, and without variables that change the program's output. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|briefing_)/i.test(name))),
  FORCE_COLOR: '0',
  XDG_CACHE_HOME: join(folder, 'cache'),
};

/**
 * The output of a program. Throws if its exit code is not 0.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function outputOf(program, args, cwd) {
  return execFileSync(program, args, {cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
}

/** @param {readonly string[]} args @param {string} cwd */
function npm(args, cwd) {
  const script = process.env.npm_execpath;
  return script ? outputOf(process.execPath, [script, ...args], cwd) : outputOf('npm', args, cwd);
}

/** @param {string} path @returns {Record<string, unknown>} */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Prints one line for a check. Throws if it failed.
 * @param {boolean} isMet
 * @param {string} what
 * @param {string} found
 */
function check(isMet, what, found) {
  console.log(`${isMet ? 'ok    ' : 'FAILED'}  ${what}: ${found}`);
  if (!isMet) throw new CheckFailed(what);
}

class CheckFailed extends Error {}

function checkAll() {
  console.log(`Node ${process.versions.node}`);
  // Without scripts: `prepare` would build again, but this checks the build that was tested.
  npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz')) ?? '';
  check(tarball !== '', 'npm pack makes a tarball', tarball || 'none');
  const bytes = statSync(join(folder, tarball)).size;
  check(bytes <= maxBytes, `the tarball is at most ${maxBytes / 1000} kB`, `${Math.ceil(bytes / 1000)} kB`);

  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private": true}\n');
  npm(
    ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', `../${tarball}`],
    home,
  );
  const installed = join(home, 'node_modules/briefing');
  const packages = readdirSync(join(home, 'node_modules')).filter(name => !name.startsWith('.'));
  check(
    packages.join() === 'briefing',
    'it installs offline, without other packages',
    packages.join(', ') || 'nothing',
  );

  const manifest = readJson(join(installed, 'package.json'));
  const dependencies = Object.keys(manifest.dependencies ?? {});
  check(dependencies.length === 0, 'it has no dependencies', dependencies.join(', ') || 'none');

  const files = readdirSync(installed, {recursive: true, encoding: 'utf8'});
  const maps = files.filter(name => name.endsWith('.map'));
  check(maps.length === 0, 'it has no source maps', maps.join(', ') || 'none');
  for (const name of ['dist/THIRD-PARTY-NOTICES.txt', 'LICENSE', 'README.md', 'CHANGELOG.md']) {
    const path = join(installed, name);
    check(existsSync(path) && statSync(path).size > 0, `${name} is in it`, existsSync(path) ? 'yes' : 'no');
  }

  const program = join(home, 'node_modules/.bin/briefing');
  const {version} = readJson(join(root, 'package.json'));
  const told = outputOf(program, ['--version'], home).trim();
  check(told === version, `briefing --version prints ${version}`, told);

  const text = outputOf(program, ['myanmar'], home);
  const [title = ''] = text.split('\n', 1);
  const expected = /^title: (.*)$/m.exec(readFileSync(join(root, 'briefings/myanmar.yaml'), 'utf8'))?.[1];
  check(title === expected, 'briefing myanmar, piped, starts with the title', title || 'nothing');
  check(
    !text.includes('\u001b'),
    'its output has no control sequences',
    text.includes('\u001b') ? 'some' : 'none',
  );
}

try {
  checkAll();
} catch (error) {
  if (!(error instanceof CheckFailed)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, {recursive: true});
}
