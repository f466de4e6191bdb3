/** What a terminal sends, divided into keys, pastes and replies. */
import {StringDecoder} from 'node:string_decoder';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  afterSilence,
  type InputState,
  longestPaste,
  noInput,
  patience,
  receive,
  type TerminalInput,
} from '../../../source/reader/keys/terminal-input.js';

const esc = '\u001b';
const pasteOf = (text: string) => `${esc}[200~${text}${esc}[201~`;

/** Characters that come together count the same as characters that come one by one. */
function merged(inputs: readonly TerminalInput[]): TerminalInput[] {
  const all: TerminalInput[] = [];
  for (const input of inputs) {
    const last = all.at(-1);
    if (input.kind === 'typed' && last?.kind === 'typed')
      all[all.length - 1] = {kind: 'typed', text: last.text + input.text};
    else all.push(input);
  }
  return all;
}

/** The inputs in these chunks, which come without a pause. */
function read(chunks: readonly string[], from = noInput): {state: InputState; inputs: TerminalInput[]} {
  let state: InputState = from;
  const inputs: TerminalInput[] = [];
  for (const chunk of chunks) {
    const received = receive(state, chunk);
    state = received.state;
    inputs.push(...received.inputs);
  }
  return {state, inputs: merged(inputs)};
}

/** The inputs in these chunks, and those that a long silence adds at the end. */
function readToEnd(...chunks: readonly string[]): TerminalInput[] {
  const {inputs, state} = read(chunks);
  return merged([...inputs, ...silence(state)]);
}

function silence(before: InputState): TerminalInput[] {
  const inputs: TerminalInput[] = [];
  let state = before;
  for (let round = 0; patience(state) !== undefined; round++) {
    if (round > 5) throw new Error('the input is never complete');
    const received = afterSilence(state);
    state = received.state;
    inputs.push(...received.inputs);
  }
  return inputs;
}

const replies = {
  'the background (OSC 11, with BEL)': `${esc}]11;rgb:ffff/ffff/ffff\u0007`,
  'the background (OSC 11, with ST)': `${esc}]11;rgb:ffff/ffff/ffff${esc}\\`,
  'the clipboard (OSC 52)': `${esc}]52;c;cXlx${esc}\\`,
  'device attributes (DA1)': `${esc}[?62;1;2;6;7;8;9c`,
  'secondary device attributes (DA2)': `${esc}[>0;276;0c`,
  'tertiary device attributes (DA3)': `${esc}P!|00000000${esc}\\`,
  'the version (XTVERSION)': `${esc}P>|xterm(390)${esc}\\`,
  'the position of the cursor (CPR)': `${esc}[12;40R`,
  'the status (DSR)': `${esc}[0n`,
  'a mode (DECRPM)': `${esc}[?2026;2$y`,
  'the size of the window': `${esc}[8;24;80t`,
  'the title of the window': `${esc}]lquit${esc}\\`,
  'the focus': `${esc}[I${esc}[O`,
  'the mouse (X10)': `${esc}[M qq${esc}[M#yy`,
  'the mouse (SGR)': `${esc}[<0;10;10M${esc}[<0;10;10m`,
  'the mouse (urxvt)': `${esc}[0;10;10M`,
  'the keyboard protocol': `${esc}[?0u`,
  'an application program command': `${esc}_Gi=31;OK${esc}\\`,
};

/** What acts as a key or as text. */
const acting = (inputs: readonly TerminalInput[]) => merged(inputs.filter(({kind}) => kind !== 'reply'));

// Fault: Replies that a terminal sends unasked (OSC, device attributes, mouse reports) acted as keys.
// Expected: No reply acts as a key, also in several chunks.
describe.each(Object.entries(replies))('a reply of the terminal: %s', (_name, reply) => {
  const asTyped: TerminalInput[] = [{kind: 'typed', text: 'ab'}];

  test('does not act as a key', () => {
    expect(acting(readToEnd(`a${reply}b`))).toEqual(asTyped);
  });

  test('does not act as a key in single bytes either', () => {
    expect(acting(readToEnd('a', ...reply, 'b'))).toEqual(asTyped);
  });

  test('does not act as a key if it stops for a moment after the first byte', () => {
    const first = receive(noInput, esc);
    const late = afterSilence(first.state);
    const {inputs} = read([...reply.slice(1), 'b'], late.state);
    // The Escape key was reported already.
    expect(acting([...late.inputs, ...inputs])).toEqual([
      {kind: 'key', sequence: esc},
      {kind: 'typed', text: 'b'},
    ]);
  });
});

test('the text of an OSC is a reply', () => {
  const reply = {kind: 'reply', text: '11;rgb:ffff/ffff/ffff'};
  expect(readToEnd(`${esc}]11;rgb:ffff/ffff/ffff\u0007`)).toEqual([reply]);
  expect(readToEnd(`${esc}]11;rgb:ffff/ffff/ffff${esc}\\`)).toEqual([reply]);
});

