/** The reader asks the terminal for its background, and loses no key by it. */
import {expect, test} from 'vitest';
import {openReader, openShell, type TestTerminal} from '../../helpers/terminal.js';

const question = '\u001b]11;?\u001b\\';
const reply = (colour: string) => `\u001b]11;rgb:${colour}/${colour}/${colour}\u001b\\`;
/** A warning in the header. */
const warning = '4 years old';

/** The colour of the warning on the screen. */
function colourOf(terminal: TestTerminal): number {
  return terminal.cellOf(warning).getFgColor();
}

test('the question comes after the first frame, and the answer changes the colours', async () => {
  const terminal = await openReader(['myanmar']);
  expect(terminal.output.indexOf(question)).toBeGreaterThan(terminal.output.indexOf(warning));
  const unknown = colourOf(terminal);
  terminal.press(reply('ffff'));
  await terminal.shows(() => colourOf(terminal) !== unknown);
  const onLight = colourOf(terminal);
  terminal.press(reply('0000'));
  await terminal.shows(() => colourOf(terminal) !== onLight);
  expect(new Set([unknown, onLight, colourOf(terminal)]).size).toBe(3);
});

test('keys before, between and after the bytes of the answer act', async () => {
  const terminal = await openReader(['myanmar']);
  terminal.press(`2${reply('ffff')}l`);
  await terminal.shows('▌3  Russia–Myanmar');
  for (const byte of reply('0000')) terminal.press(byte);
  terminal.press('l');
  await terminal.shows('▌4  China’s role');
});

test('the terminal is not asked if the environment names the background or the terminal has no colours', async () => {
  for (const env of [{COLORFGBG: '15;0'}, {TERM: 'vt100'}, {TERM: 'linux'}]) {
    const terminal = await openReader(['myanmar'], {env});
    expect(terminal.output).not.toContain(question);
  }
});

// Fault: The answer to a question that the program asks could reach the shell as typed text.
// Expected: The program takes the answer, also after `q`.
test('an answer that comes after q does not reach the shell', async () => {
  const script = `"$NODE" "$PROGRAM" myanmar\necho "code $?."\nread line\necho "got <$line>"`;
  const terminal = openShell(['-c', script]);
  await terminal.shows('BOTTOM LINE');
  terminal.press('q');
  await terminal.shows(() => !terminal.isAlternate);
  terminal.press(reply('ffff'));
  await terminal.shows('code 0.');
  terminal.press('x\r');
  await terminal.shows('got <x>');
});
