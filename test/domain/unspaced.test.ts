/** Which scripts are written without spaces between words. */
import {expect, test} from 'vitest';
import {dictionaryScript, setSolid, unspaced} from '../../source/domain/unspaced.js';

test.each([
  ['Thai', 'ก', ['unspaced', 'by dictionary', 'solid']],
  ['Lao', 'ກ', ['unspaced', 'by dictionary', 'solid']],
  ['Burmese', 'က', ['unspaced', 'by dictionary', 'solid']],
  ['Khamti Shan', '\uaa60', ['unspaced', 'by dictionary', 'solid']],
  ['Khmer', 'ក', ['unspaced', 'by dictionary', 'solid']],
  ['kana', 'カ', ['unspaced', 'solid']],
  ['Han', '王', ['unspaced', 'solid']],
  ['Han in its compatibility form', '\uf900', ['unspaced', 'solid']],
  ['a full stop of Han', '。', ['solid']],
  ['a full-width comma', '，', ['solid']],
  ['Hangul', '김', []],
  ['Latin', 'é', []],
  ['Tibetan', 'ཀ', []],
])('%s', (_name, character, what) => {
  expect([
    ...(unspaced.test(character) ? ['unspaced'] : []),
    ...(dictionaryScript.test(character) ? ['by dictionary'] : []),
    ...(setSolid.test(character) ? ['solid'] : []),
  ]).toEqual(what);
});
