/** What an author has still to write: the word TODO, as `briefing new` leaves it. */
import {textsOf} from '../../briefing/texts.js';
import {placeOfPiece} from '../place-of-piece.js';
import type {Rule} from '../rule.js';

const word = /\bTODO\b/;
/** More are not reported: by then it is clear that the briefing is not written. */
const mostReported = 100;

export const todo: Rule<'craft/todo'> = {
  code: 'craft/todo',
  severity: 'warning',
  page: {
    title: 'A TODO that is still there',
    why: 'Somebody reads it in front of others, as if it were the briefing.',
    remedy: 'Write what belongs there, or take it out.',
    example: {
      of: 'part',
      bad: 'gaps: ["TODO: what nobody knows."]\n',
      good: 'gaps: [Who else is in the room.]\n',
    },
  },
  check: context =>
    textsOf(context.briefing)
      .flatMap(({path, text}) => {
        const found = word.exec(text);
        if (!found) return [];
        const range = placeOfPiece(context, path, text, {text: found[0], index: found.index});
        return [{message: 'this is still to be written', range}];
      })
      .slice(0, mostReported),
};

/** Whether a text has parts that are still to be written. */
export function isUnwritten(text: string): boolean {
  return word.test(text);
}
