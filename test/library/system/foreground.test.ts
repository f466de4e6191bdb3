import {expect, test} from 'vitest';
import {groupsIn, isInForeground} from '../../../source/library/system/foreground.js';

test.each([
  ['of a shell’s job', '17364 (node) R 17362 17362 4621 34816 17362 4194304 102', [17362, 17362]],
  ['of a program whose name has spaces and parentheses', '7 (a) (b 1 2) S 6 7 6 34816 6 0', [7, 6]],
  ['without a terminal', '7 (node) S 6 7 6 0 -1 0', [7, -1]],
])('the process groups in the state %s are found', (_what, stat, groups) => {
  expect(groupsIn(stat)).toEqual(groups);
});

test.each([
  ['in the foreground', ' 700   700\n', true],
  ['in the background', '  700  650\n', false],
  ['without a terminal', '700 -1\n', true],
  ['whose groups nobody knows', '', true],
])('on a system without /proc, a process %s is recognized by what ps says', (_what, output, expected) => {
  const asked: string[] = [];
  const ps = (args: readonly string[]) => {
    asked.push(args.join(' '));
    return output;
  };
  expect(isInForeground(700, 'darwin', ps)).toBe(expected);
  expect(asked).toEqual(['-o pgid= -o tpgid= -p 700']);
});
