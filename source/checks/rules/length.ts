/** Check 12: more panes or talking points than anybody reads in five minutes. */
import type {Rule} from '../rule.js';

/** The author's own panes, as many as there are number keys; the reader's (Brief, Actors, …) come on top. */
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
    why: 'Nobody reads that many in five minutes, and no key leads to the tenth.',
    remedy: 'Join panes, or leave some out. Only the author’s own panes count.',
    example: {of: 'part', bad: panes(mostPanes + 1), good: panes(3)},
  },
  check: ({briefing, positions}) =>
    briefing.panes.length > mostPanes
      ? [
          {
            message: `${briefing.panes.length} panes are more than ${mostPanes}`,
            range: positions.key(['panes']),
          },
        ]
      : [],
};

export const tooManyTalkingPoints: Rule<'craft/too-many-talking-points'> = {
  code: 'craft/too-many-talking-points',
  severity: 'warning',
  page: {
    title: 'More than six talking points',
    why: 'Nobody carries more into a room; which of them get said is then left to chance.',
    remedy: 'Keep the six that matter most. The rest is background: move it into a pane.',
    example: {of: 'part', bad: points(mostTalkingPoints + 1), good: points(3)},
  },
  check: ({briefing, positions}) =>
    briefing.talking_points.length > mostTalkingPoints
      ? [
          {
            message: `${briefing.talking_points.length} talking points are more than ${mostTalkingPoints}`,
            range: positions.key(['talking_points']),
          },
        ]
      : [],
};
