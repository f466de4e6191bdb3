/** How people write keys, and how keys are shown to them. `keyNames` gives the internal names. */
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';

type NamedKey = Readonly<{
  name: string;
  shown: Harmless;
  /** What a screen reader says, if it would not say the shown name well. */
  spoken?: Harmless;
  /** Other spellings. */
  also: readonly string[];
}>;

const namedKeys: readonly NamedKey[] = [
  {name: 'space', shown: ours('Space'), also: ['spacebar']},
  {name: 'return', shown: ours('Enter'), also: []},
  {name: 'escape', shown: ours('Esc'), spoken: ours('Escape'), also: []},
  {name: 'backspace', shown: ours('Backspace'), also: []},
  {name: 'tab', shown: ours('Tab'), also: []},
  {name: 'shift+tab', shown: ours('Shift-Tab'), also: ['backtab']},
  {name: 'up', shown: ours('↑'), spoken: ours('up arrow'), also: ['uparrow', 'arrowup']},
  {name: 'down', shown: ours('↓'), spoken: ours('down arrow'), also: ['downarrow', 'arrowdown']},
  {name: 'left', shown: ours('←'), spoken: ours('left arrow'), also: ['leftarrow', 'arrowleft']},
  {name: 'right', shown: ours('→'), spoken: ours('right arrow'), also: ['rightarrow', 'arrowright']},
  {name: 'pageup', shown: ours('PgUp'), also: []},
  {name: 'pagedown', shown: ours('PgDn'), also: ['pgdown']},
  {name: 'home', shown: ours('Home'), also: []},
  {name: 'end', shown: ours('End'), also: []},
];

/** The letters with Ctrl, which are all that `readKey` accepts with Ctrl. */
const controlKeys: readonly NamedKey[] = Array.from('abcdefghijklmnopqrstuvwxyz', letter => ({
  name: controlName(letter),
  shown: harmlessLine(`Ctrl-${letter.toUpperCase()}`),
  also: [],
}));

/** A screen reader may pass over these characters. */
const passedOver: readonly NamedKey[] = [
  {name: '?', shown: ours('?'), spoken: ours('the question mark'), also: []},
  {name: '!', shown: ours('!'), spoken: ours('the exclamation mark'), also: []},
];

const byName = new Map([...namedKeys, ...controlKeys, ...passedOver].map(key => [key.name, key]));

function controlName(letter: string): string {
  return `ctrl+${letter}`;
}

/** A key as people know it: `Space`, `↓`, `Ctrl-C`. A character is shown as it is. */
export function showKey(name: string): Harmless {
  return byName.get(name)?.shown ?? harmlessLine(name);
}

/** A key as a screen reader says it: `Space`, `down arrow`, `Ctrl-C`. */
export function sayKey(name: string): Harmless {
  return byName.get(name)?.spoken ?? showKey(name);
}

/** How to write the keys that are not characters, for messages. */
export const writtenNames: readonly Harmless[] = namedKeys.map(({name, shown}) =>
  name === 'return' || name === 'escape' ? shown.toLowerCase() : harmlessLine(name),
);

export type ReadKey =
  | Readonly<{ok: true; name: string}>
  /** `instead` is another key for which a terminal sends the same. */
  | Readonly<{ok: false; instead?: string}>;

/** With Ctrl, these letters send the same as another key. */
const sameAsControl: Readonly<Record<string, string>> = {h: 'backspace', i: 'tab', j: 'enter', m: 'enter'};

/**
 * Reads a key that somebody wrote: `j`, `G`, `Space`, `Ctrl-C`, `^C`, `PgDn`, `shift+tab`. Returns its internal name.
 */
export function readKey(written: string): ReadKey {
  // Most keys are ASCII. The regular expressions below know all letters: compiling them would add 1 ms to a start.
  if (/^[!-~]$/.test(written)) return {ok: true, name: written};
  const text = written.normalize('NFC');
  const named = spellings().get(plainSpelling(text));
  if (named !== undefined) return {ok: true, name: named};
  if (/^[^\p{C}\p{Z}]$/u.test(text)) return {ok: true, name: text};
  const control = /^(?:(?:ctrl|control|c)[+-]|\^)([a-z])$/i.exec(text)?.[1]?.toLowerCase();
  if (control !== undefined) {
    const instead = sameAsControl[control];
    return instead === undefined ? {ok: true, name: controlName(control)} : {ok: false, instead};
  }
  const shifted = /^shift[+-](\p{L})$/iu.exec(text)?.[1]?.toUpperCase();
  return shifted === undefined ? {ok: false} : {ok: true, name: shifted};
}

/** The internal names by the plain form of every spelling. */
function spellings(): ReadonlyMap<string, string> {
  return new Map(
    namedKeys.flatMap(({name, shown, also}) =>
      [name, shown, ...also].map(text => [plainSpelling(text), name]),
    ),
  );
}

/** A spelling without capitals, and without spaces, `-`, `_` and `+` between its letters. */
function plainSpelling(text: string): string {
  return text.toLowerCase().replace(/(?<=.)[ _+-]+(?=.)/g, '');
}