test.each([
  ['an arrow', `${esc}[A`],
  ['an arrow in application mode', `${esc}OB`],
  ['an arrow with Ctrl', `${esc}[1;5C`],
  ['Page Down', `${esc}[6~`],
  ['Shift-Tab', `${esc}[Z`],
  ['F1 of the Linux console', `${esc}[[A`],
  ['an arrow of rxvt with Shift', `${esc}[a`],
  ['Home of rxvt with Shift', `${esc}[7$`],
  ['an arrow with Alt', `${esc}${esc}[A`],
  ['a letter with Alt', `${esc}j`],
  ['an emoji with Alt', `${esc}👍`],
  ['a key of the keyboard protocol', `${esc}[97;5u`],
])('%s is one key', (_name, sequence) => {
  expect(readToEnd(`a${sequence}b`)).toEqual([
    {kind: 'typed', text: 'a'},
    {kind: 'key', sequence},
    {kind: 'typed', text: 'b'},
  ]);
});

test('an escape character alone is the Escape key, after 10 ms', () => {
  const {inputs, state} = read([esc]);
  expect([inputs, patience(state)]).toEqual([[], 10]);
  expect(afterSilence(state).inputs).toEqual([{kind: 'key', sequence: esc}]);
  expect(readToEnd(`${esc}${esc}`)).toEqual(Array(2).fill({kind: 'key', sequence: esc}));
});

test('Ctrl-C acts in the middle of a sequence and of a string', () => {
  for (const start of [`${esc}[`, `${esc}[12;`, `${esc}O`, `${esc}]11;`, `${esc}P1`, `${esc}[M!`])
    expect(receive(noInput, `${start}\u0003`).inputs.at(-1)).toEqual({kind: 'typed', text: '\u0003'});
});

test('a paste is one text, with its line breaks', () => {
  expect(readToEnd(pasteOf('one\rtwo\r\nthree\nfour'))).toEqual([
    {kind: 'paste', text: 'one\ntwo\nthree\nfour'},
  ]);
  expect(readToEnd(`a${pasteOf(`q${esc}[A\u0003`)}b`)).toEqual([
    {kind: 'typed', text: 'a'},
    {kind: 'paste', text: `q${esc}[A\u0003`},
    {kind: 'typed', text: 'b'},
  ]);
});

test('in a paste that never ends, Ctrl-C acts after 0.2 s', () => {
  for (const chunks of [[`${esc}[200~abc\u0003`], [`${esc}[200~`, 'abc', '\u0003']]) {
    const {inputs, state} = read(chunks);
    expect([inputs, patience(state)]).toEqual([[], 200]);
    expect(afterSilence(state)).toEqual({state: noInput, inputs: [{kind: 'typed', text: '\u0003'}]});
  }
});

test('a paste that never ends counts as ended after a silence of 2 s', () => {
  const {state} = read([`${esc}[200~abc`]);
  const stalled = afterSilence(state);
  expect([stalled.inputs, patience(stalled.state)]).toEqual([[], 2000]);
  expect(afterSilence(stalled.state)).toEqual({state: noInput, inputs: [{kind: 'paste', text: 'abc'}]});
  expect(read(['def', `${esc}[201~`], stalled.state).inputs).toEqual([{kind: 'paste', text: 'abcdef'}]);
});

test('a paste is cut at its longest length, and the keys after it act', () => {
  const [paste, key] = readToEnd(`${pasteOf('x'.repeat(longestPaste + 5))}q`);
  expect(paste).toEqual({kind: 'paste', text: 'x'.repeat(longestPaste)});
  expect(key).toEqual({kind: 'typed', text: 'q'});
});

/** Pieces of input that begin, continue or end something. */
const piece = fc.constantFrom(
  ...Object.values(replies),
  esc,
  '[',
  ']11;',
  '\u0007',
  '\u0003',
  '\u007f',
  '\r',
  'q',
  'é',
  '王',
  '👍',
  'OA',
  '[200~',
  '201~',
  pasteOf('a\rb'),
  `${esc}[A`,
  `${esc}[20`,
  `${esc}[M`,
  '9'.repeat(80),
);
const input = fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(''));

/** The chunks that Node reads, if the terminal sends the bytes of a text in pieces of these lengths. */
function chunksOf(text: string, lengths: readonly number[]): string[] {
  const decoder = new StringDecoder('utf8');
  let rest = Buffer.from(text);
  const chunks = lengths.map(length => {
    const chunk = decoder.write(rest.subarray(0, length));
    rest = rest.subarray(length);
    return chunk;
  });
  return [...chunks, decoder.write(rest)];
}

test('any split of the bytes gives the same inputs', () => {
  fc.assert(
    fc.property(input, fc.array(fc.integer({min: 0, max: 9}), {maxLength: 40}), (text, lengths) => {
      expect(readToEnd(...chunksOf(text, lengths))).toEqual(readToEnd(text));
    }),
    {numRuns: 3000},
  );
});

test('after a silence, keys act again', () => {
  fc.assert(
    fc.property(input, text => {
      const {state} = read([text]);
      let now = state;
      for (let round = 0; patience(now) !== undefined && round < 5; round++) now = afterSilence(now).state;
      expect(receive(now, 'q').inputs).toEqual([{kind: 'typed', text: 'q'}]);
    }),
    {numRuns: 1000},
  );
});

test('1 MB in small chunks takes less than a second, in a paste and outside', () => {
  const chunks = Array<string>(16_384).fill(`${'x'.repeat(63)}\r`);
  for (const start of ['', `${esc}[200~`, `${esc}]52;c;`]) {
    const before = performance.now();
    read([start, ...chunks]);
    expect(performance.now() - before).toBeLessThan(1000);
  }
});
