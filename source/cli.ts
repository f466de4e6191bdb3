/**
 * The start of the program, and the only file that names `process`. It imports nothing and is built for any Node that
 * runs modules, so that one too old gets a sentence.
 */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`briefing needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  // Node 22.1 and newer keep the compiled program: a start costs about 45 ms less.
  (process.getBuiltinModule('node:module') as {enableCompileCache?: () => void}).enableCompileCache?.();
  import('./start.js').then(({start}) => start(process));
}
