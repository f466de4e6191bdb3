/** From a name to its card and from a claim to its source, in the built program. */
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {smallest} from '../helpers/briefings.js';
import {folderWith} from '../helpers/folders.js';
import {openReader, type TestTerminal} from '../helpers/terminal.js';

/** Opens the briefing `talks`. The files are named by their paths from the folder of the briefing. */
function openTalks(files: Readonly<Record<string, string>>): Promise<TestTerminal> {
  const named = Object.entries(files).map(([name, text]) => [join('briefings', name), text]);
  return openReader(['talks'], {cwd: folderWith(Object.fromEntries(named))});
}

/** Opens the card of a source with these keys and Enter, then the saved article of this source. */
async function openCitedArticle(terminal: TestTerminal, keys = ']'): Promise<void> {
  terminal.press(`${keys}\r`);
  await terminal.shows('CITED IN');
  terminal.press(']\r');
}

test('] and Enter open an actor’s card, an entry on it leads to its pane, and Backspace goes back twice', async () => {
  const terminal = await openReader(['myanmar']);
  const first = terminal.screen();
  await terminal.pressAndSee(']');
  expect(terminal.cellOf('Sergey Lavrov').isInverse()).toBeTruthy();
  terminal.press('\r');
  const card = await terminal.shows(/Sergey Lavrov {2}Сергей Лавров {2}say sir-GAY[\s\S]*MENTIONED/);
  terminal.press(']]]\r');
  await terminal.shows('▌3  Russia–Myanmar');
  terminal.press('\u007f');
  await terminal.shows(lines => lines.slice(2, 8).join() === card.slice(2, 8).join());
  terminal.press('\u007f');
  await terminal.shows(lines => lines.slice(0, -1).join() === first.slice(0, -1).join());
});

test('Enter lists the visible references, and opens the one that is chosen', async () => {
  const terminal = await openReader(['myanmar'], {size: {columns: 80, rows: 24}});
  terminal.press('\r');
  await terminal.shows(/▌ Sergey Lavrov +Foreign minister, Russia/);
  terminal.press('j');
  await terminal.shows(/▌ Russia/);
  terminal.press('\r');
  await terminal.shows('Supplier of arms to the junta');
  terminal.press('\u001b');
  await terminal.shows('BOTTOM LINE');
});

test('a saved article opens at the words of the quotation', async () => {
  const paragraphs = Array.from({length: 80}, (_, index) => `Paragraph number ${index + 1} says little.`);
  paragraphs[60] = 'The envoy said: “we shall be going home, soon,” and left.';
  const terminal = await openTalks({
    'paper.txt': paragraphs.join('\n\n'),
    'talks.yaml': smallest(`
panes:
  - id: talks
    title: Talks
    quotes: [{text: 'we shall be going home', by: the envoy, sources: [paper]}]
sources: {paper: {title: A paper, file: paper.txt}}
`),
  });
  terminal.press('2');
  await terminal.shows('we shall be going home ❞');
  await openCitedArticle(terminal);
  await terminal.shows('The envoy said: “we shall be going home, soon,” and left.');
  expect(terminal.cellOf('we shall be going home').isInverse()).toBeTruthy();
  terminal.press('\u007f');
  await terminal.shows('CITED IN');
});

test('a saved web page is read as text, and a message says if it lacks the quoted words', async () => {
  const terminal = await openTalks({
    'paper.html': '<title>A page</title><p>He said: “we shall <em>not</em>&nbsp;sign”, &amp; left.</p>',
    'talks.yaml': smallest(`
panes:
  - id: talks
    title: Talks
    points: [{text: 'He wrote that “we shall not sign”.', sources: [paper]}]
    quotes: [{text: we shall sign, by: the envoy, sources: [paper]}]
sources: {paper: {title: A paper, file: paper.html}}
`),
  });
  terminal.press('2');
  await terminal.shows('we shall sign ❞');
  await openCitedArticle(terminal);
  await terminal.shows(lines => lines.some(line => / He said: “we shall not.sign”, & left\./.test(line)));
  expect(terminal.cellOf('we shall not').isInverse()).toBeTruthy();
  terminal.press('\u007f');
  await terminal.shows('CITED IN');
  terminal.press('\u007f');
  await terminal.shows('we shall sign ❞');
  await openCitedArticle(terminal, ']]');
  await terminal.shows('the quoted words are not in paper.html');
});

test('a saved article outside the briefing’s folder is not read', async () => {
  const terminal = await openTalks({
    '../secret.txt': 'a secret',
    'talks.yaml': smallest(
      'summary: [{text: A claim., sources: [paper]}]\nsources: {paper: {title: A paper, file: ../secret.txt}}\n',
    ),
  });
  await openCitedArticle(terminal);
  await terminal.shows(lines => lines.at(-1)?.includes('saved article') ?? false);
  expect(terminal.screen().join('\n')).not.toContain('a secret');
});
