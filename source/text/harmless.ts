/**
 * Making text from a file harmless. A briefing is somebody else's file: whatever bytes it holds, they
 * reach the terminal as text and as nothing else. Everything `parse` returns has been through here.
 */

/** Bidirectional controls (UAX #9): they reorder what a reader sees. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** C1 controls, some of which are one-byte forms of ANSI sequences. */
const c1 = /[\u0080-\u009f]/g;
/** C0 controls and DEL. */
const c0 = /[\u0000-\u001f\u007f]/g;
/** Line and paragraph separators, and the other spaces that break a line. */
const breaks = /\r\n|[\t\n\u0085\u2028\u2029]/g;
/** Tag characters are invisible, and lawful only within the flag of a region, which comes first here. */
const tags = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}|[\u{E0000}-\u{E007F}]+/gu;
/** Characters that show nothing and carry nothing: byte order marks, fillers, shorthand and interlinear controls. */
const invisible =
  /[\ufeff\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufffb]/g;
/** More marks on one letter than any script needs: they would climb over the lines above. */
const piledMarks = /(\p{M}{8})\p{M}+/gu;
/** What most text consists of, for which there is nothing to do. No Unicode properties: those are slow to compile. */
const simple =
  /^(?! )(?:[\x21-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u9fff]| (?! |$))*$/;

/** The visible symbol of a C0 control or DEL: U+2400 and following. */
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
 * Text of a body: line breaks and tabs become spaces; every other control character and bidi control is
 * shown as a symbol (U+2400…, or U+FFFD where there is none), so that nothing an author wrote is hidden.
 */
export function harmlessBody(text: string): string {
  if (simple.test(text)) return text;
  return visibleOnly(text)
    .replace(breaks, ' ')
    .replace(c0, symbolOf)
    .replace(c1, '\ufffd')
    .replace(bidi, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Text of one line of chrome (titles, names, file names in messages): controls and bidi controls are dropped. */
export function harmlessLine(text: string): string {
  if (simple.test(text)) return text;
  return harmlessTyping(text).replace(/ {2,}/g, ' ').trim();
}

/** Text of one line as it is being typed: the same, with every space as it is. */
export function harmlessTyping(text: string): string {
  return visibleOnly(text).replace(breaks, ' ').replace(c0, '').replace(c1, '').replace(bidi, '');
}

/**
 * A line of source text in a message, with its columns kept: each control character becomes one symbol and a
 * tab one space, so that a caret below it still points at the right place.
 */
export function harmlessSource(line: string): string {
  if (simple.test(line)) return line;
  return line
    .toWellFormed()
    .replace(/\t/g, ' ')
    .replace(c0, symbolOf)
    .replace(c1, '\ufffd')
    .replace(bidi, '\ufffd')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(piledMarks, '$1');
}

/** The normal form of a link that may be opened (`http`, `https`, `mailto`), or `undefined` for any other. */
export function safeLink(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : undefined;
}
