/** Keys that no action is bound to. Tests bind these, so that a new action may take any key. */
import {showKey} from '../../source/reader/keys/key-names.js';
import {bindingOf, defaultKeymap} from '../../source/reader/keys/keymap.js';

const isFree = (key: string) => bindingOf(defaultKeymap, key) === undefined;
// Terminals send Ctrl and these letters for Backspace, Tab and Enter.
const letters = [...'abcdefgklnopqrstuvwxyz'];

/** A letter that is free both small and as a capital. */
const [letter = ''] = letters.filter(key => isFree(key) && isFree(key.toUpperCase()));
const [control = ''] = letters.map(key => `ctrl+${key}`).filter(isFree);

export const freeKey = letter;
export const otherFreeKey = letter.toUpperCase();
export const freeControl = control;
/** The free control key as help shows it. */
export const shownFreeControl = showKey(control);
