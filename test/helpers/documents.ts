/** Documents for tests of the writers: every kind of block, with whatever text, and what makes text hostile. */

import fc from 'fast-check';
import type {Block, BlockKind, Document, Part, PartName, Role, Span} from '../../source/document/document.js';
import {harmlessBody} from '../../source/text/harmless.js';
import {harmless} from './harmless.js';

/** Text that a page or a line of Markdown might take for something else. */
export const hostileTexts = [
  '<script>globalThis.hit = 1</script>',
  '"><img src=x onerror="globalThis.hit=2">',
  "' onmouseover='globalThis.hit=3",
  '</title></style></head><body onload=globalThis.hit=4>',
  '<!-- --!> <![CDATA[ ]]>',
  'javascript:globalThis.hit=5',
  '&lt;b&gt; &amp;lt; &#60; &#x3c;script&#x3e; &copy; &nbsp; &notit;',
  '[x](javascript:alert(1)) ![x](data:text/html,x) [x][1] [1]: https://e.org',
  '*a* **b** _c_ __d__ ***e*** `f` ``g`` ~~h~~ |i|j|',
  '# a',
  '1. a',
  '12345678) a',
  '- a',
  '+ a',
  '> a',
  '---',
  '===',
  '***',
  '~~~ a',
  'a ## ##',
  'a \\',
  '\\*a\\* \\[b\\] \\<c\\>',
  'https://e.org/?a=1&copy=2 <https://e.org> <a@e.org> www.e.org',
  '{{x}} <%= x %> %3Cscript%3E',
] as const;

const text = fc
  .oneof(
    fc.constantFrom(...hostileTexts),
    fc
      .array(fc.constantFrom(...'*_`[]()<>&#;:!-+=~|\\\'"1.) aé王“”$', '\u00a0', '€', '😀'), {maxLength: 30})
      .map(parts => parts.join('')),
    fc.string({unit: 'grapheme', maxLength: 40}),
    fc.lorem({maxCount: 8}),
  )
  .map(harmlessBody)
  .filter(value => value !== '');

const url = fc
  .oneof(
    fc.constantFrom(
      'https://e.org/',
      'https://e.org/a(b)?c=1&copy=2&amp;d#e_f_*g*',
      'https://e.org/?a&lt;b&#60;',
      'mailto:a@e.org?subject=<b> "c" \\d (e',
      'mailto:*a*@e.org',
    ),
    fc.webUrl({withQueryParameters: true, withFragments: true}),
  )
  .map(harmless);

function markOf(source: number): Span {
  return {text: harmless(''), role: 'source-mark', source, reference: {to: 'source', id: 's'}};
}

const roles: readonly Role[] = [
  'text',
  'strong',
  'emphasis',
  'quote',
  'warning',
  'likelihood',
  'muted',
  'added',
  'removed',
];
const span: fc.Arbitrary<Span> = fc.oneof(
  {weight: 4, arbitrary: fc.record({text, role: fc.constantFrom(...roles)})},
  fc.record({
    text,
    role: fc.constant<Role>('actor'),
    reference: fc.record({to: fc.constant('actor' as const), id: fc.constantFrom('a', 'none')}),
  }),
  fc.record({
    text,
    role: fc.constant<Role>('link'),
    reference: fc.record({to: fc.constant('link' as const), url}),
  }),
  url.map(
    (address): Span => ({
      text: address,
      role: 'link',
      reference: {to: 'link', url: address},
    }),
  ),
  fc.constantFrom(1, 12).map(markOf),
);
const spans = fc.array(span, {minLength: 1, maxLength: 4});

const names: Readonly<Record<BlockKind, readonly PartName[]>> = {
  heading: ['text'],
  lead: ['text'],
  paragraph: ['text', 'text'],
  fact: ['text'],
  assumption: ['text'],
  quote: ['text', 'by'],
  'talking-point': ['text'],
  'watch-out': ['text'],
  gap: ['text'],
  alternative: ['text'],
  indicator: ['text'],
  judgment: ['likelihood', 'confidence', 'text', 'by', 'horizon', 'because', 'because', 'if-wrong'],
  entry: ['term', 'text'],
  profile: ['name', 'native-name', 'say', 'text', 'field'],
  exchange: ['term', 'text'],
  source: ['term', 'name', 'field'],
  held: ['text'],
};

function block(kind: BlockKind): fc.Arbitrary<Block> {
  const path: Block['path'] =
    kind === 'profile' ? ['actors', 'a'] : kind === 'source' ? ['sources', 's'] : [kind];
  const parts = names[kind].map(
    (name): fc.Arbitrary<Part> =>
      kind === 'source' && name === 'term'
        ? fc.constant({name, spans: [markOf(1)]})
        : fc.record(
            {
              name: fc.constant(name),
              spans,
              label: fc.constantFrom(harmless('because'), harmless('a <b> *c*')),
            },
            {requiredKeys: ['name', 'spans']},
          ),
  );
  return fc.tuple(...parts).map(made => ({kind, path, parts: made}));
}

/** Documents of blocks of every kind, with any text in any role. */
export const documents: fc.Arbitrary<Document> = fc.record({
  title: text,
  asOf: fc.constant(harmless('2022-08-03')),
  handling: fc.constant(harmless('TLP:AMBER+STRICT')),
  panes: fc.array(
    fc.record({
      id: fc.constantFrom('brief', 'a.b_c-d'),
      title: text,
      blocks: fc.array(fc.constantFrom(...(Object.keys(names) as BlockKind[])).chain(block), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
    {minLength: 1, maxLength: 3},
  ),
});
