/** Reads the scalars of ordinary YAML text, for `readPlainYaml`. */

/** Thrown to decline a text. It is one object, because an error with its stack would cost more. */
export const declined = {};

/** The characters with which a plain scalar in block style must not begin here. YAML allows some of them. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** Scalars that YAML 1.2 (core schema) does not read as text. */
const notText =
  /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

export function isPlainScalar(line: string): boolean {
  return line !== '' && !indicator.test(line) && !line.includes(': ') && !line.endsWith(':');
}

/** The text of the lines of a folded scalar: a space for each line end, and a line end for each blank line. */
export function folded(lines: readonly string[]): string {
  let text = lines[0] ?? '';
  let blanks = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') blanks++;
    else {
      text += (blanks === 0 ? ' ' : '\n'.repeat(blanks)) + line;
      blanks = 0;
    }
  }
  return text;
}

export function scalarOf(text: string): unknown {
  if (!notText.test(text)) return text;
  // `007` may be an id, which keeps its zeros.
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  throw declined;
}

/** A string in double quotes. Every escape of JSON means the same in YAML. Escapes that only YAML has are declined. */
export function jsonOf(quoted: string | undefined): unknown {
  try {
    return JSON.parse(quoted ?? '');
  } catch {
    throw declined;
  }
}

export function trimmedEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x20) end--;
  return text.slice(0, end);
}
