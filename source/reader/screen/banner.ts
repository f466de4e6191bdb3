/** Says on the screen that the files have problems, so that a part of the briefing may be missing. */

import {columnsOf, truncate} from '../../text/columns.js';
import {counted} from '../../text/counted.js';
import {ours} from '../../text/harmless.js';
import {type Line, type LineSpan, space} from '../../typeset/line.js';
import type {Layout} from '../state/layout.js';
import {bannerTexts} from '../state/problem-banner.js';
import type {State} from '../state/state.js';

/** The banner of the header. With rules, the banner is a part of the rule and takes no row. */
export function bannerLine(state: State, layout: Layout): Line {
  const {hasRules, margin, size} = layout;
  const columns = size.columns - 2 * margin - (hasRules ? 6 : 0);
  const texts = bannerTexts(state, state.keymap);
  const text = texts.find(each => columnsOf(each) <= columns) ?? truncate(texts.at(-1) ?? ours(''), columns);
  const banner: LineSpan = {text, role: 'warning'};
  if (!hasRules) return {spans: [space(margin), banner]};
  const rest = ours('─').repeat(Math.max(0, columns - columnsOf(text) + 2));
  return {
    spans: [space(margin), {text: ours('── '), role: 'rule'}, banner, {text: ours` ${rest}`, role: 'rule'}],
  };
}

/** The number of problems for the footer of the walk-in card, which covers the banner. */
export function problemCount({problems = []}: State): LineSpan[] {
  return problems.length === 0
    ? []
    : [{text: ours` · ${counted(problems.length, 'problem')}`, role: 'warning'}];
}
