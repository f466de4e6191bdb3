import {useApp, useInput, useStdin} from 'ink';
import {useReducer, useRef} from 'react';
import type {World} from '../../world.js';
import type {Effects, Left} from '../effects.js';
import {type ActionName, bindingOf} from '../keys/keymap.js';
import {keyNames} from '../keys/typed-keys.js';
import {actionOf, typingAction} from '../state/actions.js';
import type {Size} from '../state/layout.js';
import {type Action, reduce} from '../state/reduce.js';
import type {ReferenceChoice, State} from '../state/state.js';
import {visibleBlocks} from '../state/visible.js';
import {Screen} from './screen.js';
import {useContinue, useHandOver, useNewSize, useWarmUp} from './terminal-hooks.js';
import {descriptorOf, openArticle, openInBrowser, useEffects} from './use-effects.js';

type AppProps = {
  /** What it starts with, and where it leaves what it ends with. */
  readonly left: Left;
  readonly effects: Effects;
  readonly world: Pick<World, 'onSignal' | 'stopJob'>;
  /** How much of the terminal the reader has. */
  readonly sizeIn?: (size: Size) => Size;
  /** Called before the screen is drawn at another size. */
  readonly onResize?: () => void;
};

/** The reader: one reducer, one key handler. */
export function App({left, effects, world, sizeIn = size => size, onResize = () => {}}: AppProps) {
  const [state, dispatch] = useReducer(reduce, left.state);
  const {exit} = useApp();
  const {stdin} = useStdin();
  const handOver = useHandOver(left);
  useContinue(handOver, world);

  // Several keys can arrive in one event; each has to see the state that the one before it leaves.
  const latest = useRef(state);
  latest.current = state;
  const act = (action: Action) => {
    latest.current = reduce(latest.current, action);
    left.state = latest.current;
    for (const block of visibleBlocks(latest.current)) left.seen.add(block);
    dispatch(action);
  };
  useNewSize(
    {left, onResize, sizeIn},
    () => latest.current.size,
    size => act({type: 'resize', size}),
  );
  const first = useRef(left.state);
  useWarmUp(first.current);
  const reachOut = useEffects({
    effects,
    state: () => latest.current,
    act,
    handOver,
    keyboard: () => descriptorOf(stdin),
  });

  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const isTyping = isTypingQuery(latest.current);
      if (isTyping && name !== 'ctrl+c' && name !== 'ctrl+z') {
        const typed = typingAction(name);
        if (typed) act(typed);
        continue;
      }
      const binding = bindingOf(latest.current.keymap, name);
      if (!binding) continue;
      if (binding.action === 'quit') return exit();
      if (binding.action === 'suspend') handOver(world.stopJob);
      else if (!isChoosing(latest.current) || overLists.has(binding.action)) perform(binding.action, name);
    }
  });

  const perform = (name: ActionName, key: string) => {
    const {mark} = latest.current;
    if (reachOut(name)) return;
    if (name === 'open-reference' && mark && openArticle({effects, act}, mark)) return;
    const action = actionOf(name, key, latest.current.keymap);
    if (action) act(action);
  };

  // A number names a pane, while the list takes it for a row: the pane is gone to first, and the list is too late.
  const choosePane = (pane: number) => {
    if (latest.current.overlay?.kind === 'panes') act({type: 'go-to-pane', pane});
  };
  const chooseReference = (choice: ReferenceChoice) => {
    const {overlay} = latest.current;
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

function isChoosing({overlay}: State): boolean {
  return overlay?.kind === 'panes' || overlay?.kind === 'references';
}

/** Actions that the lists to choose from leave to the reader. */
const overLists: ReadonlySet<ActionName> = new Set(['back', 'return', 'help', 'go-to-pane']);
