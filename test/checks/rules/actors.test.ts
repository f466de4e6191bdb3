import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

test.each([
  ['actors: {ann: Ann Bell}\n', ['ann']],
  ['actors: {ann: Ann Bell, bob: {name: Bob Hill, wants: "What [[ann]] wants."}}\n', ['bob']],
  ['actors: {ann: {name: Ann Bell, role: Knows Ann Bell.}}\nsummary: [Annabel left.]\n', ['ann']],
  ['actors: {ann: Ann Bell}\nsources: {ann: Ann Bell speaks}\n', ['ann']],
])('an actor that no text mentions is reported: %j', (part, spans) => {
  expect(underlined('craft/unmentioned-actor', part)).toEqual(spans);
});

test.each([
  'actors: {ann: Ann Bell}\nsummary: ["[[ann]] left."]\n',
  'actors: {ann: Ann Bell}\npanes: [{id: p, title: P, about: [ann]}]\n',
  'actors: {ann: Ann Bell}\nmeeting: {with: [ann]}\n',
  'actors: {ann: Ann Bell}\nstakes: [{for: ann, text: Her post.}]\n',
  'actors: {ann: Ann Bell}\npanes: [{id: p, title: P, quotes: [{text: never, by: ann}]}]\n',
  'actors: {ann: {name: Ann Bell, aliases: [Bell]}}\ngaps: [What Bell knows.]\n',
  'actors: {ann: {name: Ann Bell, aliases: [the envoy]}}\ngaps: [The envoy left.]\n',
  'actors: {ann: "Ann O\'Neill"}\ngaps: ["When Ann\u00a0O’Neill left."]\n',
])('an actor that a text mentions by id, name or alias is not reported: %j', part => {
  expect(underlined('craft/unmentioned-actor', part)).toEqual([]);
});

test.each([
  'Min Aung Hlaing',
  'Wunna Maung Lwin',
  'Nikolai Patrushev',
  'Recep Tayyip Erdoğan',
  'Nguyen Phu Trong',
  '王毅',
])('a name that is not English is reported: %s', name => {
  expect(underlined('craft/no-say', `actors: {a: "${name}"}\n`)).toEqual([`"${name}"`]);
});

test('a name with a native form is reported, unless it is an English name', () => {
  const actor = (name: string, native: string) => `actors: {a: {name: ${name}, native_name: ${native}}}\n`;
  expect(underlined('craft/no-say', actor('Wang Yi', '王毅'))).toEqual(['Wang Yi']);
  expect(underlined('craft/no-say', actor('Russia', 'Россия'))).toEqual([]);
  expect(underlined('craft/no-say', actor('Russian Ministry of Defence', 'Министерство обороны'))).toEqual(
    [],
  );
});

test.each([
  'Laurel Miller',
  'ASEAN',
  'United States',
  'Myanmar’s resistance',
  'UN Security Council',
  'Bank of England',
])('an English name is not reported: %s', name => {
  expect(underlined('craft/no-say', `actors: {a: "${name}"}\n`)).toEqual([]);
});

test('a name with `say` is not reported', () => {
  expect(
    underlined('craft/no-say', 'actors: {a: {name: Wang Yi, native_name: 王毅, say: wahng EE}}\n'),
  ).toEqual([]);
});

test('the rule looks for all actors', () => {
  const actors = Array.from({length: 2000}, (_, index) => `a${index}: Actor${index} here`);
  const part = `actors: {${actors.join(', ')}}\nsummary: ["Actor1999 here. [[a1998]]"]\n`;
  expect(underlined('craft/unmentioned-actor', part)).toHaveLength(1998);
});

test.each([
  'Lavrov left.',
  'Lavrov’s plane left.',
  "Mr Lavrov's plane left.",
  'The Russian Foreign Minister Lavrov left.',
])('a surname is a mention: %s', text => {
  const part = `actors: {l: Sergey Lavrov}\nsummary: [${JSON.stringify(text)}]\n`;
  expect(underlined('craft/unmentioned-actor', part)).toEqual([]);
});

test('a surname that two actors have is no mention of either', () => {
  const part = 'actors: {a: Ann Bell, b: Bob Bell}\nsummary: [Bell left.]\n';
  expect(underlined('craft/unmentioned-actor', part)).toEqual(['a', 'b']);
});
