/** Repairs of plain text that holds `: `, which YAML takes for a key. */
import type {Problem} from '../../briefing/problems.js';
import type {Repair} from '../rule.js';
import {linesOf} from '../text-lines.js';
import {quotedScalar} from './quoted-scalar.js';

/** A key, then a text that begins as text does, then perhaps a comment. */
const keyed =
  /^(?<before>\s*(?:-\s+)*[\w.-]+:\s+)(?<text>[^\s"'[\]{}&*!|>%@`#“„«‘,?-].*?)(?<after>\s+#\s.*|\s*)$/;
/** An entry of a list that YAML took for a map of one key. */
const entry = /^(?<before>\s*(?:-\s+)+)(?<text>[^\s"'[\]{}&*!|>%@`#“„«‘,?-].*?)(?<after>\s+#\s.*|\s*)$/;

/** Quotes for the text of lines that a `: ` in it broke, or made a key of. */
export function colonEdits(text: string, problems: readonly Problem[]): Repair[] {
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
    // A key of the format's own kind is one, and misspelt: that is for the author to see.
    if (code === 'file/unknown-key' && /^[a-z_]+:/.test(value)) return [];
    seen.add(line.number);
    const start = line.offset + before.length;
    return [
      {start, end: start + value.length, text: quotedScalar(value), what: 'quoted a text that holds “: ”'},
    ];
  });
}
