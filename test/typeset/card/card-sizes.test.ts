/** The walk-in card of a few briefings, at sizes from one cell to more than any screen. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Block, PartName} from '../../../source/document/document.js';
import {walkInOf} from '../../../source/document/walk-in.js';
import {walkInLines} from '../../../source/typeset/card/card-lines.js';
import {lineColumns} from '../../../source/typeset/line.js';
import {documentOf, myanmar, readText, scripts, smallest} from '../../helpers/briefings.js';
import {cardOf, meeting, now} from '../../helpers/walk-in-cards.js';

const small = documentOf(readText('test/fixtures/small.yaml'));
const many = documentOf(
  smallest(`talking_points: [${Array.from({length: 200}, (_, index) => `Point ${index}.`).join(', ')}]\n`),
);
const documents = {myanmar, meeting, small, scripts, many, smallest: documentOf(smallest())} as const;
const columns = fc.integer({min: 1, max: 200});
const rows = fc.integer({min: 1, max: 60});

test('at every size, the card fits on one screen', () => {
  const names = fc.constantFrom(...(Object.keys(documents) as Array<keyof typeof documents>));
  fc.assert(
    fc.property(names, columns, rows, (name, width, height) => {
      const lines = walkInLines(documents[name], {columns: width, rows: height, now});
      expect(lines.length).toBeLessThanOrEqual(height);
      expect(Math.max(...lines.map(lineColumns))).toBeLessThanOrEqual(width);
    }),
    {numRuns: 400},
  );
});

/** A text without its spaces, so that line breaks make no difference. */
const squeezed = (text: string) => text.replace(/\s/g, '');

/**
 * The texts of a card without labels, with each column from top to bottom. And the texts with labels, because a narrow
 * card has no columns for them.
 */
function flowsOf(lines: readonly string[], width: number): string[] {
  const column = Math.floor((Math.min(width, 184) - 4) / 2);
  const cuts: ReadonlyArray<readonly [number, number?]> = [[0], [10], [10, column], [column + 14]];
  return cuts.map(([from, to]) => squeezed(lines.map(line => line.slice(from, to)).join('')));
}

/** The parts of a block as the card shows them, each as one text. */
function textsOf({parts}: Block, ...names: PartName[]): string[] {
  return names.flatMap(name =>
    parts
      .filter(part => part.name === name)
      .map(({spans}) => squeezed(spans.map(({role, text}) => (role === 'source-mark' ? '' : text)).join(''))),
  );
}

/** The part of a text that a flow shows: the whole text, or the part before `…`. */
function partIn(flow: string, text: string, begins: string): string | undefined {
  const at = flow.indexOf(begins);
  if (at === -1) return undefined;
  let length = begins.length;
  while (length < text.length && flow[at + length] === text[length]) length++;
  return length === text.length || flow[at + length] === '…' ? text.slice(0, length) : undefined;
}

test('at every size, an entry is whole or ends with …, and a judgment has its likelihood and confidence', () => {
  fc.assert(
    fc.property(fc.constantFrom('myanmar', 'meeting', 'small'), columns, rows, (name, width, height) => {
      const document = documents[name];
      const lines = cardOf(document, width, height);
      const flows = flowsOf(lines, width);
      const has = (text: string) => flows.some(flow => flow.includes(text));
      const {bottomLine, people, say, ask, avoid, judgment} = walkInOf(document);
      const named = people.flatMap(block => {
        const [called = '', said = '', role = ''] = textsOf(block, 'name', 'say', 'text');
        const begins = `${called}say`;
        return [
          {begins, text: `${called}say${said}`},
          ...(has(`${begins}${said}${role.slice(0, 3)}`)
            ? [{begins: `${begins}${said}${role.slice(0, 3)}`, text: `${begins}${said}${role}`}]
            : []),
        ];
      });
      const entries = [
        ...named,
        ...[...say, ...avoid, ...ask, ...(judgment ? [judgment] : [])]
          .flatMap(block => textsOf(block, 'text', 'term'))
          .map(text => ({begins: text.slice(0, 14), text})),
      ];
      const begun = entries.filter(({begins}) => has(begins));
      const broken = begun.filter(({begins, text}) => !flows.some(flow => partIn(flow, text, begins)));
      expect(broken).toEqual([]);

      const [lead = ''] = bottomLine ? textsOf(bottomLine, 'text') : [];
      if (!has(lead)) expect([begun, lines.at(-1)?.at(-1)]).toEqual([[], '…']);

      const [judged = ''] = judgment ? textsOf(judgment, 'text') : [];
      if (!has(judged.slice(0, 14))) return;
      const {likelihood} = judgment ?? {};
      const wanted = [squeezed(likelihood?.term ?? ''), likelihood?.range ?? '', 'confidencemoderate'];
      expect(wanted.filter(text => !has(text))).toEqual([]);
    }),
    {numRuns: 400},
  );
});

test('from 60×20, every section has an entry, and the bottom line is whole', () => {
  const labels = ['BOTTOM', 'PEOPLE', 'SAY', 'THEY ASK', 'AVOID', 'JUDGMENT'];
  fc.assert(
    fc.property(fc.integer({min: 60, max: 200}), fc.integer({min: 20, max: 60}), (width, height) => {
      const card = cardOf(myanmar, width, height).join('\n');
      expect(labels.filter(label => !card.includes(label))).toEqual([]);
    }),
  );
});
