/** Reads a briefing at a revision of its git repository. */

import {type ExecFileException, execFile} from 'node:child_process';
import {basename, dirname} from 'node:path';
import {Readable} from 'node:stream';
import {maxBytes} from '../../briefing/limits.js';
import type {Problem} from '../../briefing/problems.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import {type ReadText, readTextStream} from '../read-text.js';
import {realPath} from '../records/reading-record.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** How long one git command may take, in milliseconds. */
const limitMs = 10_000;

/**
 * The text of an earlier version. `commit` is the hash of its commit; it is missing if the version is a file. `isNewer`
 * says that the revision is older than the file.
 */
export type ReadEarlier = ReadText & Readonly<{commit?: string; isNewer?: true}>;

/**
 * The text of a file at a revision: a commit, a branch, a tag, `HEAD~2`, `@{yesterday}`. These are problems: git is
 * missing, the file is in no repository, there is no such revision, the revision lacks the file, the file is larger
 * than 1 MiB.
 */
export async function readFromGit(path: string, revision: string, env: Environment): Promise<ReadEarlier> {
  const real = realPath(path);
  // `-C` is safer than a working folder, because Windows would look for a program called git there first.
  const git = (...more: string[]) => run(['-C', dirname(real), ...more], env);
  const shown = harmlessLine(revision);
  // The revision must not be read as an option. (git has `--end-of-options` for this only since 2.30.)
  if (revision === '' || revision.startsWith('-')) return noRevision(shown);

  const inside = await git('rev-parse', '--is-inside-work-tree');
  if (!inside.ok) {
    if (inside.code === 'ENOENT')
      return failed('file/unreadable', ours('reading a revision needs git, which was not found'));
    return noRevision(shown, reasonOf(inside.message) ?? ours('The briefing is not in a git repository.'));
  }
  // Resolves the revision to a commit first. So the next commands contain only hexadecimal digits and the file name.
  const resolved = await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (!resolved.ok) return noRevision(shown);
  const commit = resolved.output.toString('utf8').trim();
  const blob = `${commit}:./${basename(real)}`;
  const type = await git('cat-file', '-t', blob);
  if (!type.ok || type.output.toString('utf8').trim() !== 'blob')
    return {...failed('file/not-found', ours`revision ${shown} does not have this file`), isNewer: true};
  // `git show` is not used, because it may run a program that the repository names (`textconv`).
  const text = await git('cat-file', 'blob', blob);
  if (text.ok) return {...(await readTextStream(Readable.from([text.output]))), commit};
  if (text.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return failed('file/too-large', ours`the file is larger than 1 MiB at revision ${shown}`);
  return failed(
    'file/unreadable',
    ours`git cannot read the file at revision ${shown}`,
    reasonOf(text.message),
  );
}

type Ran =
  | Readonly<{ok: true; output: Buffer}>
  | Readonly<{ok: false; code: ExecFileException['code'] | string; message: string}>;

function run(args: readonly string[], env: Environment): Promise<Ran> {
  const options = {
    env: environmentFrom(env),
    encoding: 'buffer',
    maxBuffer: maxBytes,
    timeout: limitMs,
    windowsHide: true,
  } as const;
  return new Promise(resolve => {
    execFile('git', [...args], options, (error, output, errors) => {
      if (!error) resolve({ok: true, output});
      else resolve({ok: false, code: error.code ?? '', message: errors.toString('utf8')});
    });
  });
}

/** Variables that point git to another repository, as in a git hook. They are left out. */
const otherRepository = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
];

/** The user’s environment, with settings that stop git from asking, fetching and writing. */
function environmentFrom(env: Environment): NodeJS.ProcessEnv {
  const left = Object.entries(env).filter(([name]) => !otherRepository.includes(name));
  return {
    ...Object.fromEntries(left),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

/** The first line of git's message; `undefined` if git only says that there is no repository. */
function reasonOf(message: string): Harmless | undefined {
  const [line = ''] = message.split('\n');
  return line === '' || /not a git repository/.test(line) ? undefined : ours`git says: ${harmlessLine(line)}`;
}

function noRevision(shown: Harmless, hint?: Harmless): ReadText {
  return failed(
    'file/not-found',
    ours`${shown || 'an empty name'} is neither a file nor a git revision of the briefing`,
    hint,
  );
}

function failed(code: Problem['code'], message: Harmless, hint?: Harmless): ReadText {
  return {ok: false, problem: {code, message, ...(hint && {hint})}};
}
