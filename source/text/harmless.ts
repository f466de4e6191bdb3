/**
 * Makes text from outside harmless. Somebody else may have written a file, a record or a message of another program.
 * Its bytes reach the terminal only as text, never as control sequences.
 */

declare const brand: unique symbol;

/**
 * Text that a terminal may show: it was made harmless here, or is written in this program (`ours`). It may have line
 * breaks that the program wrote. The compiler refuses any other text in a span, a line, a notice or a problem. A part
 * of a harmless text is harmless too, so the methods that cut a text or change its case also return `Harmless`.
 */
export type Harmless = HarmlessParts & string;

/**
 * The methods of a string whose result is harmless if the string is harmless. They come first in the type `Harmless`,
 * so the compiler uses their types.
 */
interface HarmlessParts {
  readonly [brand]: true;
  readonly [index: number]: Harmless;
  at(index: number): Harmless | undefined;
  charAt(index: number): Harmless;
  slice(start?: number, end?: number): Harmless;
  split(separator: string | RegExp, limit?: number): Harmless[];
  trim(): Harmless;
  trimStart(): Harmless;
  trimEnd(): Harmless;
  toLowerCase(): Harmless;
  toUpperCase(): Harmless;
  padEnd(length: number): Harmless;
  padStart(length: number): Harmless;
  repeat(count: number): Harmless;
  replace<const To extends string>(from: string | RegExp, to: Listed<To>): Harmless;
  replaceAll<const To extends string>(from: string | RegExp, to: Listed<To>): Harmless;
  concat(...texts: readonly Harmless[]): Harmless;
  match(pattern: RegExp): Harmless[] | null;
  matchAll(pattern: RegExp): IterableIterator<HarmlessMatch>;
  [Symbol.iterator](): StringIterator<Harmless>;
}

/** A match in a harmless text. */
export type HarmlessMatch = Harmless[] & Readonly<{0: Harmless; index: number}>;

/**
 * The type of a text that is harmless, a number, or one of the texts that a type lists, such as `'error' | 'warning'`.
 * The compiler refuses any other text.
 */
export type Listed<Text> = Text extends Harmless | number
  ? Text
  : Record<never, never> extends Record<Text & string, true>
    ? 'a text that is not known to be harmless'
    : Text;

/**
 * Text of this program: `ours('all')`, or with harmless texts and numbers in it: ``ours`${held} more` ``. The compiler
 * refuses a text that may come from outside.
 */
export function ours<const Text extends string>(text: Listed<Text>): Harmless;
export function ours<const Values extends readonly (string | number)[]>(
  texts: TemplateStringsArray,
  ...values: {[Index in keyof Values]: Listed<Values[Index]>}
): Harmless;
export function ours(
  texts: TemplateStringsArray | string,
  ...values: readonly (string | number)[]
): Harmless {
  if (typeof texts === 'string') return texts as Harmless;
  let whole = texts[0] ?? '';
  for (let index = 0; index < values.length; index++) whole += `${values[index]}${texts[index + 1]}`;
  return whole as Harmless;
}

/** Joins harmless texts, with a separator of this program between them. */
export function joined<const Separator extends string>(
  texts: readonly Harmless[],
  separator: Listed<Separator>,
): Harmless {
  return texts.join(separator) as Harmless;
}

/** Bidirectional controls (UAX #9). They change the order of the characters that people see. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** C1 controls. Some of them are one-byte forms of ANSI sequences. */
const c1 = /[\u0080-\u009f]/g;
/** C0 controls and DEL. */
const c0 = /[\u0000-\u001f\u007f]/g;
/** Tabs, line breaks, and line and paragraph separators. */
const breaks = /\r\n|[\t\n\u0085\u2028\u2029]/g;
/** Tag characters. They are invisible and allowed only in the flag of a region, which the pattern matches first. */
const tags = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}|[\u{E0000}-\u{E007F}]+/gu;
/** Invisible characters without meaning: byte order marks, fillers, shorthand and interlinear controls. */
const invisible =
  /[\ufeff\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufffb]/g;
/** Spaces and line separators that look like a plain space. */
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Joiners that join nothing, because no letter is before them. */
const looseJoiners = /(?<=^|[\s:\ufffd\u2423-])[\u200c\u200d]/g;
/** More than eight marks on one letter. No script needs so many, and they would cover the lines above. */
const piledMarks = /(\p{M}{8})\p{M}+/gu;
/**
 * Text that is already harmless, as most text is. The pattern uses no Unicode properties, because they are slow to
 * compile.
 */
const simple =
  /^(?! )(?:[\x21-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u9fff]| (?! |$))*$/;

/** The visible symbol of a C0 control or DEL, from U+2400 on. */
function symbolOf(control: string): string {
  const code = control.charCodeAt(0);
  return code === 0x7f ? '\u2421' : String.fromCharCode(0x2400 + code);
}

function visibleOnly(text: string): string {
  return text
    .toWellFormed()
    .replace(tags, found => (found.startsWith('\u{1F3F4}') ? found : ''))
    .replace(invisible, '')
    .replace(piledMarks, '$1');
}

/**
 * Makes running text harmless. Line breaks and tabs become spaces. Other controls become visible symbols (U+2400 and
 * following, or U+FFFD), so that no text of the author is hidden.
 */
export function harmlessBody(text: string): Harmless {
  if (simple.test(text)) return text as Harmless;
  return visibleOnly(text)
    .replace(breaks, ' ')
    .replace(c0, symbolOf)
    .replace(c1, '\ufffd')
    .replace(bidi, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim() as Harmless;
}

/** Makes a text of one line harmless: a title, a name, a file name in a message. Removes controls and bidi controls. */
export function harmlessLine(text: string): Harmless {
  if (simple.test(text)) return text as Harmless;
  return harmlessTyping(text).replace(/ {2,}/g, ' ').trim() as Harmless;
}

/** Makes a line harmless while somebody types it. Like `harmlessLine`, but keeps every space. */
export function harmlessTyping(text: string): Harmless {
  return visibleOnly(text).replace(breaks, ' ').replace(c0, '').replace(c1, '').replace(bidi, '') as Harmless;
}

/**
 * Makes a line of a file harmless and keeps its columns, so that a caret under it points at the right place: each control
 * and each invisible character becomes one symbol, and a tab one space. A space that is not the plain one becomes `␣`.
 */
export function harmlessSource(line: string): Harmless {
  if (simple.test(line)) return line as Harmless;
  return line
    .toWellFormed()
    .replace(/\t/g, ' ')
    .replace(c0, symbolOf)
    .replace(c1, '\ufffd')
    .replace(bidi, '\ufffd')
    .replace(oddSpaces, '\u2423')
    .replace(invisible, '\ufffd')
    .replace(looseJoiners, '\ufffd')
    .replace(tags, found => (found.startsWith('\u{1F3F4}') ? found : '\ufffd'))
    .replace(piledMarks, '$1') as Harmless;
}

/**
 * Characters that no harmless text contains. A line break is allowed, because texts of several lines have line breaks.
 */
const harmful = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/**
 * Whether a text that the program stored is still harmless. Somebody else may have changed the file that contains it.
 */
export function isHarmless(text: string): text is Harmless {
  return !harmful.test(text);
}

/**
 * The normal form of a link that may be opened (`http`, `https`, `mailto`); `undefined` for any other link. The normal
 * form has only visible ASCII characters: `URL` writes all others as `%…` or as Punycode.
 */
export function safeLink(url: string): Harmless | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? (parsed.href as Harmless) : undefined;
}
