/** Links that could mislead show where they lead. */
import {expect, test} from 'vitest';
import {misleadingHost} from '../../source/document/doubtful-links.js';
import {describeReference} from '../../source/document/targets.js';
import {kindOf} from '../../source/typeset/target-kind.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {folderWith} from '../helpers/folders.js';
import {harmless} from '../helpers/harmless.js';
import {ranIn} from '../helpers/ran.js';

const text = smallest(
  `summary: ["Read [https://good.example](https://evil.example/x) and [the paper](https://fair.example/)."]
sources: {a: {title: A, url: "https://good.example@evil.example/"}}
why_it_matters: {text: It does., sources: [a]}
`,
);

// Fault: Text output hid the host of a misleading link.
// Expected: The host stands beside the link.
test('the text of a briefing shows the hosts of links that could mislead', async () => {
  const cwd = folderWith({'talks.yaml': text});
  const {out} = await ranIn(cwd, ['show', 'talks.yaml']);
  expect(out).toContain('Read https://good.example (leads to evil.example) and the paper.');
  expect(out).toContain('https://good.example@evil.example/ (leads to evil.example)');
  expect(out).toContain('  https://fair.example/\n');
});

test('a link is known by all its texts', () => {
  const document = documentOf(text);
  const hosts = ['https://evil.example/x', 'https://good.example@evil.example/', 'https://fair.example/'].map(
    url => misleadingHost(document, harmless(url)),
  );
  expect(hosts).toEqual(['evil.example', 'evil.example', undefined]);
});

test('a list to choose from shows the host of a link that could mislead', () => {
  const document = documentOf(text);
  const kinds = ['https://evil.example/x', 'https://fair.example/'].map(url =>
    kindOf(describeReference(document, {to: 'link', url: harmless(url)})),
  );
  expect(kinds).toEqual(['link to evil.example', 'link']);
});
