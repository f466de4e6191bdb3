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
  ['a compatibility form of Han', '\uf900', ['spaceless', 'solid']],
  ['a Chinese full stop', '。', ['solid']],
  ['a full-width comma', '，', ['solid']],
  ['Hangul', '김', []],
  ['Latin', 'é', []],
  ['Tibetan', 'ཀ', []],
])('each pattern for scripts without spaces matches the right characters: %s', (_name, character, what) => {
  expect([
    ...(spaceless.test(character) ? ['spaceless'] : []),
    ...(dictionaryScript.test(character) ? ['by dictionary'] : []),
    ...(setSolid.test(character) ? ['solid'] : []),
  ]).toEqual(what);
});
