import {expect, test} from 'vitest';
import {parseInline} from '../../source/document/inline.js';
import {harmless} from '../helpers/harmless.js';

test('emphasis, strong text, links and actors are markup, and everything else is plain text', () => {
  const nameOf = (id: string) => (id === 'wang' ? harmless('Wang Yi') : undefined);
  expect(
    parseInline(harmless('A *b* **c [[wang]]** [d](https://e.org) [f](javascript:g) [[h]] * i ** j'), nameOf),
  ).toEqual([
    {text: 'A '},
    {text: 'b', role: 'emphasis'},
    {text: ' '},
    {text: 'c ', role: 'strong'},
    {text: 'Wang Yi', role: 'actor', reference: {to: 'actor', id: 'wang'}},
    {text: ' '},
    {text: 'd', role: 'link', reference: {to: 'link', url: 'https://e.org/'}},
    {text: ' '},
    {text: '[f](javascript:g)'},
    {text: ' '},
    {text: '[[h]]'},
    {text: ' * i ** j'},
  ]);
});
