/**
 * The first file of the program, and the only one that names `process`. It imports nothing before it has checked the
 * version, and is built for any Node, so that an old Node prints an error.
 */

// Without a listener, SIGUSR1 makes Node open a port for debuggers and write on the screen.
process.on('SIGUSR1', () => {});

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`briefing needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  // Fails if the files of the program cannot be read, for example because too many files are open.
  import('./program-loader.js')
    .then(({runProgram}) => runProgram(process, import.meta.dirname))
    .catch(error => {
      process.stderr.write(`briefing cannot start: ${error.message}\n`);
      process.exitCode = 1;
    });
}
