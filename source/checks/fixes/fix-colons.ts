/** Finds fixes for plain text that contains `: `, which YAML reads as a key. */
import type {Problem} from '../../briefing/problems.js';
import type {Fix} from '../rule.js';
import {linesOf} from '../text-lines.js';
import {quotedScalar} from './quoted-scalar.js';

/** A key, then a text without a special character at its start, and perhaps a comment. */
const keyed =
  /^(?<before>\s*(?:-\s+)*[\w.-]+:\s+)(?<text>[^\s"'[\]{}&*!|>%@`#“„«‘,?-].*?)(?<after>\s+#\s.*|\s*)$/;
/** An entry of a list that YAML read as a map with one key. */
const entry = /^(?<before>\s*(?:-\s+)+)(?<text>[^\s"'[\]{}&*!|>%@`#“„«‘,?-].*?)(?<after>\s+#\s.*|\s*)$/;

/** Edits that put a text with `: ` in quotes, on lines with a problem. */
export function colonEdits(text: string, problems: readonly Problem[]): Fix[] {
  const lines = linesOf(text);
  const seen = new Set<number>();
  return problems.flatMap(({code, range, instead}) => {
    const line = lines[(range?.start.line ?? 0) - 1];
    if (!range || !line || seen.has(line.number)) return [];
    const pattern =
      code === 'file/syntax' ? keyed : code === 'file/unknown-key' && !instead ? entry : undefined;
    const groups = pattern?.exec(line.text)?.groups;
    const {before = '', text: value = ''} = groups ?? {};
    if (!groups || !/:(?:\s|$)/.test(value)) return [];
    // This looks like a misspelt key of the format, so the author has to decide.
    if (code === 'file/unknown-key' && /^[a-z_]+:/.test(value)) return [];
    seen.add(line.number);
    const start = line.offset + before.length;
    return [
      {
        start,
        end: start + value.length,
        text: quotedScalar(value),
        what: 'put quotes around a text with “: ”',
      },
    ];
  });
}
