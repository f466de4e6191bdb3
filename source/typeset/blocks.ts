/** Turns each kind of block into lines. Marks, labels and places tell everything apart, even without colour. */

import {type Block, isListPoint, type ListPoint, type Part, type Role} from '../document/document.js';
import {type Harmless, ours} from '../text/harmless.js';
import {estimateLines} from './estimate.js';
import {columnsIn, inOnePiece, type Line, type LineSpan, space, unbroken} from './line.js';
import {type SetPart, setParts} from './set-parts.js';
import {wrap} from './wrap.js';

const marks: Readonly<Record<ListPoint, Harmless>> = {
  fact: ours('•'),
  'talking-point': ours('›'),
  'watch-out': ours('!'),
  gap: ours('?'),
  alternative: ours('◇'),
  indicator: ours('▸'),
};

const labelColumns = 11;
const noLabel = ours('');

/**
 * The lines of a block, without blank lines around them. A width that is too small for a layout gets a plainer layout.
 */
export function layOutBlock(block: Block, width: number, termColumns: number): Line[] {
  const parts = setParts(block);
  const {kind} = block;
  if (isListPoint(kind)) return marked(marks[kind], spansOf(parts), width);
  switch (kind) {
    case 'heading':
      return heading(parts, width);
    case 'lead':
      return indented(withRole(spansOf(parts), 'lead'), width, bodyIndent(width));
    case 'paragraph':
      return parts.flatMap(part => indented(part.set, width, bodyIndent(width)));
    case 'assumption':
      return marked(
        ours('◦'),
        [{text: ours('Assumed: '), role: 'label'}, ...withRole(spansOf(parts), 'assumption')],
        width,
      );
    case 'quote':
      return quote(parts, width);
    case 'judgment':
      return judgment(block, parts, width, termColumns);
    case 'entry':
      return entry(parts, width, termColumns);
    case 'profile':
      return profile(parts, width);
    case 'exchange':
      return exchange(parts, width);
    case 'source':
      return source(parts, width);
    case 'held':
      return indented(withRole(spansOf(parts), 'muted'), width, bodyIndent(width));
    default:
      return kind satisfies never;
  }
}

function spansOf(parts: readonly SetPart[]): readonly LineSpan[] {
  const [only] = parts;
  return parts.length === 1 && only ? only.set : parts.flatMap(part => part.set);
}

/** Gives spans of plain text this role. Spans with another role keep theirs. */
function withRole(spans: readonly LineSpan[], role: Role): LineSpan[] {
  return spans.map(span => (span.role === 'text' ? {...span, role} : span));
}

/** Sets spans as lines. The first line begins with `lead`, and the others begin with as many spaces. */
function hanging(lead: readonly LineSpan[], spans: readonly LineSpan[], width: number): Line[] {
  const columns = columnsIn(lead);
  if (columns > width / 2) return [{spans: lead}, ...wrap(spans, width).map(line => ({spans: line}))];
  const lines = wrap(spans, width - columns);
  if (lines.length === 0) return [{spans: lead}];
  return lines.map((line, index) => ({
    spans: index === 0 ? [...lead, ...line] : columns > 0 ? [space(columns), ...line] : line,
  }));
}

function indented(spans: readonly LineSpan[], width: number, columns: number): Line[] {
  return hanging(columns > 0 ? [space(columns)] : [], spans, width);
}

/** The columns by which running text is indented below its label. */
function bodyIndent(width: number): number {
  return width < 30 ? 0 : 2;
}

function marked(mark: Harmless, spans: readonly LineSpan[], width: number): Line[] {
  return hanging([{text: mark, role: 'mark'}, space(width < 30 ? 1 : 2)], spans, width);
}

/**
 * Sets a label in a column of its own. If the text would then be too narrow, the text follows the label on the same
 * line.
 */
function labelled(label: Harmless, spans: readonly LineSpan[], width: number, indent: number): Line[] {
  if (width < 40) {
    const lead: LineSpan[] = label ? [{text: ours`${label} `, role: 'label'}] : [];
    return indented([...lead, ...spans], width, indent);
  }
  return hanging([space(indent), {text: label.padEnd(labelColumns), role: 'label'}], spans, width);
}

