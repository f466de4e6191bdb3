/** The scalars of YAML text that is written as usual, for `readPlainYaml`. */

/** Thrown to decline. It is one object, since an error with its stack would cost more. */
export const declined = {};

/** A plain scalar of block style does not begin with one of these here, though YAML allows some of them. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** Scalars that YAML 1.2 (core schema) does not read as text. */
const notText =
  /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

export function isPlain(line: string): boolean {
  return line !== '' && !indicator.test(line) && !line.includes(': ') && !line.endsWith(':');
}

/** The lines of a folded scalar: one space for a line end, and a line end for each blank line. */
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
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  throw declined;
}

/** A string in double quotes. Every escape of JSON means the same in YAML; what only YAML has is declined. */
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
