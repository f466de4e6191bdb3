/** Source marks stay with the text before them. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {lineText} from '../../source/typeset/line.js';
import {typeset} from '../../source/typeset/typeset.js';
import {documentOf} from '../helpers/briefings.js';

const ends = [
  'ဗိုလ်ချုပ်မှူးကြီးမင်းအောင်လှိုင်သည်ယခုအပတ်တွင်မော်စကိုမြို့သို့သွားရောက်ပြီးကာကွယ်ရေးဝန်ကြီးနှင့်တွေ့ဆုံဆွေးနွေးခဲ့သည်။',
  'https://example.org/a/very/long/address/'.repeat(3),
  'a'.repeat(150),
  'ប្រទេសកម្ពុជាជាប្រទេសនៅអាស៊ីអាគ្នេយ៍'.repeat(3),
  'ສາທາລະນະລັດປະຊາທິປະໄຕປະຊາຊົນລາວ'.repeat(3),
  'ประเทศไทยเป็นประเทศในเอเชียตะวันออกเฉียงใต้'.repeat(3),
  '王毅访问缅甸内比都并会见敏昂莱。'.repeat(6),
  'わたしは東京に行きました。'.repeat(6),
  'An ordinary sentence that ends in a point. '.repeat(4).trim(),
  '👨‍👩‍👧‍👦'.repeat(20),
];

// Fault: After Burmese, Khmer, Lao or a long address, a source mark stood alone on the next line.
// Expected: The mark takes the end of the word before it along.
test('a source mark never stands alone on a line, at any width', () => {
  const texts = ends.map(text => `  - {text: ${JSON.stringify(text)}, sources: [g, h]}`).join('\n');
  const document = documentOf(
    `schema: 1\ntitle: Wrap\nas_of: 2026-03-02\nbottom_line: One.\nsummary:\n${texts}\nsources: {g: Lomark Gazette, h: Other}\n`,
  );
  const brief = document.panes[0];
  if (!brief) throw new Error('there is no pane');
  fc.assert(
    fc.property(fc.integer({min: 24, max: 100}), width => {
      const alone = typeset(brief, width)
        .map(lineText)
        .filter(line => /^[\s\u00a0]*[¹²][\s\u00a0¹²]*$/.test(line));
      expect([width, alone]).toEqual([width, []]);
    }),
    {numRuns: 77},
  );
});
