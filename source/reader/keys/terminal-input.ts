/**
 * Divides what a terminal sends into keys, pastes and replies. Pure: it keeps its state in a value, and time is an
 * argument. However the input is cut into chunks, the result is the same.
 */

export type TerminalInput =
  /** Characters that were typed; control characters are keys, such as Enter. Several keys may come together. */
  | Readonly<{kind: 'typed'; text: string}>
  /** One key that the terminal sends as an escape sequence. The Escape key is the escape character alone. */
  | Readonly<{kind: 'key'; sequence: string}>
  /** A paste, with its line breaks as `\n`. */
  | Readonly<{kind: 'paste'; text: string}>
  /** The text of an operating system command (OSC) that the terminal sent, such as `11;rgb:ffff/ffff/ffff`. */
  | Readonly<{kind: 'reply'; text: string}>;

/** What was received, but is not complete. */
export type InputState =
  | Readonly<{kind: 'ground'}>
  /** The Escape key was reported, but the rest of a sequence may still follow. */
  | Readonly<{kind: 'late'}>
  /** The beginning of an escape sequence. */
  | Readonly<{kind: 'sequence'; text: string}>
  /** A string (OSC, DCS, APC, PM, SOS), without the two characters that begin it. */
  | Readonly<{kind: 'string'; isReply: boolean; text: string}>
  /** The escape character that ends a string with the next character, `\\`. */
  | Readonly<{kind: 'string-end'}>
  /** Characters of a mouse report that follow `ESC [ M`. */
  | Readonly<{kind: 'mouse'; left: number}>
  | Readonly<{
      kind: 'paste';
      text: string;
      /** The end of the text if it may be the beginning of the end mark. */
      tail: string;
      /** Whether Ctrl-C was received since the paste began. */
      hasInterrupt: boolean;
      /** Whether nothing was received for a while. */
      isStalled: boolean;
    }>;

export type Received = Readonly<{state: InputState; inputs: readonly TerminalInput[]}>;

export const noInput: InputState = {kind: 'ground'};

const esc = '\u001b';
const interrupt = '\u0003';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;
/** The longest paste, in UTF-16 units. The rest of a longer paste is dropped. No field holds more. */
export const longestPaste = 16_384;
/** The longest escape sequence and the longest string. Longer ones are dropped. */
const longestSequence = 64;
const longestString = 4096;

/**
 * Milliseconds after which `afterSilence` decides about an incomplete input; `undefined` if nothing is incomplete. tmux
 * also waits 10 ms after an escape character. The other times are longer than the gaps of a slow connection.
 */
export function patience(state: InputState): number | undefined {
  switch (state.kind) {
    case 'ground':
      return undefined;
    case 'late':
      return 50;
    case 'sequence':
      return state.text === esc || state.text === esc + esc ? 10 : 500;
    case 'string':
    case 'string-end':
    case 'mouse':
      return 500;
    case 'paste':
      return state.isStalled ? 2000 : 200;
    default:
      return state satisfies never;
  }
}

/** What follows if nothing was received for the time that `patience` returns. */
export function afterSilence(state: InputState): Received {
  if (state.kind === 'sequence' && state.text === esc) return {state: {kind: 'late'}, inputs: [escapeKey]};
  if (state.kind === 'sequence' && state.text === esc + esc)
    return {state: {kind: 'late'}, inputs: [escapeKey, escapeKey]};
  if (state.kind !== 'paste') return {state: noInput, inputs: []};
  // A paste without an end must not take Ctrl-C away from the user. A complete paste may contain the character.
  if (state.hasInterrupt) return {state: noInput, inputs: [{kind: 'typed', text: interrupt}]};
  if (!state.isStalled) return {state: {...state, isStalled: true}, inputs: []};
  return {state: noInput, inputs: [pasteOf(state.text + state.tail)]};
}

/** What follows when the terminal sends a chunk. The cost is linear in the length of the chunk. */
export function receive(before: InputState, chunk: string): Received {
  const inputs: TerminalInput[] = [];
  let state = before;
  let at = 0;
  while (at < chunk.length) {
    const step = stepFrom(state, chunk, at, inputs);
    state = step.state;
    at = step.next;
  }
  return {state, inputs};
}

type Step = Readonly<{state: InputState; next: number}>;

const escapeKey: TerminalInput = {kind: 'key', sequence: esc};

function stepFrom(state: InputState, chunk: string, at: number, inputs: TerminalInput[]): Step {
  switch (state.kind) {
    case 'ground':
      return typed(chunk, at, inputs);
    case 'late':
      // `[` follows the escape character sooner than a person can press it.
      return introducers.test(chunk[at] ?? '')
        ? {state: {kind: 'sequence', text: esc}, next: at}
        : {state: noInput, next: at};
    case 'sequence':
      return sequence(state.text, chunk, at, inputs);
    case 'string':
      return string(state, chunk, at, inputs);
    case 'string-end':
      return chunk[at] === '\\'
        ? {state: noInput, next: at + 1}
        : {state: {kind: 'sequence', text: esc}, next: at};
    case 'mouse':
      return isControl(chunk, at)
        ? {state: noInput, next: at}
        : {state: state.left > 1 ? {kind: 'mouse', left: state.left - 1} : noInput, next: at + 1};
    case 'paste':
      return pasted(state, chunk, at, inputs);
    default:
      return state satisfies never;
  }
}

const introducers = /^[[\]OP_^X]$/;

