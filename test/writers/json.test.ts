import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import {writeBriefingJson, writeDocumentJson} from '../../source/writers/json.js';
import {jsonText} from '../../source/writers/json-text.js';
import {documentOf, readText, smallest} from '../helpers/briefings.js';

test.each(['briefings/myanmar.yaml', 'test/fixtures/small.yaml', 'test/fixtures/scripts.yaml'])(
  'the JSON of %s names its schema, and reads as the same briefing',
  path => {
    const parsed = parse(readText(path));
    if (!parsed.ok) throw new Error('not valid');
    const {$schema, ...briefing} = JSON.parse(writeBriefingJson(parsed.briefing, 'urn:a'));
    expect($schema).toBe('urn:a');
    const again = parse(JSON.stringify(briefing));
    expect(again.ok && again.briefing).toEqual(parsed.briefing);
  },
);

test('the part of a briefing that is shown is written as blocks of plain text with their references', () => {
  const document = documentOf(
    smallest(
      'summary: [{text: "[[ann]] *is* here.", sources: [s], priority: must}]\nactors: {ann: Ann}\nsources: {s: S}\n',
    ),
  );
  const [brief] = document.panes;
  const shown = writeDocumentJson({...document, minutes: 5, panes: brief ? [brief] : []});
  expect(JSON.parse(shown)).toEqual({
    title: 'A title',
    as_of: '2022-08-03',
    minutes: 5,
    panes: [
      {
        id: 'brief',
        title: 'Brief',
        blocks: [
          {kind: 'heading', path: ['bottom_line'], parts: [{name: 'text', text: 'Bottom line'}]},
          {
            kind: 'lead',
            path: ['bottom_line'],
            priority: 'should',
            parts: [{name: 'text', text: 'It is so.'}],
          },
          {kind: 'heading', path: ['summary'], parts: [{name: 'text', text: 'Summary'}]},
          {
            kind: 'fact',
            path: ['summary', 0],
            priority: 'must',
            parts: [
              {
                name: 'text',
                text: 'Ann is here.\u00a0¹',
                references: [
                  {text: 'Ann', to: 'actor', id: 'ann'},
                  {text: '¹', to: 'source', id: 's'},
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('JSON escapes invisible characters, and a program reads the same text', () => {
  const text = 'a\u0085b\u200bc\u202ed\ufeffe\u{e0041}f é 王 👩\u200d👦';
  const written = jsonText({text});
  expect(written).toBe(
    '{\n  "text": "a\\u0085b\\u200bc\\u202ed\\ufeffe\\udb40\\udc41f é 王 👩\u200d👦"\n}\n',
  );
  expect(JSON.parse(written)).toEqual({text});
});
