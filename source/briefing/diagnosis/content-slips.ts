/** Slips in text that YAML can read, but reads as something else than the author meant. */
import {ours} from '../../text/harmless.js';
import type {Problem} from '../problems.js';
import {flowTexts} from './flow-texts.js';
import {missingSpace} from './missing-spaces.js';
import {putInQuotes, textWithoutQuotes} from './needs-quotes.js';
import {quotedScalar} from './quoted-scalar.js';
import {lineIndexAt, longestLine, type Slip} from './slip.js';
import type {TextLine} from './text-lines.js';

/** An entry of a list that YAML read as a map with one key. */
const entry = /^(?<before>\s*(?:-\s+)+)(?<text>[^\s"'[\]{}&*!|>%@`#“„«‘,?-].*?)(?<after>\s+#\s.*|\s*)$/;

/** The slips on the lines of problems with unknown keys and wrong types. */
export function contentSlips(lines: readonly TextLine[], problems: readonly Problem[]): Slip[] {
  const seen = new Set<number>();
  return problems.flatMap(({code, range, fix}) => {
    if (!range || (code !== 'file/unknown-key' && code !== 'file/wrong-type')) return [];
    const index = lineIndexAt(lines, range.start.offset);
    const line = lines[index];
    if (!line || seen.has(index)) return [];
    seen.add(index);
    const flow = flowTexts(lines, index);
    if (flow.length > 0) return flow;
    if (code === 'file/unknown-key') return fix ? [] : (entryWithColon(line) ?? []);
    const from = line.offset;
    const ofLines = lines.slice(index, lineIndexAt(lines, Math.max(from, range.end.offset - 1)) + 1);
    const spaces = ofLines.flatMap(each => missingSpace(each) ?? []);
    return spaces.length > 0 ? spaces : (textWithoutQuotes(lines, index) ?? []);
  });
}

function entryWithColon({text, offset}: TextLine): Slip | undefined {
  if (text.length > longestLine) return undefined;
  const {before = '', text: value = ''} = entry.exec(text)?.groups ?? {};
  const colon = /:(?=\s|$)/.exec(value)?.index;
  // `txt: One` looks like a misspelt key of the format, so the author has to decide.
  if (colon === undefined || /^[a-z_]+:/.test(value)) return undefined;
  const start = offset + before.length;
  return {
    code: 'file/unknown-key',
    message: ours('the text contains “: ”, which makes it a key and a value'),
    hint: putInQuotes,
    start: start + colon,
    end: start + colon + 1,
    edit: {start, end: start + value.length, text: quotedScalar(value), lead: 1},
    what: 'put quotes around a text with “: ”',
  };
}
