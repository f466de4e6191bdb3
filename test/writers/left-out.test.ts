/** The line about the panes that a time budget leaves out, in each format. */
import {expect, test} from 'vitest';
import {withinMinutes} from '../../source/document/budget.js';
import {plain} from '../../source/typeset/paint.js';
import {writeHtml} from '../../source/writers/html/html.js';
import {writeMarkdown} from '../../source/writers/markdown/markdown.js';
import {writeText} from '../../source/writers/text.js';
import {myanmar} from '../helpers/briefings.js';
import {now} from '../helpers/reader.js';

const cut = withinMinutes(myanmar, {minutes: 1});
const line = 'Left out: Expert assessment (9), Actors (15), Stakes (5), In the room (18), Timeline (10)';
const formats: ReadonlyArray<readonly [string, string, RegExp]> = [
  ['text', writeText(cut, {width: 100, now, paint: plain}), /^Actors/m],
  ['Markdown', writeMarkdown(cut, {now}), /^## Actors/m],
  ['HTML', writeHtml(cut, {now}), /id="pane-actors"/],
];

// Fault: In print, a time budget left eleven headings with “15 more” below them.
// Expected: One line names these panes.
test.each(formats)(
  '%s has one line for all emptied panes, and no headings for them',
  (_name, text, heading) => {
    expect(text.split(line)).toHaveLength(2);
    expect(text).not.toMatch(heading);
    expect(text.indexOf(line)).toBeLessThan(text.indexOf('Lavrov’s Myanmar Visit'));
  },
);

test('text breaks the line at the width', () => {
  const lines = writeText(cut, {width: 40, now, paint: plain}).split('\n');
  expect(lines).toContain('Left out: Expert assessment (9), Actors');
});
