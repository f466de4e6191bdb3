/** The banner about problems, as a sentence for a screen reader. */
import {type Harmless, ours} from '../../text/harmless.js';
import {bindingFor} from '../keys/keymap.js';
import {bannerText} from '../state/problem-banner.js';
import type {State} from '../state/state.js';
import {sentence} from './spoken-hints.js';

/** Says that the files have problems, and which key lists them. */
export function bannerIn(state: State): Harmless[] {
  const text = bannerText(state);
  if (text === undefined) return [];
  const key = bindingFor(state.keymap, 'problems').hint?.spoken;
  return [
    sentence(
      key === undefined
        ? text
        : ours`${text}, and ${key} lists ${state.problems?.length === 1 ? 'it' : 'them'}`,
    ),
  ];
}
