/** Finds spaces that mean the same as the tabs in an indentation. */

import type {Edit} from './draft.js';
import {rowOf, Structure} from './structure.js';
import {blockLines, linesOf, type TextLine} from './text-lines.js';

/** The widths of tabs that are tried, in columns. The first is the usual indentation of a briefing. */
const widths = [2, 4, 8];

/** Tabs at the start of a line, perhaps after spaces and dashes. */
export const leadingTabs = /^ *(?:- +)*(?:-(?=\t[ \t]*[\w$.-]+:(?:\s|$)))?(?<tabs>\t[ \t]*)(?=\S)(?!#)/;

/** An edit for each line that is indented with tabs: it writes spaces, so that the line fits the lines before it. */
export function tabEdits(text: string): Edit[] {
  if (!text.includes('\t')) return [];
  const structure = new Structure();
  const lines = linesOf(text);
  const inBlocks = blockLines(lines);
  return lines.flatMap((line, index) => {
    const found = leadingTabs.exec(line.text);
    const tabs = found?.groups?.tabs;
    const isText = inBlocks.has(line.number) && (tabs === undefined || found?.[0].length !== tabs.length);
    if (isText) return [];
    const from = (found?.[0].length ?? 0) - (tabs?.length ?? 0);
    const forms =
      tabs === undefined
        ? [line.text]
        : (line.text.charAt(from - 1) === '-' ? [1, ...widths] : widths).map(width =>
            spaced(line, from, tabs, width),
          );
    const rows = forms.map(form => rowOf({...line, text: form}, index));
    const fitting = rows.findIndex(row => row && structure.fits(row));
    const row = rows[Math.max(0, fitting)];
    // If no width fits, the line moves to the nearest column that does.
    const shift = row && tabs !== undefined && fitting === -1 ? structure.nearest(row) - row.indent : 0;
    const moved = row && shift !== 0 ? rowOf({...line, text: shiftedBy(row.line.text, shift)}, index) : row;
    if (moved) structure.enter(moved);
    if (tabs === undefined) return [];
    const spaces = (forms[Math.max(0, fitting)] ?? '').length + shift - line.text.length + tabs.length;
    const start = line.offset + from;
    return [{start, end: start + tabs.length, text: ' '.repeat(Math.max(0, spaces))}];
  });
}

function spaced({text}: TextLine, from: number, tabs: string, width: number): string {
  return text.slice(0, from) + tabs.replaceAll('\t', ' '.repeat(width)) + text.slice(from + tabs.length);
}

/** A line with more or fewer spaces before it. */
function shiftedBy(text: string, by: number): string {
  return by > 0 ? ' '.repeat(by) + text : text.slice(-by);
}
