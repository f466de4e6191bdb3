import {Static, Text, useApp, useInput, usePaste} from 'ink';
import {useState} from 'react';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import type {Choice} from '../ink/chooser.js';
import {bindingFor, bindingOf, type Keymap} from '../keys/keymap.js';
import {keyNames} from '../keys/typed-keys.js';
import {useLineBreakAtEnd} from './line-break-at-end.js';

type SpokenChooserProps = {
  readonly question: Harmless;
  readonly items: readonly Choice[];
  readonly keymap: Keymap;
  readonly onChoose: (value: string) => void;
};

/** Says how to choose from a list by number, and which key goes back. */
export function howToChoose(keymap: Keymap): Harmless {
  const back = bindingFor(keymap, 'back').hint?.spoken;
  return ours`Type a number, then Enter.${back === undefined ? '' : ours` ${back} goes back.`}`;
}

/** Says that the typed number is not in the list, and how to choose. */
export function notInList(typed: string, keymap: Keymap): Harmless {
  return ours`${typed === '' ? '' : ours`There is no ${harmlessLine(typed)} in the list. `}${howToChoose(keymap)}`;
}

/** The line that shows the number that is being typed; empty if no number is being typed. */
export function numberPrompt(digits: string): Harmless {
  return digits === '' ? ours('') : ours`Number: ${harmlessLine(digits)}`;
}

/** The digits of a text that was typed or pasted, as many as the number of an entry may have. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, mostDigits);
}

const mostDigits = 6;

/** A numbered list to choose one entry from, for users of a screen reader. It is said once. */
export function SpokenChooser({question, items, keymap, onChoose}: SpokenChooserProps) {
  const {exit} = useApp();
  const [digits, setDigits] = useState('');
  const [said, setSaid] = useState<readonly Harmless[]>([
    question,
    ...items.map(({label, detail}, index) => ours`${index + 1}: ${label}, ${detail}`),
    howToChoose(keymap),
  ]);
  useInput((input, key) => {
    let typed = digits;
    for (const name of keyNames(input, key)) {
      const action = bindingOf(keymap, name)?.action;
      if (/^\d$/.test(name)) typed = digitsOf(typed + name);
      else if (name === 'backspace') typed = typed.slice(0, -1);
      else if (action === 'quit' || action === 'back') return exit();
      else if (name === 'return') {
        const chosen = items[Number(typed) - 1];
        if (chosen) {
          onChoose(chosen.value);
          return exit();
        }
        const missing = notInList(typed, keymap);
        setSaid(all => [...all, missing]);
        typed = '';
      } else setSaid(all => [...all, howToChoose(keymap)]);
    }
    setDigits(typed);
  });
  usePaste(text => setDigits(typed => digitsOf(typed + text)));
  const prompt = numberPrompt(digits);
  useLineBreakAtEnd(prompt);
  return (
    <>
      <Static items={said.map((text, key) => ({key, text}))}>
        {({key, text}) => <Text key={key}>{text}</Text>}
      </Static>
      {prompt !== '' && <Text>{prompt}</Text>}
    </>
  );
}
