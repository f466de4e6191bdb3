/** Reports a likely question without an answer. */
import type {Rule} from '../rule.js';

export const noAnswer: Rule<'craft/no-answer'> = {
  code: 'craft/no-answer',
  severity: 'warning',
  page: {
    title: 'A likely question without an answer',
    why: 'People will ask this question in the room. Without an answer, the briefing only warns of it.',
    remedy: 'Write `ask` and `answer`. If nobody knows the answer, say so there, and name it under `gaps`.',
    example: {
      of: 'part',
      bad: 'likely_questions: [Who pays?]\n',
      good: 'likely_questions:\n  - ask: Who pays?\n    answer: Nobody has said so far.\n',
    },
  },
  check: ({briefing, positions}) =>
    briefing.likely_questions.flatMap(({answer}, index) =>
      answer === undefined
        ? [{message: 'this question has no answer', range: positions.value(['likely_questions', index])}]
        : [],
    ),
};
