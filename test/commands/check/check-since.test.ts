/** `briefing check --since`: likelihoods that moved since an earlier version. */
import {expect, test} from 'vitest';
import {smallest} from '../../helpers/briefings.js';
import {folderWith} from '../../helpers/folders.js';
import {ranIn} from '../../helpers/ran.js';

const briefing = (likelihood: string) =>
  smallest(`
outlook:
  judgments:
    - text: The talks go on until May.
      likelihood: ${likelihood}
      confidence: low
      by: the author
      horizon: May 2023
  indicators: [A date is set.]
`);

test('a likelihood that moved without an explanation is found by comparing with an earlier file', async () => {
  const folder = folderWith({'old.yaml': briefing('likely'), 'new.yaml': briefing('unlikely')});
  const {out} = await ranIn(folder, ['check', 'new.yaml', '--since', 'old.yaml', '--format', 'json']);
  expect(out).toContain('craft/unexplained-move');
  expect((await ranIn(folder, ['check', 'new.yaml', '--format', 'json'])).out).not.toContain(
    'unexplained-move',
  );
  const same = await ranIn(folder, ['check', 'old.yaml', '--since', 'old.yaml', '--format', 'json']);
  expect(same.out).not.toContain('unexplained-move');
});
