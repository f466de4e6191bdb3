/**
 * The place of the first visible line in a pane, and how it moves. The time that this takes grows with the screen, not
 * with the pane.
 */
import type {Pane} from '../../document/document.js';
import type {Line} from '../../typeset/line.js';
import {linesOf, offsetOf, textBefore} from '../../typeset/typeset.js';

/**
 * A line of a pane. `at` is the offset in the block's text at which the line began when it was set at `width`. At
 * another width, the place is the line that holds the text at this offset.
 */
export type Place = Readonly<{block: number; line: number; at: number; width: number}>;

export const topPlace: Place = {block: 0, line: 0, at: 0, width: 0};

function placeAt(pane: Pane, block: number, line: number, width: number): Place {
  return {block, line, at: line === 0 ? 0 : offsetOf(linesOf(pane, block, width)[line]), width};
}

/** The same place at another width. */
function settle(pane: Pane, place: Place, width: number): Place {
  if (place.width === width || place.line === 0) return {...place, width};
  return {...place, line: lineAt(pane, place.block, place.at, width), width};
}

/** The line of a block that holds an offset of its text. */
export function lineAt(pane: Pane, block: number, at: number, width: number): number {
  const lines = linesOf(pane, block, width);
  let found = 0;
  for (const [index, line] of lines.entries()) {
    const holds = line.spans.some(span => span.at !== undefined && span.at <= at);
    if (holds) found = index;
    if (line.spans.some(span => span.at !== undefined && at < span.at + span.text.length && span.at <= at))
      return index;
  }
  return found;
}

/** A place some lines further down, or up if `delta` is negative. It stops at the first and the last line. */
export function step(pane: Pane, place: Place, delta: number, width: number): Place {
  let {block, line} = settle(pane, place, width);
  let left = delta;
  while (left > 0) {
    const rest = linesOf(pane, block, width).length - 1 - line;
    if (left <= rest) {
      line += left;
      break;
    }
    if (block >= pane.blocks.length - 1) {
      line += Math.max(0, rest);
      break;
    }
    left -= rest + 1;
    block++;
    line = 0;
  }
  while (left < 0) {
    if (-left <= line) {
      line += left;
      break;
    }
    if (block === 0) {
      line = 0;
      break;
    }
    left += line + 1;
    block--;
    line = Math.max(0, linesOf(pane, block, width).length - 1);
  }
  return placeAt(pane, block, line, width);
}

/** The last place from which the lines still fill the screen; the top, if the whole pane fits. */
export function lastPlace(pane: Pane, width: number, height: number): Place {
  let lines = 0;
  for (let block = pane.blocks.length - 1; block >= 0; block--) {
    const here = linesOf(pane, block, width).length;
    if (lines + here >= height) return placeAt(pane, block, here - (height - lines), width);
    lines += here;
  }
  return {...topPlace, width};
}

/** The place, but not further down than `lastPlace`. */
export function clamp(pane: Pane, place: Place, width: number, height: number): Place {
  const settled = settle(pane, place, width);
  const last = lastPlace(pane, width, height);
  return isBefore(last, settled) ? last : settled;
}

export function isBefore(a: Place, b: Place): boolean {
  return a.block < b.block || (a.block === b.block && a.line < b.line);
}

export function isSame(a: Place, b: Place): boolean {
  return a.block === b.block && a.line === b.line;
}

export type PlacedLine = Readonly<{line: Line; block: number; index: number}>;

/** The lines that are visible if the first is at this place. */
export function linesFrom(pane: Pane, place: Place, width: number, height: number): PlacedLine[] {
  const {block: first, line: skip} = settle(pane, place, width);
  const seen: PlacedLine[] = [];
  for (let block = first; block < pane.blocks.length && seen.length < height; block++) {
    const lines = linesOf(pane, block, width);
    for (let index = block === first ? skip : 0; index < lines.length && seen.length < height; index++) {
      seen.push({line: lines[index] as Line, block, index});
    }
  }
  return seen;
}

/**
 * The progress in percent of the pane's text: 100 when the last line is visible, `undefined` when the whole pane is
 * visible.
 */
export function progress(pane: Pane, place: Place, width: number, height: number): number | undefined {
  const last = lastPlace(pane, width, height);
  if (last.block === 0 && last.line === 0) return undefined;
  const top = settle(pane, place, width);
  if (!isBefore(top, last)) return 100;
  // At the top, nothing has to be measured. A card with thousands of entries opens at its top.
  if (isSame(top, topPlace)) return 0;
  const done = lengthBefore(pane, top);
  const all = lengthBefore(pane, last);
  return all <= 0 ? 0 : Math.min(99, Math.floor((100 * done) / all));
}

/** The place at which `progress` is this percentage, or as near as a line comes to it. */
export function placeAtPercent(pane: Pane, percent: number, width: number, height: number): Place {
  const last = lastPlace(pane, width, height);
  if (percent >= 100) return last;
  const wanted = (lengthBefore(pane, last) * percent) / 100;
  const before = textBefore(pane);
  let block = 0;
  while (block < last.block && (before[block + 1] ?? 0) <= wanted) block++;
  const line = lineAt(pane, block, wanted - (before[block] ?? 0), width);
  const place = placeAt(pane, block, line, width);
  return isBefore(last, place) ? last : place;
}

function lengthBefore(pane: Pane, place: Place): number {
  return (textBefore(pane)[place.block] ?? 0) + place.at;
}
