/** Reads the options of the benchmark, and refuses wrong ones before anything is built or measured. */
import {parseArgs} from 'node:util';

/** @typedef {Readonly<{node: string, version: string}>} MeasuredNode */
/** @typedef {Readonly<{nodes: readonly MeasuredNode[], runs: number, before?: string}>} BenchOptions */

/**
 * How the options are checked against the machine. `versionOf` returns the version of the Node at a path, and
 * `commitOf` the commit of a git revision. Both return `undefined` if there is none.
 * @typedef {Readonly<{
 *   versionOf: (node: string) => string | undefined,
 *   commitOf: (revision: string) => string | undefined,
 * }>} Machine
 */

const usage = 'npm run bench -- [--nodes PATH,PATH] [--runs N] [--before REVISION]';
const mostRuns = 1000;
/** The oldest Node that the program supports. */
const oldest = {major: 20, minor: 19};

/**
 * The options, or one sentence that says what is wrong and what to write. Without `--nodes`, measures `ownNode`.
 * @param {readonly string[]} args
 * @param {string} ownNode
 * @param {Machine} machine
 * @returns {Readonly<{ok: true, options: BenchOptions}> | Readonly<{ok: false, message: string}>}
 */
export function readBenchOptions(args, ownNode, {commitOf, versionOf}) {
  const values = valuesOf(args, ownNode);
  if (typeof values === 'string') return {ok: false, message: `${values}: write \`${usage}\`.`};
  const {before, nodes: paths, runs} = values;
  if (!/^[1-9]\d*$/.test(runs) || Number(runs) > mostRuns)
    return wrong(
      '--runs',
      runs,
      `is not a whole number from 1 to ${mostRuns}: write, for example, \`--runs 21\`.`,
    );
  /** @type {MeasuredNode[]} */
  const nodes = [];
  for (const node of paths.split(',')) {
    const version = versionOf(node);
    if (version === undefined)
      return wrong(
        '--nodes',
        node,
        'is not a Node program: write the paths of Nodes, with commas between them.',
      );
    if (isTooOld(version))
      return wrong(
        '--nodes',
        node,
        `is Node ${version}: write the path of Node ${oldest.major}.${oldest.minor} or newer, which the program needs.`,
      );
    nodes.push({node, version});
  }
  if (before !== undefined && commitOf(before) === undefined)
    return wrong(
      '--before',
      before,
      'is not a revision of this repository: write a commit, a branch or a tag.',
    );
  return {ok: true, options: {nodes, runs: Number(runs), ...(before !== undefined && {before})}};
}

/**
 * The values of the options as they were written, or what is wrong with the arguments.
 * @param {readonly string[]} args @param {string} ownNode
 */
function valuesOf(args, ownNode) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        nodes: {type: 'string', default: ownNode},
        runs: {type: 'string', default: '21'},
        before: {type: 'string'},
      },
      strict: true,
    }).values;
  } catch (error) {
    // Node’s own message, without the advice after it.
    return String(error instanceof Error ? error.message : error).replace(/\.\s.*$/s, '');
  }
}

/** @param {string} option @param {string} value @param {string} rest */
function wrong(option, value, rest) {
  return {ok: /** @type {const} */ (false), message: `${option} has the value “${value}”, which ${rest}`};
}

/** @param {string} version */
function isTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < oldest.major || (major === oldest.major && minor < oldest.minor);
}