function heading(parts: readonly SetPart[], width: number): Line[] {
  const spans = spansOf(parts).map(span =>
    span.role === 'heading'
      ? {...span, text: sameLength(span.text, span.text.toUpperCase())}
      : {...span, role: 'strong' as const},
  );
  return wrap(spans, width).map(line => ({spans: line}));
}

/**
 * Returns the changed text only if it has the same length, because offsets into the text have to stay right. `ß`
 * becomes `SS` in capitals, for example.
 */
function sameLength(text: Harmless, changed: Harmless): Harmless {
  return changed.length === text.length ? changed : text;
}

function quote(parts: readonly SetPart[], width: number): Line[] {
  const words = spansOf(parts.filter(part => part.name === 'text'));
  const by = parts.find(part => part.name === 'by');
  const spans: LineSpan[] = [...words, unbroken({text: ours(' ❞'), role: 'mark'})];
  const speaker: LineSpan[] = by ? [unbroken({text: ours(' — '), role: 'label'}, 2), ...by.set] : [];
  return marked(ours('❝'), [...spans, ...speaker], width);
}

function judgment(block: Block, parts: readonly SetPart[], width: number, termColumns: number): Line[] {
  const find = (name: Part['name']) => parts.filter(part => part.name === name);
  const text = spansOf(find('text'));
  const details = [find('because'), find('if-wrong')].flatMap(same =>
    same.flatMap((part, index) =>
      labelled(index === 0 ? (part.label ?? noLabel) : noLabel, part.set, width, 3),
    ),
  );
  return [
    ...estimateLines({
      likelihood: block.likelihood,
      term: spansOf(find('likelihood')),
      confidence: find('confidence').flatMap(part => [
        {text: ours`${part.label ?? ''} `, role: 'label' as const},
        ...part.set,
      ]),
      width,
      termColumns,
    }),
    ...hanging([{text: ours('◆'), role: 'likelihood'}, space(2)], text, width),
    ...whose(find('by'), find('horizon'), width),
    ...details,
  ];
}

function whose(by: readonly SetPart[], horizon: readonly SetPart[], width: number): Line[] {
  return [...by, ...horizon].flatMap(part => labelled(part.label ?? noLabel, part.set, width, 3));
}

function entry(parts: readonly SetPart[], width: number, termColumns: number): Line[] {
  const term = spansOf(parts.filter(part => part.name === 'term'));
  const text = spansOf(parts.filter(part => part.name !== 'term'));
  const used = columnsIn(term);
  if (termColumns + 2 > width / 2)
    return [...wrap(term, width), ...wrap(text, width)].map(spans => ({spans}));
  return hanging([...term, space(termColumns - used + 2)], text, width);
}

function profile(parts: readonly SetPart[], width: number): Line[] {
  const find = (name: Part['name']) => parts.filter(part => part.name === name);
  const apart: LineSpan = {text: ours('  '), role: 'text'};
  const head: LineSpan[] = [
    ...spansOf(find('name')).map(
      (span): LineSpan => (span.role === 'change' ? span : {...span, role: 'strong'}),
    ),
    ...find('native-name').flatMap(part => [apart, ...withRole(part.set, 'native-name')]),
    ...find('say').flatMap((part): LineSpan[] => [
      apart,
      unbroken({text: ours('say '), role: 'label'}),
      ...part.set.map(inOnePiece),
    ]),
  ];
  return [
    ...wrap(head, width).map(spans => ({spans})),
    ...find('text').flatMap(part => indented(part.set, width, 3)),
    ...find('field').flatMap(part => labelled(part.label ?? noLabel, part.set, width, 3)),
  ];
}

function exchange(parts: readonly SetPart[], width: number): Line[] {
  const ask = spansOf(parts.filter(part => part.name === 'term'));
  const answer = spansOf(parts.filter(part => part.name === 'text'));
  return [
    ...hanging([{text: ours('Q'), role: 'mark'}, space(2)], withRole(ask, 'strong'), width),
    ...(answer.length > 0 ? hanging([{text: ours('A'), role: 'mark'}, space(2)], answer, width) : []),
  ];
}

function source(parts: readonly SetPart[], width: number): Line[] {
  const find = (name: Part['name']) => parts.filter(part => part.name === name);
  return [
    ...hanging([...spansOf(find('term')), space(2)], spansOf(find('name')), width),
    ...find('field').flatMap(part =>
      part.label ? labelled(part.label, part.set, width, 3) : indented(part.set, width, 3),
    ),
  ];
}
