/**
 * Starts the program, and is the only file that names `process`. An old Node prints an error: this file imports nothing
 * and is built for every Node that runs modules, so that an old Node can run it.
 */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`briefing needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  // Node 22.1 and newer cache the compiled program, which saves about 45 ms at each start.
  (process.getBuiltinModule('node:module') as {enableCompileCache?: () => void}).enableCompileCache?.();
  import('./start.js').then(({start}) => start(process));
}
