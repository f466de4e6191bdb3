/** What the diagnosis says about the whole of a broken file. */
import {expect, test} from 'vitest';
import {parseWithDiagnosis} from '../../../source/briefing/diagnosis/diagnose.js';
import {parse} from '../../../source/briefing/parse.js';
import {fixText} from '../../../source/checks/fixes/fixes.js';
import {smallest} from '../../helpers/briefings.js';

const modeline = '# yaml-language-server: $schema=./briefing.schema.json';
const sources = 'sources:\n  x: Lomark Gazette\n';

/** Each problem as `code line:column message`. */
function problemsOf(part: string): string[] {
  const parsed = parseWithDiagnosis(smallest(part));
  return parsed.ok
    ? []
    : parsed.problems.map(
        ({code, range, message}) => `${code} ${range?.start.line}:${range?.start.column} ${message}`,
      );
}

// Fault: A syntax error hid the other problems.
// Expected: All problems are reported.
test('a syntax error hides neither unknown keys nor unknown ids in the rest of the file', () => {
  expect(
    problemsOf(`titel: A
why_it_matters: A: b
summary:
  - text: "[[nobody]] came."
    sorces: [x]
   sources: [y]
  - {text: One, two., sources: [z]}
handling: TLP:PINK
gaps: [[x]
expires: 2026-02-30
${sources}`),
  ).toEqual([
    'file/unknown-key 5:1 unknown key `titel`',
    'file/syntax 6:18 the text contains “: ”, which begins a value',
    'file/unknown-actor 8:12 there is no actor `nobody`',
    'file/unknown-key 9:5 unknown key `sorces` in entry 1 of `summary`',
    'file/indentation 10:1 the line is indented by 3 spaces, which fits no line above it',
    'file/unknown-source 10:14 there is no source `y`',
    'file/unquoted-comma 11:15 the text has an unquoted comma, and between braces a comma ends the text',
    'file/unknown-source 11:33 there is no source `z`',
    'file/bad-value 12:11 `handling` is `TLP:PINK`, but it has to be `TLP:CLEAR`, `TLP:GREEN`, `TLP:AMBER`, `TLP:AMBER+STRICT` or `TLP:RED`',
    'file/syntax 13:7 the bracket `[` is not closed',
    'file/bad-date 14:10 `expires` is `2026-02-30`, which is not a valid date',
  ]);
});

// Fault: A part that cannot be read led to further messages.
// Expected: It is left out, and only its own problem is reported.
test('what cannot be repaired is left out, and nothing is said about it or about ids in it', () => {
  expect(
    problemsOf('tags: ["a" "b"]\nsummary:\n  - {text: One., sources: [y]}\nsources: {x: "a" "b"}\nzzz: 1\n'),
  ).toEqual([
    'file/syntax 5:12 missing , or : between flow sequence items',
    'file/syntax 8:18 unexpected double-quoted-scalar at node end',
    'file/unknown-key 9:1 unknown key `zzz`',
  ]);
});

// Fault: A file with carriage returns as line ends had no clear message.
// Expected: It is named, and `--fix` repairs it.
test('a file whose lines end with carriage returns is repaired', () => {
  const text = smallest().replaceAll('\n', '\r');
  const parsed = parseWithDiagnosis(text);
  expect(parsed.ok ? [] : parsed.problems.map(({message}) => message)).toEqual([
    'the lines end with a carriage return (U+000D) alone, which is not a line end',
  ]);
  expect(parse(fixText({text, today: '2026-11-25', modeline}).text).ok).toBe(true);
});
