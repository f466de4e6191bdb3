/** Reports more panes or talking points than anybody can use in five minutes. */
import type {Range} from '../../briefing/problems.js';
import type {Finding, Rule} from '../rule.js';

/**
 * The most panes of the author: one for each number key. The panes that the program makes (Brief, Actors, …) do not
 * count.
 */
const mostPanes = 9;
const mostTalkingPoints = 6;

const panes = (count: number) =>
  `panes:\n${Array.from({length: count}, (_, index) => `  - {id: p${index + 1}, title: Part ${index + 1}}\n`).join('')}`;
const points = (count: number) =>
  `talking_points:\n${Array.from({length: count}, (_, index) => `  - Point ${index + 1}.\n`).join('')}`;

export const tooManyPanes: Rule<'craft/too-many-panes'> = {
  code: 'craft/too-many-panes',
  severity: 'warning',
  page: {
    title: 'More than nine panes',
    why: 'Nobody reads more than nine panes in five minutes. The number keys reach only nine panes.',
    remedy: 'Join panes, or leave some out. Only the panes under `panes` count.',
    example: {of: 'part', bad: panes(mostPanes + 1), good: panes(3)},
  },
  check: ({briefing, positions}) =>
    tooMany('panes', briefing.panes.length, mostPanes, positions.key(['panes'])),
};

export const tooManyTalkingPoints: Rule<'craft/too-many-talking-points'> = {
  code: 'craft/too-many-talking-points',
  severity: 'warning',
  page: {
    title: 'More than six talking points',
    why: 'Nobody can keep more than six in mind. With more, chance decides which of them somebody says.',
    remedy: 'Keep the six that matter most, and move the others to a pane.',
    example: {of: 'part', bad: points(mostTalkingPoints + 1), good: points(3)},
  },
  check: ({briefing, positions}) =>
    tooMany(
      'talking points',
      briefing.talking_points.length,
      mostTalkingPoints,
      positions.key(['talking_points']),
    ),
};

function tooMany(what: string, count: number, most: number, range: Range): Finding[] {
  return count > most ? [{message: `there are ${count} ${what}, more than ${most}`, range}] : [];
}
