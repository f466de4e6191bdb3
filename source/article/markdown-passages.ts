/** Reads the text of a saved Markdown file, in passages, without the marks of Markdown. Any text is valid Markdown. */
import {type References, withoutMarkdown} from './markdown-marks.js';
import {type Passage, passagesIn} from './passages.js';

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const bullet = /^(\s*)[-*+](?=\s)/;
/** A horizontal rule, or an underline that turns the lines above it into a heading. */
const underline = /^ {0,3}(?:(?:\* *){3,}|(?:- *)+|(?:_ *){3,}|=+ *)$/;
const definition = /^ {0,3}\[([^[\]]{1,200})\]:\s*\S/;
const note = /^ {0,3}\[\^[^[\]]{1,200}\]:\s*/;

/**
 * The passages of a Markdown file. Its line breaks are judged like the line breaks of plain text. By the rules of
 * Markdown, all lines would be joined, but people often save a text with a paragraph or a verse on each line as a
 * Markdown file.
 */
export function passagesOfMarkdown(text: string): Passage[] {
  const lines = text.split('\n');
  const references = referencesIn(lines);
  const passages: Passage[] = [];
  let open: string[] = [];
  let closing: string | undefined;
  const end = () => {
    if (open.length > 0) for (const passage of passageOf(open, references)) passages.push(passage);
    open = [];
  };
  const endCode = () => {
    for (const passage of passagesIn(open.join('\n'), false)) passages.push(passage);
    open = [];
  };
  for (const line of lines.slice(frontMatterOf(lines))) {
    const content = line === '' ? line : line.replace(/^(?: {0,3}> ?)+/, '');
    const marks = fence.exec(content)?.[1];
    if (closing !== undefined) {
      if (marks?.startsWith(closing) && content.trim() === marks) {
        endCode();
        closing = undefined;
      } else open.push(content);
    } else if (marks) {
      end();
      closing = marks;
    } else if (content.trim() === '' || underline.test(content)) end();
    else if (heading.test(content)) {
      end();
      open = [content.replace(/^[ #]+/, '').replace(/[ \t]#+[ \t]*$/, '')];
      end();
    } else if (note.test(content)) {
      end();
      open = [content.replace(note, '')];
    } else if (!isBetweenHeadAndRows(content) && !definition.test(content))
      open.push(content.replace(bullet, '$1•'));
  }
  // A code block that is never closed ends with the text.
  if (closing === undefined) end();
  else endCode();
  return passages;
}

/** The passages of some lines. If Markdown marks one break as intended, all breaks without a mark are not intended. */
function passageOf(lines: readonly string[], references: References): Passage[] {
  const isIntended = (line: string) => / {2}$|\\$/.test(line);
  if (!lines.slice(0, -1).some(isIntended)) return passagesIn(withoutMarkdown(lines.join('\n'), references));
  const text = lines.map(line => (isIntended(line) ? `${withoutEnd(line)}\n` : `${line} `)).join('');
  return passagesIn(withoutMarkdown(text, references), false);
}

/** The number of lines of front matter (`---`, `key: value`, `---`) at the start. */
function frontMatterOf(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---' || !/^[\w-]+:/.test(lines[1] ?? '')) return 0;
  return lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
}

/** Whether a line separates the head of a table from its rows. */
function isBetweenHeadAndRows(line: string): boolean {
  return /^[ |:-]+$/.test(line) && line.includes('|') && line.includes('-');
}

/** The labels that `[text][label]` can refer to. */
function referencesIn(lines: readonly string[]): References {
  const labels = new Set<string>();
  for (const line of lines) {
    const label = line.includes(']:') ? definition.exec(line)?.[1] : undefined;
    if (label) labels.add(label.toLowerCase());
  }
  return labels;
}

/** The line without the spaces or the backslash that mark its break. Reads backwards, so that no line takes long. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\\')) end--;
  return line.slice(0, end);
}
