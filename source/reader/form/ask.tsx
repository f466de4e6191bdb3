/** Asks for the first entries of a new briefing. */

import type {Answers} from '../../briefing/scaffold.js';
import {type Harmless, ours} from '../../text/harmless.js';
import type {Background, Colours, ThemeName} from '../../typeset/paint.js';
import {themeWith} from '../../typeset/theme.js';
import type {World} from '../../world.js';
import type {Frames} from '../ink/frame-stream.js';
import {renderFrames} from '../ink/reader.js';
import {terminalOf} from '../ink/terminal-hooks.js';
import {runSession} from '../session.js';
import {sizeOf} from '../state/layout.js';
import {modesFor, type TerminalScreen} from '../terminal-modes.js';
import type {TerminalUse} from '../terminal-use.js';
import {Form} from './form.js';

type Asking = Readonly<{
  world: World;
  /** The path of the file to write, for the heading. */
  file: Harmless;
  /** A date as `YYYY-MM-DD`. */
  today: string;
  /** The most words that a bottom line may have. */
  mostWords: number;
  theme: ThemeName;
  colours: Colours;
  background?: Background | undefined;
}>;

/** Returns the answers, or `undefined` if the form was left without any. */
export async function askForBriefing(asking: Asking): Promise<Answers | undefined> {
  const {world, file, today, mostWords, theme, colours, background} = asking;
  let answers: Answers | undefined;
  const stdout = terminalOf(world);
  const formIn = (terminal: TerminalUse) => (frames: Frames) => (
    <Form
      stdout={stdout}
      world={world}
      terminal={terminal}
      frames={frames}
      words={{heading: ours`New briefing: ${file}`, mostWords}}
      today={today}
      initialSize={sizeOf(stdout)}
      theme={themeWith(theme, colours, background)}
      onAnswer={given => {
        answers = given;
      }}
    />
  );
  const modes = modesFor({mode: 'full', env: world.env, title: ours('briefing new')});
  const start = async (keyboard: NodeJS.ReadStream, terminal: TerminalUse, screen: TerminalScreen) =>
    renderFrames(formIn(terminal), {mode: 'full', keyboard, screen, world});
  await runSession({modes, start}, world);
  return answers;
}
