/** The head of the walk-in card: the title, and the facts about age, drafting, changes and handling. */

import type {Document} from '../../document/document.js';
import {columnsOf, truncate} from '../../text/columns.js';
import type {Harmless} from '../../text/harmless.js';
import {columnsIn, inOnePiece, type Line, type LineSpan, space} from '../line.js';
import {type Facts, factVariants, inOneLine} from '../meta.js';
import {wrap} from '../wrap.js';

export type CardSize = Readonly<{columns: number; rows: number; now: Date}>;

/** A card with at least this many rows may have one line of facts below the title. */
const low = 12;
/** A card with at least this many rows may have more lines of facts below the title: up to `mostFacts`. */
const tall = 16;
const mostFacts = 2;
/** The columns between the title and the facts. */
const gap = 2;
/** The columns of a cut title that people still recognize. */
const shortTitle = 12;

/**
 * The title on the left and the facts on the right. If both do not fit on one line, the facts are below the title. A
 * long title is cut before a warning is left out. The age is shown in every card that has room for it, and an expiry
 * alone does not replace it.
 */
export function headLines(document: Document, {columns, rows, now}: CardSize): Line[] {
  const {title} = document;
  const whole = factVariants(document, now, {hasTime: false, isComplete: true});
  const variants = factVariants(document, now, {hasTime: false});
  const within = (room: number, of: readonly Facts[]) => {
    const fitting = of.filter(({facts}) => columnsIn(inOneLine(facts)) <= room);
    const found = fitting.find(({hasAge}) => hasAge) ?? fitting[0];
    return found && inOneLine(found.facts);
  };
  const most = (room: number) => within(room, variants) ?? inOneLine(variants.at(-1)?.facts ?? []);
  const besideTitle = (atMost: number) => columns - gap - Math.min(atMost, columnsOf(title));
  const titleLine: Line = {spans: [{text: truncate(title, columns), role: 'title'}]};

  const all = within(besideTitle(columns), whole);
  if (all) return [titleAndFacts(title, all, columns)];
  if (rows >= tall) {
    const fitting = within(columns, whole);
    // A line may break between two facts, but not within a fact.
    const broken = wrap(inOneLine((whole.at(-1)?.facts ?? []).map(inOnePiece)), columns);
    const lines = fitting ? [fitting] : broken.length <= mostFacts ? broken : [most(columns)];
    return [titleLine, ...lines.map(spans => ({spans}))];
  }
  const besideCut = within(besideTitle(shortTitle), whole);
  if (!besideCut && rows >= low) return [titleLine, {spans: most(columns)}];
  return [titleAndFacts(title, besideCut ?? most(besideTitle(shortTitle)), columns)];
}

/** The title on the left, cut if it is too long, and the facts on the right. */
function titleAndFacts(title: Harmless, facts: readonly LineSpan[], columns: number): Line {
  const left = truncate(title, columns - gap - columnsIn(facts));
  const apart = left === '' ? 0 : columns - columnsOf(left) - columnsIn(facts);
  return {spans: [{text: left, role: 'title'}, space(apart), ...facts]};
}
