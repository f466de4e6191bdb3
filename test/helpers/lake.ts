/** Talks at the lake before and after: something new, changed and removed of most kinds. */
import {snapshotOf} from '../../source/changes/snapshot.js';
import {documentOf, readText} from './briefings.js';

const small = readText('test/fixtures/small.yaml');
const later = small
  .replace('wants the road open by winter.\n    kind: assumption', 'wants the road open by spring.')
  .replace('wants: A text by Friday.', 'wants: A text by Monday, signed.')
  .replace('A text is signed.', 'A text is agreed and signed.')
  .replace('likelihood: unlikely', 'likelihood: likely')
  .replace('[Do not name the pass.]', '[]')
  .replace('[Who else is in the room.]', '[Who else is in the room., Who takes the minutes.]')
  .replace(/panes:\n(?: .*\n)+/, '');

export const before = snapshotOf(documentOf(small));
export const after = documentOf(later);
