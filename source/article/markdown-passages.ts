/** The text of a saved Markdown file, in passages: its words without the marks around them. Any text is Markdown. */
import {type References, withoutMarks} from './markdown-marks.js';
import {type Passage, passagesIn} from './passages.js';

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const bullet = /^(\s*)[-*+](?=\s)/;
/** A rule, or what makes a heading of the lines above it. */
const underline = /^ {0,3}(?:(?:\* *){3,}|(?:- *)+|(?:_ *){3,}|=+ *)$/;
const definition = /^ {0,3}\[([^[\]]{1,200})\]:\s*\S/;
const note = /^ {0,3}\[\^[^[\]]{1,200}\]:\s*/;

/**
 * The passages of a Markdown file. Its line breaks are judged like those of plain text and not by the rules of Markdown,
 * by which they all run on: what people save under this name often has a paragraph on each line, or verses.
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
  // A fence that is never closed ends with the text.
  if (closing === undefined) end();
  else endCode();
  return passages;
}

/** Lines as passages. Where a break is marked as meant, all those that are not run on. */
function passageOf(lines: readonly string[], references: References): Passage[] {
  const isMeant = (line: string) => / {2}$|\\$/.test(line);
  if (!lines.slice(0, -1).some(isMeant)) return passagesIn(withoutMarks(lines.join('\n'), references));
  const text = lines.map(line => (isMeant(line) ? `${withoutEnd(line)}\n` : `${line} `)).join('');
  return passagesIn(withoutMarks(text, references), false);
}

/** Lines at the head that tell of the file and are none of its text. */
function frontMatterOf(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---' || !/^[\w-]+:/.test(lines[1] ?? '')) return 0;
  return lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
}

/** The line of a table below its head. */
function isBetweenHeadAndRows(line: string): boolean {
  return /^[ |:-]+$/.test(line) && line.includes('|') && line.includes('-');
}

/** What `[text][label]` may stand for. */
function referencesIn(lines: readonly string[]): References {
  const labels = new Set<string>();
  for (const line of lines) {
    const label = line.includes(']:') ? definition.exec(line)?.[1] : undefined;
    if (label) labels.add(label.toLowerCase());
  }
  return labels;
}

/** A line without the spaces or the backslash that keep its break; read backwards, so that no line takes long. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\\')) end--;
  return line.slice(0, end);
}
