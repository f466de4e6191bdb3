/** How names of actors are found in running text. */

import {expect, test} from 'vitest';
import {linkMentions, mentionFinder} from '../../source/document/mentions.js';
import {harmless} from '../helpers/harmless.js';

const find = mentionFinder([
  {id: 'lavrov', name: 'Sergey Lavrov'},
  {id: 'lavrov', name: 'Lavrov'},
  {id: 'us', name: 'US'},
  {id: 'un', name: 'UN Security Council'},
  {id: 'wang', name: '王毅'},
  {id: 'mah', name: 'မင်းအောင်လှိုင်'},
  {id: 'kim', name: '김정은'},
  {id: 'compat', name: '\uf90a\uf9e1'},
  {id: 'shan', name: '\uaa60\uaa63'},
  {id: 'dots', name: '…'},
  {id: 'gen', name: 'the General'},
  {id: 'old', name: 'the Elder'},
  {id: 'book', name: 'The Elder'},
  {id: 'neill', name: "Jean-Pierre O'Neill"},
  {id: 'neill', name: "O'Neill"},
  {id: 'dabo', name: 'N’Dabo'},
]);

function found(text: string): string[] {
  return find(text).map(({id, start, end}) => `${id}: ${text.slice(start, end)}`);
}

test.each([
  [
    'a name and an alias',
    'Sergey Lavrov left. Lavrov’s plane too.',
    ['lavrov: Sergey Lavrov', 'lavrov: Lavrov'],
  ],
  ['the longest of several names that begin alike', 'Sergey Lavrov', ['lavrov: Sergey Lavrov']],
  ['a name of several words', 'the UN Security Council’s vote', ['un: UN Security Council']],
  ['a name at a hyphen', 'a US-led group', ['us: US']],
  ['a name among characters without spaces', '外交部长王毅访问', ['wang: 王毅']],
  [
    'a name that begins with a small letter, also at the start of a sentence,',
    'The General threatens; the General leaves.',
    ['gen: The General', 'gen: the General'],
  ],
  [
    'a name as written, rather than another name with its first letter in capitals,',
    'The Elder',
    ['book: The Elder'],
  ],
  [
    'a name with another kind of apostrophe, hyphen or space',
    "O’Neill, Jean\u2011Pierre\u00a0O’Neill, N'Dabo, Sergey\u202fLavrov",
    ['neill: O’Neill', 'neill: Jean\u2011Pierre\u00a0O’Neill', "dabo: N'Dabo", 'lavrov: Sergey\u202fLavrov'],
  ],
  ['a name in Hangul with the particle behind it', '김정은은 김정은을', ['kim: 김정은', 'kim: 김정은']],
  ['a name in compatibility Han among other Han', '外交部长\uf90a\uf9e1访问', ['compat: \uf90a\uf9e1']],
  ['a name in Khamti Shan with what follows it', '\uaa60\uaa63\uaa61', ['shan: \uaa60\uaa63']],
  ['a name in Burmese with what follows it', 'မင်းအောင်လှိုင်က', ['mah: မင်းအောင်လှိုင်']],
])('%s is found', (_what, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  ['part of a word', 'Lavrovsky, USB, aUS'],
  ['another case', 'us and lavrov'],
  ['another case than that of the first letter', 'the general, THE GENERAL, The general'],
  ['part of a name of several words', 'the UN Security'],
  ['a name without a letter', 'and so on …'],
])('%s does not count as a mention', (_what, text) => {
  expect(found(text)).toEqual([]);
});

test('a mention keeps the role of its text, and a span with a reference stays as it is', () => {
  expect(
    linkMentions(
      [
        {text: harmless('Then Lavrov spoke to '), role: 'emphasis'},
        {
          text: harmless('Lavrov'),
          role: 'link',
          reference: {to: 'link', url: harmless('https://example.org/')},
        },
      ],
      find,
    ),
  ).toEqual([
    {text: 'Then ', role: 'emphasis'},
    {text: 'Lavrov', role: 'emphasis', reference: {to: 'actor', id: 'lavrov'}},
    {text: ' spoke to ', role: 'emphasis'},
    {text: 'Lavrov', role: 'link', reference: {to: 'link', url: 'https://example.org/'}},
  ]);
});

test('of many names that begin with the same word, the forty longest are found, so that no text is slow', () => {
  const names = Array.from({length: 50}, (_, index) => ({
    id: `a${index}`,
    name: `a ${'b'.repeat(index + 1)}`,
  }));
  const text = names.map(({name}) => name).join(', ');
  expect(mentionFinder(names)(text).map(({id}) => id)).toEqual(names.slice(10).map(({id}) => id));
});
