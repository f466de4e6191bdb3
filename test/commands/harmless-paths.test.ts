/** Messages that print paths. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {smallest} from '../helpers/briefings.js';
import {folderWith} from '../helpers/folders.js';
import {ranIn} from '../helpers/ran.js';

/** A control sequence that changes the colour, and one that would change the title of the window. */
const evil = 'x\u001b[31m\u001b]0;owned\u0007';

// Fault: The name of a folder reached the terminal with its control sequences, below “Looked in:”.
// Expected: Every message shows it as text.
test('the name of a folder reaches the terminal as text, whatever prints it', async () => {
  const folder = folderWith({[`${evil}/a.yaml`]: 'schema: 1\ntitle: T\n', [`${evil}/empty/note`]: ''});
  const cwd = join(folder, evil);
  const env = {HOME: cwd, BRIEFING_PATH: join(cwd, 'more'), XDG_STATE_HOME: join(cwd, 'state')};
  writeFileSync(join(cwd, 'valid.yaml'), smallest());
  writeFileSync(join(cwd, 'broken.yaml'), 'theme: drak\n');
  const commands: string[][] = [
    ['nosuch'],
    ['show', 'nosuch'],
    ['show', join(cwd, 'a.yaml')],
    ['show', cwd],
    ['changes', 'valid.yaml', '--since', `${evil}`],
    ['changes', 'valid.yaml', '--since', join(cwd, 'a.yaml')],
    ['check'],
    ['check', 'empty'],
    ['check', join(cwd, 'empty')],
    ['check', cwd],
    ['check', cwd, '--fix'],
    ['check', cwd, '--format', 'json'],
    ['check', cwd, '--format', 'github'],
    ['check', cwd, '--format', 'sarif'],
    ['edit', 'nosuch'],
    ['edit', join(cwd, 'a.yaml')],
    ['new', 'a.yaml'],
    ['new', join(cwd, 'valid.yaml')],
    ['new', join(cwd, 'deep', 'new.yaml')],
    ['new', `${evil}`],
    ['list'],
    ['config'],
    ['config', '--format', 'json'],
    ['show', `${evil}`],
  ];
  for (const args of commands)
    for (const config of [undefined, join(cwd, 'broken.yaml'), join(cwd, 'none.yaml')]) {
      const all = {...env, EDITOR: join(cwd, 'no-editor'), ...(config && {BRIEFING_CONFIG: config})};
      const {out, err} = await ranIn(cwd, args, {env: all});
      expect(out + err, args.join(' ')).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
    }
});
