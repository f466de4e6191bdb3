/** A hook that hands the terminal to other programs, and takes it back. */
import {useApp, useStdin} from 'ink';
import {useEffect, useRef} from 'react';
import {type JobWorld, type TerminalUse, takeTerminalBack} from '../terminal-use.js';
import type {FrameControl} from './frame-stream.js';
import {withInputPaused} from './pause-input.js';

/** Gives the terminal to another program while `run` runs, and then draws the whole screen. */
export type HandOver = (run: () => Promise<unknown>) => void;

/**
 * Returns a function that hands over the terminal. It does nothing while another program has the terminal already. Also
 * gives the terminal back when another program stops the process, and takes it back when the process continues. Calls
 * `onReturn` each time that the reader has the terminal again.
 */
export function useJobControl(
  terminal: TerminalUse,
  world: JobWorld,
  {pause}: Pick<FrameControl, 'pause'>,
  onReturn: () => void = () => {},
): HandOver {
  const {suspendTerminal} = useApp();
  const {stdin} = useStdin();
  const handOver: HandOver = run => {
    if (terminal.isAway) return;
    terminal.isAway = true;
    const runAndWait = async () => {
      await run();
      await takeTerminalBack(terminal, world);
      onReturn();
    };
    void suspendTerminal(() => {
      pause();
      return withInputPaused(stdin, runAndWait);
    }).finally(() => {
      terminal.isAway = false;
    });
  };
  const latest = useRef(handOver);
  latest.current = handOver;
  useEffect(() => {
    terminal.suspend = () => latest.current(world.stopJob);
    if (terminal.shouldSuspend) terminal.suspend();
    const stopListening = world.onSignal('SIGCONT', () => {
      if (terminal.isAway || terminal.isWaiting) return;
      void takeTerminalBack(terminal, world).then(() => latest.current(async () => {}));
    });
    return () => {
      delete terminal.suspend;
      stopListening();
    };
  }, [terminal, world]);
  return handOver;
}
