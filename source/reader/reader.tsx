/** What the rest of the program starts: everything with Ink in it loads through here. */
import type {Document} from '../domain/document.js';
import type {ThemeName} from '../typeset/paint.js';
import {paintWith} from '../typeset/theme.js';
import type {World} from '../world.js';
import {App, sizeOf} from './app.js';
import {type Choice, Chooser} from './chooser.js';
import {runFullScreen} from './full-screen.js';

export type ReaderOptions = Readonly<{world: World; theme: ThemeName}>;

/** Shows a document until the reader is left. Returns the exit code, or `undefined` where there is no keyboard. */
export async function startReader(
  document: Document,
  {world, theme}: ReaderOptions,
): Promise<number | undefined> {
  return runFullScreen(
    <App document={document} size={sizeOf(world.stdout)} theme={theme} world={world} />,
    world,
  );
}

/** The value of the entry that a person chooses, or `undefined` if they leave without one. */
export async function choose(
  question: string,
  items: readonly Choice[],
  {world, theme}: ReaderOptions,
): Promise<string | undefined> {
  let chosen: string | undefined;
  const choice = (
    <Chooser
      question={question}
      items={items}
      size={sizeOf(world.stdout)}
      paint={paintWith(theme)}
      onChoose={value => {
        chosen = value;
      }}
    />
  );
  await runFullScreen(choice, world);
  return chosen;
}
