/** The reader for tests: opened on a fixed day, with effects that do nothing. */

import type {Document, Pane} from '../../source/document/document.js';
import type {Effects} from '../../source/reader/effects.js';
import type {Size} from '../../source/reader/state/layout.js';
import {linesFrom} from '../../source/reader/state/place.js';
import {type Action, reduce} from '../../source/reader/state/reduce.js';
import {initialState, layoutIn, type State, viewIn} from '../../source/reader/state/state.js';
import {lineText} from '../../source/typeset/line.js';
import type {ThemeName} from '../../source/typeset/paint.js';
import type {World} from '../../source/world.js';
import {harmless} from './harmless.js';

export const now = new Date('2026-11-24T00:00:00Z');

/** The reader as it opens, on 24 November 2026. */
export function opened(document: Document, size: Size, theme: ThemeName = 'none'): State {
  return initialState(document, size, theme, {now});
}

export function after(state: State, ...actions: Action[]): State {
  return actions.reduce(reduce, state);
}

/** The visible lines of text. */
export function visibleText(state: State): string[] {
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  return linesFrom(pane, place, columns, rows).map(({line}) => lineText(line));
}

/** Effects that only say what they were asked for. */
export const idleEffects: Effects = {
  copy: async text => ({text: harmless(`copied ${text.length} characters`), tone: 'plain'}),
  openLink: async url => ({text: harmless(`opened ${url}`), tone: 'plain'}),
  save: async (_text, {title}) => ({text: harmless(`saved ${title}`), tone: 'plain'}),
  readArticle: async ({file}) => ({ok: false, message: harmless(`there is no ${file}`)}),
};

/** An article of many paragraphs, and the place of some words in it. */
export function articlePlace(words: string) {
  const texts = Array.from({length: 60}, (_, index) =>
    index === 45 ? `Before, ${words}, and after.` : `Paragraph ${index + 1} of it.`,
  );
  const pane: Pane = {
    id: 'article',
    title: harmless('An article'),
    blocks: texts.map((text, index) => ({
      kind: 'paragraph',
      path: [index],
      parts: [{name: 'text', spans: [{text: harmless(text)}]}],
    })),
  };
  return {pane, at: {block: 45, start: 'Before, '.length, end: 'Before, '.length + words.length}};
}

/** The part of the world that stops and continues the program, without signals: the program stays in the foreground. */
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
