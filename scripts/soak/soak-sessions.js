/** Readings with random keys, pastes and new sizes. Each ends with `Ctrl-C`, and leaves the terminal as it was. */
import {randomFrom} from './soak-random.js';
import {briefing, removeHome, SoakTerminal, scratchHome} from './soak-terminal.js';

const keys = [
  ...'abcdefghijklmnoprstuvwxyz0123456789/?:[]{}<>+-=&%#@!.,;~GNPHL ',
  '\r',
  '\t',
  '\u001b[Z',
  '\u001b[A',
  '\u001b[B',
  '\u001b[C',
  '\u001b[D',
  '\u001b[5~',
  '\u001b[6~',
  '\u001b[H',
  '\u001b[F',
  '\u001b',
  '\u007f',
  ...'\u0001\u0002\u0004\u0005\u0006\u000b\u000c\u000e\u0010\u0015\u0017\u0019',
  '\u001b[<64;10;10M',
  '\u001b[M !!',
  '\u001b]11;rgb:ffff/ffff/ffff\u0007',
  '\u001b[?62;22c',
  '\u001b[12;40R',
  '王',
  'é',
  '👍🏽',
];
const pastes = [
  '\u001b[200~q\ny\nq\n\u001b[201~',
  '\u001b[200~unended',
  `\u001b[200~${'a\n'.repeat(2000)}\u001b[201~`,
  'q\ny\n',
];
const targets = [
  [briefing],
  ['myanmar', '--card'],
  [],
  ['myanmar', '--inline'],
  ['myanmar', '--theme', 'dark'],
];

/** @param {number} from @param {number} count @returns {Promise<string[]>} */
export async function pressKeys(from, count) {
  const failures = [];
  for (let number = from; number < from + count; number++) {
    const random = randomFrom(number);
    const folder = scratchHome();
    const size = () => ({columns: 20 + random.below(140), rows: 5 + random.below(50)});
    const terminal = new SoakTerminal(folder, random.oneOf(targets), size());
    await terminal.until('\u001b[?25l');
    let hasEnded = false;
    terminal.ended.then(() => {
      hasEnded = true;
    });
    for (let press = random.below(120); press > 0 && !hasEnded; press--) {
      const choice = random.next();
      if (choice < 0.03) {
        const {columns, rows} = size();
        terminal.pty.resize(columns, rows);
        terminal.emulator.resize(columns, rows);
      } else terminal.pty.write(choice < 0.05 ? random.oneOf(pastes) : random.oneOf(keys));
      // Half of the keys wait for the program, and half of them come together.
      if (random.next() < 0.5) await new Promise(resolve => setTimeout(resolve, random.below(12)));
    }
    const stop = setInterval(() => terminal.pty.write('\u0003'), 200);
    const ended = await terminal.end();
    clearInterval(stop);
    const problems = ended === undefined ? ['it hangs'] : terminal.leftBehind();
    if (ended && ![0, 130].includes(ended.exitCode)) problems.push(`the exit code is ${ended.exitCode}`);
    failures.push(...problems.map(problem => `session ${number}: ${problem}`));
    removeHome(folder);
  }
  return failures;
}
