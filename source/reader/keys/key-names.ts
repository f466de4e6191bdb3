/** How people write keys, and how keys are shown to them. `keyNames` gives the internal names. */

type NamedKey = Readonly<{
  name: string;
  shown: string;
  /** Other spellings, without capitals, spaces, `-`, `_` and `+`. */
  also: readonly string[];
}>;

const namedKeys: readonly NamedKey[] = [
  {name: 'space', shown: 'Space', also: ['spacebar']},
  {name: 'return', shown: 'Enter', also: []},
  {name: 'escape', shown: 'Esc', also: []},
  {name: 'backspace', shown: 'Backspace', also: []},
  {name: 'tab', shown: 'Tab', also: []},
  {name: 'shift+tab', shown: 'Shift-Tab', also: ['backtab']},
  {name: 'up', shown: '↑', also: ['uparrow', 'arrowup']},
  {name: 'down', shown: '↓', also: ['downarrow', 'arrowdown']},
  {name: 'left', shown: '←', also: ['leftarrow', 'arrowleft']},
  {name: 'right', shown: '→', also: ['rightarrow', 'arrowright']},
  {name: 'pageup', shown: 'PgUp', also: []},
  {name: 'pagedown', shown: 'PgDn', also: ['pgdown']},
  {name: 'home', shown: 'Home', also: []},
  {name: 'end', shown: 'End', also: []},
];

const byName = new Map(namedKeys.map(key => [key.name, key]));

/** A key as people know it: `Space`, `↓`, `Ctrl-C`. A character is shown as it is. */
export function showKey(name: string): string {
  const control = /^ctrl\+(.)$/.exec(name)?.[1];
  return control ? `Ctrl-${control.toUpperCase()}` : (byName.get(name)?.shown ?? name);
}

/** How to write the keys that are not characters, for messages. */
export const writtenNames: readonly string[] = namedKeys.map(({name, shown}) =>
  name === 'return' || name === 'escape' ? shown.toLowerCase() : name,
);

export type ReadKey =
  | Readonly<{ok: true; name: string}>
  /** `instead` is the key that a terminal sends for what was written. */
  | Readonly<{ok: false; instead?: string}>;

/** With Ctrl, a terminal sends the same for these letters as for other keys. */
const sameAsControl: Readonly<Record<string, string>> = {h: 'backspace', i: 'tab', j: 'enter', m: 'enter'};

/** Reads a key that somebody wrote: `j`, `G`, `Space`, `Ctrl-C`, `^C`, `PgDn`, `shift+tab`. Returns its internal name. */
export function readKey(written: string): ReadKey {
  // Most keys are ASCII. Compiling the expressions below, which know all letters, would take a start 1 ms.
  if (/^[!-~]$/.test(written)) return {ok: true, name: written};
  const text = written.normalize('NFC');
  const named = spellings().get(text.toLowerCase().replace(/(?<=.)[ _+-]+(?=.)/g, ''));
  if (named !== undefined) return {ok: true, name: named};
  if (/^[^\p{C}\p{Z}]$/u.test(text)) return {ok: true, name: text};
  const control = /^(?:(?:ctrl|control|c)[+-]|\^)([a-z])$/i.exec(text)?.[1]?.toLowerCase();
  if (control !== undefined) {
    const instead = sameAsControl[control];
    return instead === undefined ? {ok: true, name: `ctrl+${control}`} : {ok: false, instead};
  }
  const shifted = /^shift[+-](\p{L})$/iu.exec(text)?.[1]?.toUpperCase();
  return shifted === undefined ? {ok: false} : {ok: true, name: shifted};
}

/** From every spelling, without what `readKey` removes, to the internal name. */
function spellings(): ReadonlyMap<string, string> {
  return new Map(
    namedKeys.flatMap(({name, shown, also}) =>
      [name.replace('+', ''), shown.toLowerCase().replace('-', ''), ...also].map(text => [text, name]),
    ),
  );
}
