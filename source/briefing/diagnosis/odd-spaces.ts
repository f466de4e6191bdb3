/** Finds characters that look like spaces, or like nothing, in the indentation and around dashes and colons. */

import {type Harmless, ours} from '../../text/harmless.js';
import {invisibles, nameOfCharacter, oddSpaces} from '../../text/names/character-names.js';
import {longestLine, type Slip} from './slip.js';
import {rowOf, Structure} from './structure.js';
import {blockLines, type TextLine} from './text-lines.js';

const odd = new RegExp(`[${oddSpaces}${invisibles}]`, 'g');
const hasOdd = new RegExp(`[${oddSpaces}${invisibles}]`);
const space = `[ \\t${oddSpaces}${invisibles}]`;
const parts = new RegExp(
  `^(?<indent>${space}*)(?<dashes>(?:-(?:${space}+|$))*)(?:(?<key>["']?[\\w.$-]+["']?)(?<gap>${space}*):(?<after>${space}+|$)(?<value>.*))?`,
);
const endOfLine = new RegExp(`${space}+$`);

/** Keys whose values are not running text, so that an odd character changes their meaning. */
const exact = new Set(
  'schema as_of expires handling priority kind level confidence scale date published retrieved reliability credibility for by id url file'.split(
    ' ',
  ),
);

/** The slips of all lines outside blocks of text. */
export function oddSpaceSlips(lines: readonly TextLine[]): Slip[] {
  if (!lines.some(({text}) => hasOdd.test(text))) return [];
  const inBlocks = blockLines(lines);
  const structure = new Structure();
  return lines.flatMap((line, index) => {
    if (inBlocks.has(line.number) || line.text.length > longestLine) return [];
    const slips = hasOdd.test(line.text) ? slipsOf(line, index, structure) : [];
    const row = rowOf({...line, text: slips.reduceRight(edited, line).text}, index);
    if (row) structure.enter(row);
    return slips;
  });
}

function edited(line: TextLine, {edit}: Slip): TextLine {
  if (!edit) return line;
  const {text, offset} = line;
  return {...line, text: text.slice(0, edit.start - offset) + edit.text + text.slice(edit.end - offset)};
}

function slipsOf(line: TextLine, index: number, structure: Structure): Slip[] {
  const {text, offset} = line;
  const {
    indent = '',
    dashes = '',
    key = '',
    gap = '',
    after = '',
    value = '',
  } = parts.exec(text)?.groups ?? {};
  if (dashes === '' && key === '') return [];
  const slips: Slip[] = [];
  const look = (piece: string, at: number, place: Harmless) => {
    const slip = slipOf(piece, offset + at, place);
    if (slip) slips.push(slip);
  };
  look(indent, 0, ours(dashes === '' ? 'before the key' : 'before the dash'));
  // One odd character may stand for a space, for two spaces, or for nothing.
  const [lead] = slips;
  if (lead?.edit) {
    const {edit} = lead;
    const spaces = edit.text.length;
    const forms = [spaces, 0, 2 * spaces].map(count => ({...lead, edit: {...edit, text: ' '.repeat(count)}}));
    const rowWith = (form: Slip) => rowOf({...line, text: plain(edited(line, form).text)}, index);
    const fitting = forms.find(form => {
      const row = rowWith(form);
      return row !== undefined && structure.fits(row);
    });
    const row = rowWith(lead);
    const count = row ? Math.max(0, spaces + structure.nearest(row) - row.indent) : spaces;
    slips[0] = fitting ?? {...lead, edit: {...edit, text: ' '.repeat(count)}};
  }
  look(dashes, indent.length, ours('after the dash'));
  const end = indent.length + dashes.length + key.length;
  look(gap, end, ours('before the colon'));
  const isExact = exact.has(key);
  const from = end + gap.length + 1;
  if (isExact || (hasOdd.test(after.charAt(0)) && after !== '')) look(after, from, ours('after the colon'));
  const last = isExact ? endOfLine.exec(value) : null;
  if (last) look(last[0], from + after.length + last.index, ours('at the end of the line'));
  return slips;
}

/** A slip for the odd characters in a piece of a line, which is otherwise only spaces and dashes. */
function slipOf(piece: string, start: number, place: Harmless): Slip | undefined {
  const places = Array.from(piece.matchAll(odd), ({index}) => index);
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const character = piece.charAt(first);
  const name = nameOfCharacter(character);
  const isSpace = looksLikeSpace(character);
  const isEnd = place === 'at the end of the line';
  const text = isEnd ? '' : plain(piece.slice(first, last + 1));
  // After a colon or a dash, one space has to be left.
  const needsSpace = text === '' && /after/.test(place) && !piece.includes(' ');
  return {
    code: 'file/odd-space',
    message: isSpace
      ? ours`${name} stands ${place}, but YAML knows only the plain space (U+0020)`
      : ours`${name}, which nobody can see, stands ${place}`,
    hint: isSpace ? ours('Write plain spaces.') : ours('Remove the character.'),
    start: start + first,
    end: start + last + 1,
    edit: {start: start + first, end: start + last + 1, text: needsSpace ? ' ' : text},
    what: isSpace && !isEnd ? `wrote a plain space instead of ${name}` : `removed ${name}`,
  };
}

function looksLikeSpace(character: string): boolean {
  return new RegExp(`[${oddSpaces}]`).test(character);
}

/** The same text with plain spaces, and without characters that nobody can see. */
function plain(text: string): string {
  return text.replace(odd, character => (looksLikeSpace(character) ? ' ' : ''));
}
