/** The part of the world that stops and continues the program, without signals: the program stays in the foreground. */
import type {World} from '../../source/world.js';

export const idleJobs: Pick<
  World,
  'closeDebugger' | 'holdEndings' | 'isForeground' | 'onSignal' | 'stopJob'
> = {
  closeDebugger: () => {},
  holdEndings: () => ({first: () => undefined, onSignal: () => () => {}}),
  isForeground: () => true,
  onSignal: () => () => {},
  stopJob: async () => true,
};
