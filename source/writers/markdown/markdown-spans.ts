/** Spans as a line of Markdown. */
import type {Span} from '../../document/document.js';
import {isOutside} from '../parts.js';
import {escapeMarkdown, isAutolink, linkTarget} from './markdown-escape.js';

/** A stretch of a line: escaped text, and the signs around it if they are read as emphasis. */
type Stretch = Readonly<{text: string; delimiter: '' | '*' | '**'}>;

const nothing: Stretch = {text: '', delimiter: ''};

/** The text of spans for one line. Emphasis is left out where its signs would be read as text. */
export function writeSpans(spans: readonly Span[]): string {
  const [only] = spans;
  if (spans.length === 1 && only && only.role === undefined) return escapeMarkdown(only.text);
  const stretches = spans.flatMap(stretchesOf).filter(({text}) => text !== '');
  const pieces: string[] = [];
  // The last piece is enough to decide about the next one. Joining all pieces each time would take the square of the
  // length of the line.
  let before = '';
  for (let index = 0; index < stretches.length; index++) {
    const {text, delimiter} = stretches[index] ?? nothing;
    const after = stretches[index + 1] ?? nothing;
    // An exclamation mark before a link would make it an image, whose address is requested at once.
    if (before.endsWith('!') && text.startsWith('[')) pieces.push(`${pieces.pop()?.slice(0, -1)}\\!`);
    const isEmphasised = delimiter !== '' && isFlanked(before, text, after);
    // After the brackets of a source mark, these characters would make a link.
    const isMisread = before.endsWith(']') && /^[(:]/.test(text);
    before = isEmphasised ? delimiter + text + delimiter : isMisread ? `\\${text}` : text;
    pieces.push(before);
  }
  return pieces.join('');
}

function stretchesOf({isShared, text, role, reference, source}: Span, index: number): readonly Stretch[] {
  if (isShared) return [];
  // `[1]` is text unless the document defines it, and all brackets of the author are escaped.
  if (source !== undefined) {
    const mark: Stretch = {text: `[${source}]`, delimiter: ''};
    return index === 0 ? [mark] : [{text: ' ', delimiter: ''}, mark];
  }
  if (reference?.to === 'link') return [{text: writeLink(text, reference.url), delimiter: ''}];
  const escaped = escapeMarkdown(text);
  if (role === 'strong' || role === 'likelihood' || role === 'confidence' || role === 'warning')
    return emphasised(escaped, '**');
  return role === 'emphasis' ? emphasised(escaped, '*') : [{text: escaped, delimiter: ''}];
}

function writeLink(text: string, url: string): string {
  if (!isOutside(url)) return escapeMarkdown(text);
  return text === url && isAutolink(url) ? `<${url}>` : `[${escapeMarkdown(text)}](${linkTarget(url)})`;
}

/** Moves spaces out of emphasis, because emphasis cannot begin or end with a space. */
function emphasised(text: string, delimiter: '*' | '**'): Stretch[] {
  const inner = text.trim();
  if (inner === '') return [{text, delimiter: ''}];
  const start = text.length - text.trimStart().length;
  const stretches: Stretch[] = [
    {text: text.slice(0, start), delimiter: ''},
    {text: inner, delimiter},
    {text: text.slice(start + inner.length), delimiter: ''},
  ];
  return stretches.filter(stretch => stretch.text !== '');
}

const space = /^\s/;
const punctuation = /^[\p{P}\p{S}]/u;
/**
 * Characters that every parser of CommonMark counts as punctuation. Before version 0.31, symbols outside ASCII did not
 * count. Some parsers read UTF-16 units, and some know an older Unicode.
 */
const surePunctuation = /^(?:[!-/:-@[-`{-~]|(?=[\0-\u30ff])\p{P})/u;

/** Whether delimiters around a text are read as emphasis (CommonMark 6.2), and do not join the delimiters beside them. */
function isFlanked(before: string, text: string, after: Stretch): boolean {
  const left = lastCharacter(before);
  if (left === '*' || after.delimiter !== '') return false;
  const right = firstCharacter(after.text);
  const ends = (edge: string) => edge === '' || space.test(edge) || surePunctuation.test(edge);
  const opens = !punctuation.test(firstCharacter(text)) || ends(left);
  const closes = !punctuation.test(lastCharacter(text)) || ends(right);
  return opens && closes;
}

function firstCharacter(text: string): string {
  return text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastCharacter(text: string): string {
  const pair = text.slice(-2);
  return pair.codePointAt(0) === pair.charCodeAt(0) ? pair.slice(-1) : pair;
}
