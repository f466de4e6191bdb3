/**
 * Checks the package as users get it: builds it again in two other environments and compares the builds, packs it, installs the tarball in an empty folder without the network, and runs
 * the installed program. Needs a built `dist`. Stops at the first check that fails.
 *
 *   npm run pack:check
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
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

/** Loaded before a build: the clock is a hundred days ahead. */
const ahead = `data:text/javascript;base64,${Buffer.from(
  `const ms = 100 * 86400000, now = Date.now; Date.now = () => now() + ms;
  globalThis.Date = new Proxy(Date, {construct: (D, given) => Reflect.construct(D, given.length ? given : [now() + ms])});`,
).toString('base64')}`;

/**
 * Builds into a new folder, in an environment of its own. Returns the modes and digests of all files.
 * @param {string} name
 * @param {{umask: string, env?: Record<string, string>}} environment
 */
function buildIn(name, {umask, env: own = {}}) {
  const into = join(folder, name);
  const script = `umask ${umask}; exec "$0" scripts/build.js "$1"`;
  execFileSync('/bin/sh', ['-c', script, process.execPath, into], {
    cwd: root,
    env: {...env, ...own},
    stdio: 'inherit',
  });
  return listing(into);
}

/** The mode, digest and path of each file in a folder, one in a line. @param {string} where */
function listing(where) {
  const lines = readdirSync(where, {recursive: true, encoding: 'utf8'}).map(name => {
    const stats = statSync(join(where, name));
    const digest = stats.isFile()
      ? createHash('sha256')
          .update(readFileSync(join(where, name)))
          .digest('hex')
      : 'folder';
    return `${(stats.mode & 0o777).toString(8)} ${digest} ${name}`;
  });
  return lines.sort().join('\n');
}

function checkBuilds() {
  const [early, late] = [
    buildIn('early', {umask: '077'}),
    buildIn('late', {umask: '002', env: {NODE_OPTIONS: `--import=${ahead}`, TZ: 'Pacific/Auckland'}}),
  ];
  check(
    early === late,
    'a build does not depend on the day, the time zone and the umask',
    difference(early, late),
  );
  const built = listing(join(root, 'dist'));
  check(early === built, 'dist is what a build makes', difference(early, built));
}

/** The first line that differs. @param {string} one @param {string} other */
function difference(one, other) {
  const lines = new Set(other.split('\n'));
  return one.split('\n').find(line => !lines.has(line)) ?? (one === other ? 'equal' : 'more files');
}

function checkAll() {
  console.log(`Node ${process.versions.node}`);
  checkBuilds();
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

  const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8').split(/^-{80}$/m);
  const bare = notices.filter(notice => !/copyright/i.test(notice) || notice.length < 500);
  check(
    bare.length === 0,
    'each notice has the text of its licence',
    bare[0]?.trim() ?? `${notices.length} notices`,
  );

  const program = join(home, 'node_modules/.bin/briefing');
  const {version} = readJson(join(root, 'package.json'));
  const told = outputOf(program, ['--version'], home).trim();
  check(told === version, `briefing --version prints ${version}`, told);

  const everywhere = join(folder, 'everywhere');
  npm(
    [
      ...['install', '--global', '--prefix', everywhere, '--offline', '--ignore-scripts', '--silent'],
      join(folder, tarball),
    ],
    home,
  );
  const page = join(everywhere, 'share/man/man1/briefing.1');
  check(existsSync(page), 'npm install --global installs the man page', existsSync(page) ? 'yes' : 'no');

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
