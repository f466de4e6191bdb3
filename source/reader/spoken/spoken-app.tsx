import {Static, Text, useApp, useInput, usePaste, useStdout} from 'ink';
import {useReducer, useRef, useState} from 'react';
import {type Harmless, ours} from '../../text/harmless.js';
import {spokenText} from '../../typeset/spoken-text.js';
import {wrap} from '../../typeset/wrap.js';
import type {Effects} from '../effects.js';
import {noFrames} from '../ink/frame-stream.js';
import {useJobControl} from '../ink/job-control.js';
import {openArticle, openInBrowser, useActions} from '../ink/use-actions.js';
import {bindingOf} from '../keys/keymap.js';
import {keyNames} from '../keys/typed-keys.js';
import {typedRun, typingAction} from '../state/actions.js';
import {sizeOf} from '../state/layout.js';
import {type Action, reduce} from '../state/reduce.js';
import {type State, viewIn} from '../state/state.js';
import type {Store} from '../state/store.js';
import type {JobWorld, TerminalUse} from '../terminal-use.js';
import {useLineBreakAtEnd} from './line-break-at-end.js';
import {digitsOf, howToChoose, notInList, numberPrompt} from './spoken-chooser.js';
import {returned} from './spoken-hints.js';
import {listen, opening, type SpokenPlace} from './spoken-reader.js';

type SpokenAppProps = {
  readonly store: Store;
  readonly effects: Effects;
  readonly world: JobWorld;
  readonly terminal: TerminalUse;
};

/** Breaks text into lines of at most this many columns, so that the terminal breaks no word. */
function brokenAtWords(text: Harmless, columns: number): string {
  return wrap([{text, role: 'text'}], columns)
    .map(spans => spans.map(span => span.text).join(''))
    .join('\n');
}

type Said = Readonly<{key: number; text: Harmless}>;

/** The reader for users of a screen reader. New text is written below the old, and nothing is drawn twice. */
export function SpokenApp({store, effects, world, terminal}: SpokenAppProps) {
  const {exit} = useApp();
  const {stdout} = useStdout();
  const start = useRef<ReturnType<typeof opening>>(undefined);
  if (start.current === undefined) {
    start.current = opening(store.get());
    store.set(store.get(), start.current.blocks ?? []);
  }
  const place = useRef<SpokenPlace>(start.current.spoken);
  /** The number that is being typed to choose from a list. */
  const digits = useRef('');
  /** What is being typed. It is shown, so that a screen reader can say it or show it in Braille. */
  const [prompt, setPrompt] = useState(ours(''));
  const [said, say] = useReducer(
    (all: readonly Said[], texts: readonly Harmless[]) => [
      ...all,
      ...texts.map((text, index) => ({key: all.length + index, text})),
    ],
    start.current.says.map((text, key) => ({key, text})),
  );

  const handOver = useJobControl(terminal, world, noFrames, () =>
    say(returned(store.get(), place.current.block)),
  );

  const act = (action: Action) => {
    const {spoken, blocks, says} = listen({...place.current, state: store.get()}, action);
    const {state, ...next} = spoken;
    place.current = next;
    store.set(state, blocks ?? []);
    if (says.length > 0) say(says);
  };
  const hasLeft = useRef(false);
  const leave = () => {
    hasLeft.current = true;
    exit();
  };
  useLineBreakAtEnd(prompt);
  /** Says the last block again. */
  const redraw = () => {
    const block = viewIn(store.get()).pane.blocks[place.current.block];
    if (block) say([spokenText(block)]);
  };
  const perform = useActions({effects, world, store, act, handOver, leave, redraw});

  useInput((input, key) => {
    const names = keyNames(input, key);
    for (let at = 0; at < names.length; at++) {
      const run = isTypingQuery(store.get()) ? typedRun(names, at) : undefined;
      if (run && run.count > 0) {
        act({type: 'type-query', text: run.text});
        at += run.count - 1;
      } else take(names[at] ?? '');
      if (hasLeft.current) return;
    }
    setPrompt(promptOf(store.get(), digits.current));
  });

  // While somebody reads, a paste does nothing: its letters are not keys.
  usePaste(text => {
    if (hasLeft.current) return;
    if (isTypingQuery(store.get())) act({type: 'type-query', text});
    else if (isChoosing(store.get())) digits.current = digitsOf(digits.current + text);
    setPrompt(promptOf(store.get(), digits.current));
  });

  const take = (name: string) => {
    const {keymap} = store.get();
    if (name === 'ctrl+c') return leave();
    if (isChoosing(store.get())) return chooseBy(name);
    if (isTypingQuery(store.get())) {
      const typed = typingAction(name);
      if (typed) act(typed);
      return;
    }
    const binding = bindingOf(keymap, name);
    if (binding) perform(binding.action, name);
  };

  /** Handles a key while a numbered list is open. */
  const chooseBy = (name: string) => {
    const {keymap} = store.get();
    const action = bindingOf(keymap, name)?.action;
    if (/^\d$/.test(name)) digits.current = digitsOf(digits.current + name);
    else if (name === 'backspace' && digits.current !== '') digits.current = digits.current.slice(0, -1);
    else if (name === 'return') choose();
    else if (action === 'quit') leave();
    else if (action === 'back' || action === 'return') act({type: 'back'});
    else say([howToChoose(keymap)]);
  };

  const choose = () => {
    const {document, keymap, overlay} = store.get();
    const typed = digits.current;
    const index = Number(typed) - 1;
    const count = overlay?.kind === 'references' ? overlay.choices.length : document.panes.length;
    digits.current = '';
    if (!(index >= 0 && index < count)) return say([notInList(typed, keymap)]);
    if (overlay?.kind === 'panes') act({type: 'go-to-pane', pane: index});
    if (overlay?.kind !== 'references') return;
    const choice = overlay.choices[index];
    if (!choice) return;
    // Closes the list without saying so.
    store.set(reduce(store.get(), {type: 'back'}), []);
    if (overlay.isForBrowser) return openInBrowser({effects, act}, choice);
    if (!openArticle({effects, act}, choice)) act({type: 'choose-reference', choice});
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

function isTypingQuery({overlay, search}: State): boolean {
  return search?.typing !== undefined && !overlay;
}

function isChoosing({overlay}: State): boolean {
  return overlay?.kind === 'panes' || overlay?.kind === 'references';
}

/** The line that shows what is being typed; empty if nothing is being typed. */
function promptOf(state: State, digits: string): Harmless {
  const {overlay, search} = state;
  if (isChoosing(state)) return numberPrompt(digits);
  return search?.typing && !overlay && search.query !== '' ? ours`Search: ${search.query}` : ours('');
}
