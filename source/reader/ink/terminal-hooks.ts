/** What the reader takes from the terminal besides keys: its size, and being stopped and continued. */
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

/** A terminal, or a stream that stands for one. */
export type Sized = Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'on' | 'off'>;

/** Calls back with the terminal's size when it changes. */
export function useResize(stdout: Sized, onResize: (size: Size) => void): void {
  const latest = useRef(onResize);
  latest.current = onResize;
  useEffect(() => {
    const resize = () => latest.current(sizeOf(stdout));
    stdout.on('resize', resize);
    // The size may have changed between the first frame and this effect. Ink is still at its first frame here.
    const check = setImmediate(resize);
    return () => {
      clearImmediate(check);
      stdout.off('resize', resize);
    };
  }, [stdout]);
}

export type Fitting = Readonly<{
  /** How much of the terminal an app has. */
  sizeIn: (size: Size) => Size;
  /** Called before the app is drawn at another size. */
  onResize: () => void;
  stdout: Sized;
  terminal: Readonly<TerminalUse>;
}>;

/** Calls back with the size that an app has, when that is another than it is drawn at. */
export function useNewSize(
  {onResize, sizeIn, stdout, terminal}: Fitting,
  drawnAt: () => Size,
  take: (size: Size) => void,
) {
  useResize(stdout, whole => {
    const size = sizeIn(whole);
    const {columns, rows} = drawnAt();
    if (size.columns === columns && size.rows === rows) return;
    // What an editor shows is not ours, and all is drawn when it ends.
    if (!terminal.isAway) onResize();
    take(size);
  });
}

/** Frames drawn unseen after the first: with them, the engine has compiled what the first keys need. */
const warmUpFrames = 6;

/**
 * Draws the first frame again a few times, which changes nothing on the screen, and rehearses what the first keys will
 * need, between the first frame and the first key. A key that comes sooner is handled between two steps.
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

/** Gives the terminal to something else while it runs, one thing at a time, and draws all of the screen after it. */
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

/** Takes the terminal back after a stop that came from outside. */
export function useContinue(
  handOver: (run: () => Promise<void>) => void,
  {onSignal}: Pick<World, 'onSignal'>,
): void {
  const takeBack = useRef(() => {});
  takeBack.current = () => handOver(async () => {});
  useEffect(() => onSignal('SIGCONT', () => takeBack.current()), [onSignal]);
}
