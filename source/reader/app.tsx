import {useApp, useInput, useStdout} from 'ink';
import {useEffect, useReducer, useRef, useState} from 'react';
import type {World} from '../world.js';
import {type ActionName, bindingOf, defaultKeymap} from './keymap.js';
import {keyNames} from './keys.js';
import {sizeOf} from './layout.js';
import {Screen} from './screen.js';
import {type Action, reduce, type State} from './state.js';

type AppProps = {
  /** What it starts with. */
  readonly state: State;
  readonly world: Pick<World, 'now' | 'onSignal' | 'stopJob'>;
};

/** The reader: one reducer, one key handler. */
export function App({state: first, world}: AppProps) {
  const [state, dispatch] = useReducer(reduce, first);
  const {exit} = useApp();
  const suspend = useSuspend(world);

  // Several keys can arrive in one event; each has to see the state that the one before it leaves.
  const latest = useRef(state);
  latest.current = state;
  const act = (action: Action) => {
    latest.current = reduce(latest.current, action);
    dispatch(action);
  };
  useResize(act);
  useWarmUp();

  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const {overlay, search} = latest.current;
      const isTyping = search?.typing !== undefined && !overlay;
      if (isTyping && name !== 'ctrl+c' && name !== 'ctrl+z') {
        const typed = typingAction(name);
        if (typed) act(typed);
        continue;
      }
      const binding = bindingOf(defaultKeymap, name);
      if (!binding) continue;
      if (binding.action === 'quit') return exit();
      if (binding.action === 'suspend') suspend();
      else if (overlay?.kind !== 'panes' || overPanes.has(binding.action)) {
        const action = actionOf(binding.action, name);
        if (action) act(action);
      }
    }
  });

  // A number names a pane, while the list takes it for a row: the pane is gone to first, and the list is too late.
  const choosePane = (pane: number) => {
    if (latest.current.overlay?.kind === 'panes') act({type: 'go-to-pane', pane});
  };

  return <Screen state={state} now={world.now()} onChoosePane={choosePane} />;
}

/** Actions that the list of panes leaves to the reader. */
const overPanes: ReadonlySet<ActionName> = new Set(['back', 'help', 'go-to-pane']);

/** What a key does to a query that is being typed. */
function typingAction(name: string): Action | undefined {
  if (name === 'return') return {type: 'submit-query'};
  if (name === 'escape') return {type: 'back'};
  if (name === 'backspace') return {type: 'erase-query'};
  if (name === 'space') return {type: 'type-query', text: ' '};
  return [...name].length === 1 ? {type: 'type-query', text: name} : undefined;
}

/** The action of the reducer for an action of the key table; `undefined` for those that reach outside it. */
function actionOf(name: ActionName, key: string): Action | undefined {
  switch (name) {
    case 'line-down':
      return {type: 'scroll', lines: 1};
    case 'line-up':
      return {type: 'scroll', lines: -1};
    case 'page-down':
      return {type: 'page', direction: 1};
    case 'page-up':
      return {type: 'page', direction: -1};
    case 'half-down':
      return {type: 'half-page', direction: 1};
    case 'half-up':
      return {type: 'half-page', direction: -1};
    case 'next-pane':
      return {type: 'turn-pane', direction: 1};
    case 'previous-pane':
      return {type: 'turn-pane', direction: -1};
    case 'go-to-pane':
      return {type: 'go-to-pane', pane: Number(key) - 1};
    case 'next-match':
      return {type: 'turn-match', direction: 1};
    case 'previous-match':
      return {type: 'turn-match', direction: -1};
    case 'theme':
      return {type: 'next-theme'};
    case 'top':
    case 'bottom':
    case 'choose-pane':
    case 'search':
    case 'back':
    case 'help':
      return {type: name};
    case 'open-reference':
    case 'next-reference':
    case 'previous-reference':
    case 'return':
    case 'card':
    case 'budget':
    case 'show-all':
    case 'changed':
    case 'copy':
    case 'copy-with-sources':
    case 'open-link':
    case 'edit':
    case 'reload':
    case 'suspend':
    case 'quit':
      return undefined;
    default:
      return name satisfies never;
  }
}

function useResize(act: (action: Action) => void): void {
  const {stdout} = useStdout();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const resize = () => latest.current({type: 'resize', size: sizeOf(stdout as NodeJS.WriteStream)});
    stdout.on('resize', resize);
    // The size may have changed between the first frame and this effect.
    resize();
    return () => {
      stdout.off('resize', resize);
    };
  }, [stdout]);
}

/** Frames drawn unseen after the first: with them, the engine has compiled what the first keys need. */
const warmUpFrames = 6;

/**
 * Draws the first frame again a few times, which changes nothing on the screen, between the first frame and the first
 * key. A key that comes sooner is handled between two of them.
 */
function useWarmUp(): void {
  const [frames, setFrames] = useState(0);
  useEffect(() => {
    if (frames >= warmUpFrames) return undefined;
    const next = setTimeout(() => setFrames(frames + 1), 0);
    return () => clearTimeout(next);
  }, [frames]);
}

/** Hands the terminal back to the shell and takes it again; also after a stop that came from outside. */
function useSuspend({onSignal, stopJob}: Pick<World, 'onSignal' | 'stopJob'>): () => void {
  const {suspendTerminal} = useApp();
  const isStopping = useRef(false);
  const suspend = (stop: () => Promise<void>) => {
    if (isStopping.current) return;
    isStopping.current = true;
    void suspendTerminal(stop).finally(() => {
      isStopping.current = false;
    });
  };
  const takeBack = useRef(() => {});
  takeBack.current = () => suspend(async () => {});
  useEffect(() => onSignal('SIGCONT', () => takeBack.current()), [onSignal]);
  return () => suspend(stopJob);
}
