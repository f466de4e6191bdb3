/** Hooks for the size of the terminal, and for the time before the first key. */
import {useEffect, useRef, useState} from 'react';
import type {World} from '../../world.js';
import {warmUp} from '../screen/warm-up.js';
import {type Size, sizeOf} from '../state/layout.js';
import type {State} from '../state/state.js';

/** Standard output as a terminal. In the reader, it is always Node's own stream. */
export function terminalOf({stdout}: Pick<World, 'stdout'>): NodeJS.WriteStream {
  return stdout as NodeJS.WriteStream;
}

/** The part of a terminal stream that these hooks use. */
export type Sized = Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'on' | 'off'>;

/** Calls `onResize` with the size of the terminal when it changes. */
export function useResize(stdout: Sized, onResize: (size: Size) => void): void {
  const latest = useRef(onResize);
  latest.current = onResize;
  useEffect(() => {
    const resize = () => latest.current(sizeOf(stdout));
    stdout.on('resize', resize);
    // The size may have changed since the first frame. The check waits until Ink has finished its own first frame.
    const check = setImmediate(resize);
    return () => {
      clearImmediate(check);
      stdout.off('resize', resize);
    };
  }, [stdout]);
}

export type Fitting = Readonly<{
  /** Returns the size of the app in a terminal of this size. */
  sizeIn: (size: Size) => Size;
  stdout: Sized;
}>;

/** Calls `take` with the size that an app should have, if the app is drawn at another size. */
export function useNewSize({sizeIn, stdout}: Fitting, drawnAt: () => Size, take: (size: Size) => void) {
  useResize(stdout, whole => {
    const size = sizeIn(whole);
    const {columns, rows} = drawnAt();
    if (size.columns === columns && size.rows === rows) return;
    take(size);
  });
}

/** How often the first frame is drawn again, so that V8 compiles the code that the first keys need. */
const warmUpFrames = 6;

/**
 * Prepares for the first keys in small steps: draws the same frame a few times, then runs `warmUp`. The screen does not
 * change. A key that comes meanwhile is handled between two steps.
 */
export function useWarmUp(state: State): void {
  const [frames, setFrames] = useState(0);
  const steps = useRef<Generator<void>>(undefined);
  useEffect(() => {
    steps.current ??= warmUp(state);
    let next: NodeJS.Timeout;
    const step = () => {
      if (steps.current?.next().done === false) next = setTimeout(step, 0);
    };
    next = setTimeout(() => (frames < warmUpFrames ? setFrames(frames + 1) : step()), 0);
    return () => clearTimeout(next);
  }, [frames, state]);
}
