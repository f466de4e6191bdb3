/** Briefings for tests. */
import {readFileSync} from 'node:fs';
import {parse} from '../../source/briefing/parse.js';
import {compose} from '../../source/document/compose.js';
import type {Document} from '../../source/document/document.js';

/** The document of a text that has to be valid. */
export function documentOf(text: string): Document {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(problem => problem.message).join('; '));
  return compose(parsed.briefing);
}

/** Text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A briefing in all the scripts that make columns hard to count. */
export const scripts = documentOf(readText('test/fixtures/scripts.yaml'));

export const myanmar = documentOf(readText('briefings/myanmar.yaml'));

/** The titles of its panes, in order. */
export const myanmarPanes = [
  'Brief',
  'Background',
  'Russia–Myanmar',
  'China’s role',
  'Expert assessment',
  'Actors',
  'Stakes',
  'Outlook',
  'In the room',
  'Timeline',
  'Sources',
];

/** The least that a briefing holds, and what is added to it. */
export function smallest(more = ''): string {
  return `schema: 1\ntitle: A title\nas_of: 2022-08-03\nbottom_line: It is so.\n${more}`;
}
