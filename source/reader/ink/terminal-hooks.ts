/** Follows the size of the terminal, stopping and continuing; and warms up between the first frame and the first key. */
import {useApp, useStdin} from 'ink';
import {useEffect, useRef, useState} from 'react';
import type {World} from '../../world.js';
import {warmUp} from '../screen/warm-up.js';
import type {TerminalUse} from '../session.js';
import {type Size, sizeOf} from '../state/layout.js';
import type {State} from '../state/state.js';
import {withInputPaused} from './pause-input.js';

/** The terminal of the reader, where standard output is Node's own stream. */
export function terminalOf({stdout}: Pick<World, 'stdout'>): NodeJS.WriteStream {
  return stdout as NodeJS.WriteStream;
}

/** What is used of a terminal. */
export type Sized = Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'on' | 'off'>;

/** Calls back with the terminal's size when it changes. */
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
  /** Returns the size of an app in a terminal of a size. */
  sizeIn: (size: Size) => Size;
  /** Called before the app is drawn at another size. */
  onResize: () => void;
  stdout: Sized;
  terminal: Readonly<TerminalUse>;
}>;

/** Calls back with the size that an app should have, if it is drawn at another one. */
export function useNewSize(
  {onResize, sizeIn, stdout, terminal}: Fitting,
  drawnAt: () => Size,
  take: (size: Size) => void,
) {
  useResize(stdout, whole => {
    const size = sizeIn(whole);
    const {columns, rows} = drawnAt();
    if (size.columns === columns && size.rows === rows) return;
    // While an editor has the terminal, nothing is erased. Everything is drawn when it ends.
    if (!terminal.isAway) onResize();
    take(size);
  });
}

/** How often the first frame is drawn again, so that V8 has compiled the code that the first keys need. */
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

/** Gives the terminal to something else while that runs, one thing at a time. Draws the whole screen afterwards. */
export function useHandOver(terminal: TerminalUse): (run: () => Promise<void>) => void {
  const {suspendTerminal} = useApp();
  const {stdin} = useStdin();
  return run => {
    if (terminal.isAway) return;
    terminal.isAway = true;
    void suspendTerminal(() => withInputPaused(stdin, run)).finally(() => {
      terminal.isAway = false;
    });
  };
}

/** Takes the terminal back when the process continues after another program has stopped it. */
export function useContinue(
  handOver: (run: () => Promise<void>) => void,
  {onSignal}: Pick<World, 'onSignal'>,
): void {
  const takeBack = useRef(() => {});
  takeBack.current = () => handOver(async () => {});
  useEffect(() => onSignal('SIGCONT', () => takeBack.current()), [onSignal]);
}
