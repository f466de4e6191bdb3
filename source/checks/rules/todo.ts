/** Reports text that the author still has to write: it has the word TODO, as `briefing new` writes it. */
import {textsOf} from '../../briefing/texts.js';
import {placeOfPiece} from '../place-of-piece.js';
import type {Rule} from '../rule.js';

const word = /\bTODO\b/;
/** The most TODOs that are reported. With so many, it is clear that the briefing is not written yet. */
const mostReported = 100;

export const todo: Rule<'craft/todo'> = {
  code: 'craft/todo',
  severity: 'warning',
  page: {
    title: 'A TODO that is still there',
    why: 'Somebody may read the TODO aloud in front of others.',
    remedy: 'Write the text that belongs there, or remove the entry.',
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
        return [{message: 'this text is still to be written', range}];
      })
      .slice(0, mostReported),
};

export function isUnwritten(text: string): boolean {
  return word.test(text);
}
