/** Which scripts are written without spaces between words. */
import {expect, test} from 'vitest';
import {dictionaryScript, setSolid, spaceless} from '../../source/text/spaceless-scripts.js';

test.each([
  ['Thai', 'ก', ['spaceless', 'by dictionary', 'solid']],
  ['Lao', 'ກ', ['spaceless', 'by dictionary', 'solid']],
  ['Burmese', 'က', ['spaceless', 'by dictionary', 'solid']],
  ['Khamti Shan', '\uaa60', ['spaceless', 'by dictionary', 'solid']],
  ['Khmer', 'ក', ['spaceless', 'by dictionary', 'solid']],
  ['kana', 'カ', ['spaceless', 'solid']],
  ['Han', '王', ['spaceless', 'solid']],
  ['Han in its compatibility form', '\uf900', ['spaceless', 'solid']],
  ['a full stop of Han', '。', ['solid']],
  ['a full-width comma', '，', ['solid']],
  ['Hangul', '김', []],
  ['Latin', 'é', []],
  ['Tibetan', 'ཀ', []],
])('%s', (_name, character, what) => {
  expect([
    ...(spaceless.test(character) ? ['spaceless'] : []),
    ...(dictionaryScript.test(character) ? ['by dictionary'] : []),
    ...(setSolid.test(character) ? ['solid'] : []),
  ]).toEqual(what);
});
