/** From Ink's input events to names of keys. */
import type {Key} from 'ink';

const named = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'return'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
] as const;

/**
 * The names of the keys in one input event: `j`, `space`, `down`, `shift+tab`, `ctrl+c`. One event can hold several
 * keys if they are typed fast.
 */
export function keyNames(input: string, key: Key): string[] {
  if (key.eventType === 'release') return [];
  if (key.tab) return [key.shift ? 'shift+tab' : 'tab'];
  for (const [property, name] of named) if (key[property]) return [name];
  if (key.ctrl) return [`ctrl+${input}`];
  if (key.meta) return [];
  return [...input].map(character => controlName(character) ?? character);
}

/** The name of the key that sends a control character or a space. */
function controlName(character: string): string | undefined {
  switch (character) {
    case ' ':
      return 'space';
    case '\r':
    case '\n':
      return 'return';
    case '\t':
      return 'tab';
    case '\u001b':
      return 'escape';
    case '\u007f':
    case '\b':
      return 'backspace';
    default:
      return character < ' ' ? `ctrl+${String.fromCharCode(character.charCodeAt(0) + 96)}` : undefined;
  }
}
