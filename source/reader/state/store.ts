/** Holds the state of the reader. This file loads before the first frame, so it does not import the reducer. */
import type {Block} from '../../document/document.js';
import type {State} from './state.js';

/** How the reader was left: the last state, and the blocks of the document that were read. */
export type Left = Readonly<{state: State; seen: ReadonlySet<Block>}>;

export type Store = Readonly<{
  get: () => State;
  /** Replaces the state, and adds to the blocks that were read. */
  set: (next: State, seen: Iterable<Block>) => void;
  /** Calls `onChange` after each change of the state. Returns a function that ends this. */
  subscribe: (onChange: () => void) => () => void;
  left: () => Left;
}>;

/** A store that holds this state. The blocks count as read. */
export function createStore(first: State, seenFirst: Iterable<Block>): Store {
  let state = first;
  const seen = new Set(seenFirst);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (next, blocks) => {
      for (const block of blocks) seen.add(block);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    left: () => ({state, seen}),
  };
}
