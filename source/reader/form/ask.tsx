/** Asking for the beginnings of a briefing. */
import type {Answers} from '../../briefing/scaffold.js';
import type {Colours, ThemeName} from '../../typeset/paint.js';
import {themeWith} from '../../typeset/theme.js';
import type {World} from '../../world.js';
import {frameStream} from '../ink/frame-stream.js';
import {renderApp} from '../ink/reader.js';
import {terminalOf} from '../ink/terminal-hooks.js';
import {runSession} from '../session.js';
import {sizeOf} from '../state/layout.js';
import {Form} from './form.js';

type Asking = Readonly<{
  world: World;
  /** The file that will be written, as it is shown. */
  file: string;
  /** A day as `YYYY-MM-DD`. */
  today: string;
  /** Words that a bottom line has at most. */
  mostWords: number;
  theme: ThemeName;
  colours: Colours;
}>;

/** What a person answers; `undefined` if they leave without. */
export async function askForBriefing(asking: Asking): Promise<Answers | undefined> {
  const {world, file, today, mostWords, theme, colours} = asking;
  let answers: Answers | undefined;
  const stdout = terminalOf(world);
  const frames = frameStream(stdout, false);
  const form = (
    <Form
      stdout={stdout}
      placeCursor={frames.placeCursor}
      words={{heading: `New briefing: ${file}`, mostWords}}
      today={today}
      initialSize={sizeOf(stdout)}
      theme={themeWith(theme, colours)}
      onAnswer={given => {
        answers = given;
      }}
    />
  );
  const start = async (keyboard: NodeJS.ReadStream) =>
    renderApp(form, {mode: 'full', keyboard, world, frames: frames.stdout});
  await runSession({isAlternate: true, start}, world);
  return answers;
}
