import {Static, Text, useApp, useInput, useStdin, useStdout} from 'ink';
import {useReducer, useRef, useState} from 'react';
import {wrap} from '../../typeset/wrap.js';
import type {World} from '../../world.js';
import type {Effects, Left} from '../effects.js';
import {useContinue, useHandOver} from '../ink/terminal-hooks.js';
import {descriptorOf, openArticle, openInBrowser, useEffects} from '../ink/use-effects.js';
import {type ActionName, bindingOf} from '../keys/keymap.js';
import {keyNames} from '../keys/typed-keys.js';
import {actionOf, typingAction} from '../state/actions.js';
import {sizeOf} from '../state/layout.js';
import {type Action, reduce} from '../state/reduce.js';
import type {State} from '../state/state.js';
import {howToChoose, notInList, numberPrompt} from './spoken-chooser.js';
import {listen, opening, type Spoken} from './spoken-reader.js';

type SpokenAppProps = {
  readonly left: Left;
  readonly effects: Effects;
  readonly world: Pick<World, 'onSignal' | 'stopJob'>;
};

/** Text in lines of at most so many columns, so that the terminal breaks no word. */
function brokenAtWords(text: string, columns: number): string {
  return wrap([{text, role: 'text'}], columns)
    .map(spans => spans.map(span => span.text).join(''))
    .join('\n');
}

type Said = Readonly<{key: number; text: string}>;

/** The reader for a screen reader: text only ever comes below what was said, and nothing is drawn twice. */
export function SpokenApp({left, effects, world}: SpokenAppProps) {
  const {exit} = useApp();
  const {stdin} = useStdin();
  const {stdout} = useStdout();
  const handOver = useHandOver(left);
  useContinue(handOver, world);
  const start = useRef<ReturnType<typeof opening>>(undefined);
  if (start.current === undefined) {
    start.current = opening(left.state);
    for (const block of start.current.blocks ?? []) left.seen.add(block);
  }
  const spoken = useRef<Spoken>(start.current.spoken);
  /** A number that is being typed, for a list to choose from. */
  const digits = useRef('');
  /** What is being typed, so that it is heard and felt as it comes. */
  const [prompt, setPrompt] = useState('');
  const [said, say] = useReducer(
    (all: readonly Said[], texts: readonly string[]) => [
      ...all,
      ...texts.map((text, index) => ({key: all.length + index, text})),
    ],
    start.current.says.map((text, key) => ({key, text})),
  );

  const act = (action: Action) => {
    const heard = listen(spoken.current, action);
    spoken.current = heard.spoken;
    left.state = heard.spoken.state;
    for (const block of heard.blocks ?? []) left.seen.add(block);
    if (heard.says.length > 0) say(heard.says);
  };
  const reachOut = useEffects({
    effects,
    state: () => spoken.current.state,
    act,
    handOver,
    keyboard: () => descriptorOf(stdin),
  });

  useInput((input, key) => {
    for (const name of keyNames(input, key)) if (!take(name)) return exit();
    setPrompt(promptOf(spoken.current.state, digits.current));
  });

  /** Whether the reader goes on after a key. */
  const take = (name: string): boolean => {
    const {overlay, search} = spoken.current.state;
    if (name === 'ctrl+c') return false;
    if (overlay?.kind === 'panes' || overlay?.kind === 'references') return chooseBy(name);
    if (search?.typing !== undefined && !overlay) {
      const typed = typingAction(name);
      if (typed) act(typed);
    } else {
      const binding = bindingOf(spoken.current.state.keymap, name);
      if (binding?.action === 'quit') return false;
      if (binding?.action === 'suspend') handOver(world.stopJob);
      else if (binding) perform(binding.action, name);
    }
    return true;
  };

  /** A key while a list is there to choose from by number; whether the reader goes on. */
  const chooseBy = (name: string): boolean => {
    const {keymap} = spoken.current.state;
    const action = bindingOf(keymap, name)?.action;
    if (/^\d$/.test(name)) digits.current += name;
    else if (name === 'backspace' && digits.current !== '') digits.current = digits.current.slice(0, -1);
    else if (name === 'return') choose();
    else if (action === 'quit') return false;
    else if (action === 'back' || action === 'return') act({type: 'back'});
    else say([howToChoose(keymap)]);
    return true;
  };

  const choose = () => {
    const {document, overlay} = spoken.current.state;
    const typed = digits.current;
    const index = Number(typed) - 1;
    const count = overlay?.kind === 'references' ? overlay.choices.length : document.panes.length;
    digits.current = '';
    if (!(index >= 0 && index < count)) return say([notInList(typed, spoken.current.state.keymap)]);
    if (overlay?.kind === 'panes') act({type: 'go-to-pane', pane: index});
    if (overlay?.kind !== 'references') return;
    const choice = overlay.choices[index];
    if (!choice) return;
    // The list makes way for what is opened: nobody needs to hear of that.
    spoken.current = {...spoken.current, state: reduce(spoken.current.state, {type: 'back'})};
    if (overlay.isForBrowser) return openInBrowser({effects, act}, choice);
    if (!openArticle({effects, act}, choice)) act({type: 'choose-reference', choice});
  };

  const perform = (name: ActionName, key: string) => {
    const {mark} = spoken.current.state;
    if (reachOut(name)) return;
    if (name === 'open-reference' && mark && openArticle({effects, act}, mark)) return;
    const action = actionOf(name, key, spoken.current.state.keymap);
    if (action) act(action);
  };

  return (
    <>
      <Static items={[...said]}>
        {({key, text}) => (
          <Text key={key}>{brokenAtWords(text, sizeOf(stdout as NodeJS.WriteStream).columns)}</Text>
        )}
      </Static>
      {prompt !== '' && <Text>{prompt}</Text>}
    </>
  );
}

/** What is being typed, on a line of its own; none where nothing is. */
function promptOf({overlay, search}: State, digits: string): string {
  if (overlay?.kind === 'panes' || overlay?.kind === 'references') return numberPrompt(digits);
  return search?.typing && !overlay && search.query !== '' ? `Search: ${search.query}` : '';
}
