/** A briefing as it was at a revision of the git repository that holds it. */
import {type ExecFileException, execFile} from 'node:child_process';
import {basename, dirname} from 'node:path';
import {Readable} from 'node:stream';
import {maxBytes} from '../../briefing/limits.js';
import type {Problem} from '../../briefing/problems.js';
import {harmlessLine} from '../../text/harmless.js';
import {type ReadText, readTextStream} from '../read-text.js';
import {realPath} from '../records/reading-record.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** No question that is asked here takes longer, in milliseconds. */
const limitMs = 10_000;

/** The text of an earlier version, and the commit that it is of, if it is of one. */
export type ReadEarlier = ReadText & Readonly<{commit?: string}>;

/**
 * The text of a file at a revision (a commit, branch or tag; `HEAD~2`, `@{yesterday}`). No git, no repository, no such
 * revision, no such file in it, and more than 1 MiB are problems.
 */
export async function readFromGit(path: string, revision: string, env: Environment): Promise<ReadEarlier> {
  const real = realPath(path);
  // `-C`, not a working folder: Windows would look there for a program called git first.
  const git = (...more: string[]) => run(['-C', dirname(real), ...more], env);
  const shown = harmlessLine(revision);
  // It must not become an option. (`--end-of-options` would say so too, but git understands it here from 2.30 on.)
  if (revision === '' || revision.startsWith('-')) return noRevision(shown);

  const inside = await git('rev-parse', '--is-inside-work-tree');
  if (!inside.ok) {
    if (inside.code === 'ENOENT')
      return failed('file/unreadable', 'git is needed to read a revision, and was not found');
    return noRevision(shown, reasonOf(inside.message) ?? 'The briefing is in no git repository.');
  }
  // Resolved to a commit first: what is asked for then holds nothing but hexadecimal digits and the name.
  const resolved = await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (!resolved.ok) return noRevision(shown);
  const commit = resolved.output.toString('utf8').trim();
  const blob = `${commit}:./${basename(real)}`;
  const type = await git('cat-file', '-t', blob);
  if (!type.ok || type.output.toString('utf8').trim() !== 'blob')
    return failed('file/not-found', `there is no such file in ${shown}`);
  // Not `git show`, which may run a program of the repository's choice on the text (`textconv`).
  const text = await git('cat-file', 'blob', blob);
  if (text.ok) return {...(await readTextStream(Readable.from([text.output]))), commit};
  if (text.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return failed('file/too-large', `the file is larger than 1 MiB in ${shown}`);
  return failed('file/unreadable', `git cannot read the file in ${shown}`, reasonOf(text.message));
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

/** Where these point git to another repository than that of the file, as they do in a hook, they are left out. */
const elsewhere = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
];

/** The user's environment for a git that asks nothing, fetches nothing and writes nothing. */
function environmentFrom(env: Environment): NodeJS.ProcessEnv {
  const left = Object.entries(env).filter(([name]) => !elsewhere.includes(name));
  return {
    ...Object.fromEntries(left),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

/** The first line of what git says, where it is not the plain answer that there is no repository. */
function reasonOf(message: string): string | undefined {
  const [line = ''] = message.split('\n');
  return line === '' || /not a git repository/.test(line) ? undefined : `git says: ${harmlessLine(line)}`;
}

function noRevision(shown: string, hint?: string): ReadText {
  return failed(
    'file/not-found',
    `${shown || 'an empty name'} is neither a file nor a git revision of the briefing`,
    hint,
  );
}

function failed(code: Problem['code'], message: string, hint?: string): ReadText {
  return {ok: false, problem: {code, message, ...(hint && {hint})}};
}
