/** Writes text in ASCII, for terminals and locales that cannot show other characters. Every text keeps its columns. */
import {columnsOf, graphemesOf} from '../columns.js';

/**
 * The signs of this program, and what stands for each. Signs that the program uses as marks stay distinct: no two of
 * them get the same character. Punctuation that authors use too gets the usual character of a typewriter.
 */
const signs: Readonly<Record<string, string>> = {
  // Marks of entries.
  '•': '-',
  '◦': 'o',
  '›': '+',
  '◆': '#',
  '◇': '%',
  '▸': '@',
  '❝': '"',
  // The bar of a likelihood.
  '▓': '=',
  '░': '.',
  // The pane in front, a shortened text, a step, a separator.
  '▌': '|',
  '…': '~',
  '→': '>',
  '·': '/',
  // Where the mark cannot be mistaken, a character stands for several signs.
  '❞': '"',
  '‹': '<',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '▏': '_',
  '─': '-',
  '│': '|',
  // Punctuation.
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '×': 'x',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\ufffd': '?',
};

const sign = new RegExp(`[${Object.keys(signs).join('')}]`, 'g');
const superscript = /[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]/g;
/** A source mark: a space and small digits. A control sequence may stand between them. */
const sourceMark = / ((?:\u001b\[[0-9;]*m)*)(?=[\u2070\u00b9\u00b2\u00b3\u2074-\u2079])/g;
/** The symbols that stand for control characters. */
const controlSymbols = /[\u2400-\u2426]/g;

const digits: Readonly<Record<string, string>> = {'¹': '1', '²': '2', '³': '3'};

/**
 * The text with ASCII characters in place of the signs of the program. Letters of authors stay. A source mark ` ⁴`
 * becomes `^4`.
 */
export function withAsciiSigns(text: string): string {
  return text
    .replace(sourceMark, '$1^')
    .replace(superscript, digit => digits[digit] ?? String.fromCharCode(digit.charCodeAt(0) - 0x2040))
    .replace(controlSymbols, '?')
    .replace(sign, found => signs[found] ?? '?');
}

/** Latin letters that are not a plain letter with a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ł: 'l', Ł: 'L', ı: 'i', ħ: 'h', Ħ: 'H'},
};

/**
 * The text in ASCII alone. A Latin letter loses its marks: `é` becomes `e`. Every other character becomes `?`, once for
 * each of its columns, because a transliteration of a name would be a guess.
 */
export function inAsciiOnly(text: string): string {
  const withSigns = withAsciiSigns(text);
  if (/^[\0-\x7f]*$/.test(withSigns)) return withSigns;
  return withSigns.replace(/[^\0-\x7f]+|[ -~](?=[^\0-\x7f])[^\0-\x7f]+/g, stretch =>
    graphemesOf(stretch).map(plainGrapheme).join(''),
  );
}

function plainGrapheme(grapheme: string): string {
  if (/^[\0-\x7f]+$/.test(grapheme)) return grapheme;
  const plain = plainLetters[grapheme] ?? grapheme.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return /^[\0-\x7f]+$/.test(plain) ? plain : '?'.repeat(columnsOf(grapheme));
}
