/** Names of characters, faults of dates, and nearest names in a group. */
import {expect, test} from 'vitest';
import {dateFault} from '../../source/text/date-faults.js';
import {nameOfCharacter} from '../../source/text/names/character-names.js';
import {nearestInGroup} from '../../source/text/names/nearest.js';

test.each([
  ['\u00a0', 'a no-break space (U+00A0)'],
  ['\u0001', 'a control character (U+0001)'],
  ['\u2003', 'a space of another width (U+2003)'],
  ['\u2066', 'a character that changes the direction of text (U+2066)'],
  ['\u{e0041}', 'an invisible character (U+E0041)'],
])('the character %j is %s', (character, name) => {
  expect(nameOfCharacter(character)).toBe(name);
});

test('only a text that looks like a date has a fault of dates', () => {
  expect(dateFault('2026-02-28')).toBeUndefined();
  expect(dateFault('3 March')).toBeUndefined();
  expect(dateFault('1900-02-29')?.hint).toBe('February 1900 has 28 days: correct the day.');
});

test('the nearest name is searched in the group that was written', () => {
  const codes = ['craft/todo', 'craft/no-source', 'yaml/tab'];
  expect(nearestInGroup('craft/nope', codes)).toBeUndefined();
  expect(nearestInGroup('craft/no-sorce', codes)).toBe('craft/no-source');
  expect(nearestInGroup('no-source', codes)).toBe('craft/no-source');
  expect(nearestInGroup('crft/no-source', codes)).toBe('craft/no-source');
});
