import {useApp, useInput, usePaste} from 'ink';
import {useRef, useSyncExternalStore} from 'react';
import type {World} from '../../world.js';
import type {Effects} from '../effects.js';
import {type ActionName, bindingOf} from '../keys/keymap.js';
import {keyNames} from '../keys/typed-keys.js';
import {typedRun, typingAction} from '../state/actions.js';
import type {Size} from '../state/layout.js';
import {type Action, reduce} from '../state/reduce.js';
import type {ReferenceChoice, State} from '../state/state.js';
import type {Store} from '../state/store.js';
import {visibleBlocks} from '../state/visible.js';
import type {JobWorld, TerminalUse} from '../terminal-use.js';
import {type FrameControl, noFrames} from './frame-stream.js';
import {useJobControl} from './job-control.js';
import {Screen} from './screen.js';
import {terminalOf, useNewSize, useWarmUp} from './terminal-hooks.js';
import {openArticle, openInBrowser, useActions} from './use-actions.js';

type AppProps = {
  readonly store: Store;
  readonly effects: Effects;
  readonly world: JobWorld & Pick<World, 'stdout'>;
  readonly terminal: TerminalUse;
  /** Returns the size of the reader in a terminal of this size. */
  readonly sizeIn?: (size: Size) => Size;
  readonly frames?: FrameControl;
};

/** The reader on the screen: one store, one key handler. */
export function App(props: AppProps) {
  const {store, effects, world, terminal, sizeIn = size => size, frames = noFrames} = props;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const {exit} = useApp();
  const handOver = useJobControl(terminal, world, frames);

  const act = (action: Action) => {
    const next = reduce(store.get(), action);
    store.set(next, visibleBlocks(next));
  };
  useNewSize(
    {sizeIn, stdout: terminalOf(world)},
    () => store.get().size,
    size => act({type: 'resize', size}),
  );
  const first = useRef(state);
  useWarmUp(first.current);
  const hasLeft = useRef(false);
  const perform = useActions({
    effects,
    world,
    store,
    act,
    handOver,
    redraw: frames.redraw,
    leave: () => {
      hasLeft.current = true;
      frames.close();
      exit();
    },
  });

  // Several keys can arrive in one event. Each acts on the state that the key before it left in the store.
  useInput((input, key) => {
    const names = keyNames(input, key);
    for (let at = 0; at < names.length; at++) {
      const name = names[at] ?? '';
      if (hasLeft.current) return;
      if (isTypingQuery(store.get()) && !actsInQuery(store.get(), name)) {
        const run = typedRun(names, at);
        const typed: Action | undefined =
          run.count > 0 ? {type: 'type-query', text: run.text} : typingAction(name);
        if (typed) act(typed);
        at += Math.max(0, run.count - 1);
        continue;
      }
      const binding = bindingOf(store.get().keymap, name);
      if (binding && (!isChoosing(store.get()) || overLists.has(binding.action)))
        perform(binding.action, name);
    }
  });

  // While somebody reads, a paste does nothing: its letters are not keys.
  usePaste(text => {
    if (!hasLeft.current && isTypingQuery(store.get())) act({type: 'type-query', text});
  });

  // A digit goes to the pane with that number and closes the list. `ink-select-input` then takes the same digit for one
  // of its rows. The list is closed by then, so this choice is ignored.
  const choosePane = (pane: number) => {
    if (store.get().overlay?.kind === 'panes') act({type: 'go-to-pane', pane});
  };
  const chooseReference = (choice: ReferenceChoice) => {
    const {overlay} = store.get();
    if (overlay?.kind !== 'references') return;
    act({type: 'back'});
    if (overlay.isForBrowser) return openInBrowser({effects, act}, choice);
    if (!openArticle({effects, act}, choice)) act({type: 'choose-reference', choice});
  };

  return <Screen state={state} onChoosePane={choosePane} onChooseReference={chooseReference} />;
}

function isTypingQuery({overlay, search}: State): boolean {
  return search?.typing !== undefined && !overlay;
}

/** Whether a key acts while a query is typed. Other keys are text, or edit the query. */
function actsInQuery({keymap}: State, name: string): boolean {
  if (name === 'ctrl+c' || name === 'ctrl+z') return true;
  return name.startsWith('ctrl+') && bindingOf(keymap, name)?.action === 'redraw';
}

function isChoosing({overlay}: State): boolean {
  return overlay?.kind === 'panes' || overlay?.kind === 'references';
}

/** Actions that also work while a list to choose from is open. */
const overLists: ReadonlySet<ActionName> = new Set([
  'back',
  'return',
  'help',
  'go-to-pane',
  'redraw',
  'suspend',
  'quit',
]);