/** Takes characters up to the next escape character. */
function typed(chunk: string, at: number, inputs: TerminalInput[]): Step {
  const found = chunk.indexOf(esc, at);
  const end = found === -1 ? chunk.length : found;
  if (end > at) inputs.push({kind: 'typed', text: chunk.slice(at, end)});
  if (found === -1) return {state: noInput, next: end};
  return {state: {kind: 'sequence', text: esc}, next: end + 1};
}

/** Takes one character of an escape sequence that begins with `text`. */
function sequence(text: string, chunk: string, at: number, inputs: TerminalInput[]): Step {
  const character = chunk[at] ?? '';
  const whole = text + character;
  const next = at + 1;
  const begins = text === esc || text === esc + esc;
  if (begins && character === esc) {
    // Three escape characters: the first one was the key.
    if (text === esc) return {state: {kind: 'sequence', text: whole}, next};
    inputs.push(escapeKey);
    return {state: {kind: 'sequence', text}, next};
  }
  // A control character ends what is not complete, and acts as a key.
  if (isControl(chunk, at)) {
    if (begins) for (const _ of text) inputs.push(escapeKey);
    return {state: noInput, next: at};
  }
  if (begins && text === esc && /[\]P_^X]/.test(character))
    return {state: {kind: 'string', isReply: character === ']', text: ''}, next};
  if (begins && (character === '[' || character === 'O'))
    return {state: {kind: 'sequence', text: whole}, next};
  if (begins) {
    if (text !== esc) inputs.push(escapeKey);
    // A key with Alt. Its character may take two units.
    const length = (chunk.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    inputs.push({kind: 'key', sequence: esc + chunk.slice(at, at + length)});
    return {state: noInput, next: at + length};
  }
  if (character > '~') return {state: noInput, next: at};
  // Some keys of the Linux console are `ESC [ [ A`.
  const isDoubleBracket = /^\u001b+\[$/.test(text) && character === '[';
  const isShiftOfRxvt = character === '$' && /^\u001b+\[[235678]$/.test(text);
  if (!isDoubleBracket && (isShiftOfRxvt || (character >= '@' && character <= '~')))
    return complete(whole, next, inputs);
  // No key begins with `ESC [ ?`, so the rest of a sequence that is too long does nothing.
  if (whole.length > longestSequence) return {state: {kind: 'sequence', text: `${esc}[?`}, next};
  return {state: {kind: 'sequence', text: whole}, next};
}

/** What a complete sequence means. Sequences that no key sends are replies of the terminal, and do nothing. */
function complete(whole: string, next: number, inputs: TerminalInput[]): Step {
  if (whole === pasteStart)
    return {state: {kind: 'paste', text: '', tail: '', hasInterrupt: false, isStalled: false}, next};
  if (/^\u001b+\[M$/.test(whole)) return {state: {kind: 'mouse', left: 3}, next};
  if (keySequence.test(whole)) inputs.push({kind: 'key', sequence: whole});
  return {state: noInput, next};
}

/**
 * Sequences that keys send: SS3, and CSI with numbers and the letter of a key. A report of the cursor's position ends in
 * `R`, and a report of the window gaining or losing the focus is `I` or `O`.
 */
const keySequence = /^\u001b+(?:O[\d;]*[@-~]|\[\[?(?:[\d;:]*[A-HPQSZu~^@$]|[a-e]))$/;

/** Takes the text of a string up to its end: BEL, or the escape character and `\`. */
function string(
  {isReply, text}: Extract<InputState, {kind: 'string'}>,
  chunk: string,
  at: number,
  inputs: TerminalInput[],
): Step {
  let end = at;
  while (end < chunk.length && !isControl(chunk, end)) end++;
  const more = text.length > longestString ? text : text + chunk.slice(at, end);
  if (end === chunk.length) return {state: {kind: 'string', isReply, text: more}, next: end};
  const isBell = chunk[end] === '\u0007';
  if ((isBell || chunk[end] === esc) && isReply && more.length <= longestString)
    inputs.push({kind: 'reply', text: more});
  if (isBell) return {state: noInput, next: end + 1};
  // Another control character, such as Ctrl-C, ends the string and is a key.
  if (chunk[end] === esc) return {state: {kind: 'string-end'}, next: end + 1};
  return {state: noInput, next: end};
}

/** Takes the text of a paste up to its end mark. */
function pasted(
  before: Extract<InputState, {kind: 'paste'}>,
  chunk: string,
  at: number,
  inputs: TerminalInput[],
): Step {
  const {tail} = before;
  const text = tail + (at === 0 ? chunk : chunk.slice(at));
  const end = text.indexOf(pasteEnd);
  if (end !== -1) {
    inputs.push(pasteOf(before.text + text.slice(0, end)));
    return {state: noInput, next: at + end + pasteEnd.length - tail.length};
  }
  const kept = text.length - openEnd(text);
  return {
    state: {
      kind: 'paste',
      text:
        before.text.length < longestPaste
          ? before.text + text.slice(0, Math.min(kept, longestPaste))
          : before.text,
      tail: text.slice(kept),
      hasInterrupt: before.hasInterrupt || text.includes(interrupt),
      isStalled: false,
    },
    next: chunk.length,
  };
}

/** How many characters at the end of a text may be the beginning of the end mark. */
function openEnd(text: string): number {
  for (let length = Math.min(pasteEnd.length - 1, text.length); length > 0; length--)
    if (text.endsWith(pasteEnd.slice(0, length))) return length;
  return 0;
}

function pasteOf(text: string): TerminalInput {
  return {kind: 'paste', text: text.slice(0, longestPaste).replace(/\r\n?/g, '\n')};
}

/** Whether the character at a place is a control character. */
function isControl(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x20 || code === 0x7f;
}
