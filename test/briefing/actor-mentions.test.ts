import {expect, test} from 'vitest';
import {mentionsIn} from '../../source/briefing/actor-mentions.js';

test('mentions of actors are found with their offsets', () => {
  expect(mentionsIn('[[a]] b [[c-d]]')).toEqual([
    {id: 'a', offset: 0},
    {id: 'c-d', offset: 8},
  ]);
});
