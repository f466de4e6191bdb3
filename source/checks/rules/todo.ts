/** What an author has still to write: the word TODO, as `briefing new` leaves it. */
import type {Path} from '../../briefing/positions.js';
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
    textsIn(context.briefing, [])
      .flatMap(({path, text}) => {
        const found = word.exec(text);
        if (!found) return [];
        const range = placeOfPiece(context, path, text, {text: found[0], index: found.index});
        return [{message: 'this is still to be written', range}];
      })
      .slice(0, mostReported),
};

function textsIn(value: unknown, path: Path): Array<{path: Path; text: string}> {
  if (typeof value === 'string') return [{path, text: value}];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** Whether a text has parts that are still to be written. */
export function isUnwritten(text: string): boolean {
  return word.test(text);
}
