/** The pane Sources: the sources of a briefing, the links in its text, and who wrote it. */

import type {Path} from '../briefing/positions.js';
import type {Briefing} from '../briefing/schema.js';
import {capital} from '../text/capital.js';
import {formatDate} from '../text/dates.js';
import {type Harmless, joined, ours, safeLink} from '../text/harmless.js';
import {type Composer, sourceMark} from './compose-blocks.js';
import type {Block, Pane, Reference, Span} from './document.js';
import {linkSpans} from './doubtful-links.js';
import {walkReferences} from './walk-references.js';

/** Whether a machine drafted the briefing and no person has reviewed it. */
export function isMachineDraft(briefing: Briefing): boolean {
  return isMachine(briefing.drafted_by) && (!briefing.reviewed_by || isMachine(briefing.reviewed_by));
}

function isMachine(name: string | undefined): boolean {
  return /^machine\b/i.test(name ?? '');
}

/** The grades of the Admiralty code (NATO AJP-2.1) in words. */
const reliabilities = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const;
const credibilities = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
} as const;

/**
 * The blocks of the pane Sources. `panes` are all other panes, whose source marks are counted and whose links are
 * listed.
 */
export function sources(briefing: Briefing, make: Composer, panes: readonly Pane[]): Block[] {
  const uses = new Map<string, number>();
  walkReferences(panes, reference => {
    if (reference.to === 'source') uses.set(reference.id, (uses.get(reference.id) ?? 0) + 1);
  });
  const blocks = Object.entries(briefing.sources).map(([id, source], index): Block => {
    const by = joined(
      [source.author, source.publisher, source.published && formatDate(source.published)].filter(
        text => text !== undefined,
      ),
      ' · ',
    );
    const grades = [
      source.reliability && ours`${source.reliability} ${reliabilities[source.reliability]}`,
      source.credibility && ours`${source.credibility} ${credibilities[source.credibility]}`,
    ].filter(text => text !== undefined);
    const url = source.url && safeLink(source.url);
    const times = uses.get(id) ?? 0;
    const rows: Array<[Harmless, Span[]]> = [
      [ours(''), by ? [{text: by}] : []],
      [ours('grade'), grades.length > 0 ? [{text: joined(grades, ' · ')}] : []],
      [ours('link'), url ? linkSpans(url, url) : source.url ? [{text: source.url}] : []],
      [
        ours('saved'),
        source.file
          ? [{text: source.file, reference: {to: 'article', file: source.file, title: source.title}}]
          : [],
      ],
      [ours('retrieved'), source.retrieved ? [{text: formatDate(source.retrieved)}] : []],
      [ours('cited'), [{text: times === 1 ? ours('once') : ours`${times} times`}]],
    ];
    return {
      kind: 'source',
      path: ['sources', id],
      ...(source.published && {published: source.published}),
      ...(source.retrieved && {retrieved: source.retrieved}),
      parts: [
        {name: 'term', spans: [sourceMark(id, index + 1)]},
        {name: 'name', spans: [{text: source.title, role: 'strong'}]},
        ...rows
          .filter(([, content]) => content.length > 0)
          .map(([label, content]) => ({name: 'field' as const, spans: content, ...(label && {label})})),
      ],
    };
  });
  return [...blocks, ...links(panes, make), ...provenance(briefing, make)];
}

/**
 * Every link in the text with its address, for outputs that cannot show links. The path of a link is the path of the
 * first block that contains it.
 */
function links(panes: readonly Pane[], make: Composer): Block[] {
  const found = new Map<string, Block>();
  walkReferences(panes, (reference, {text}, _part, {path}) => {
    if (reference.to === 'link' && !found.has(reference.url))
      found.set(reference.url, link(text, reference, path));
  });
  return found.size === 0 ? [] : [make.heading(ours('Links'), ['sources']), ...found.values()];
}

function link(text: Harmless, reference: Extract<Reference, {to: 'link'}>, path: Path): Block {
  return {
    kind: 'paragraph',
    path,
    parts: [
      {name: 'text', spans: [{text}]},
      {name: 'text', spans: linkSpans(reference.url, reference.url)},
    ],
  };
}

/** Who drafted and who reviewed the briefing. A machine is never shown as a person. */
function provenance(briefing: Briefing, make: Composer): Block[] {
  const {drafted_by: drafted, reviewed_by: reviewed} = briefing;
  if (!drafted && !reviewed) return [];
  const path = [drafted ? 'drafted_by' : 'reviewed_by'];
  const person = (name: Harmless) => (isMachine(name) ? ours('a machine') : name);
  const text = [
    drafted && ours`Drafted by ${person(drafted)}`,
    reviewed ? ours`reviewed by ${person(reviewed)}` : ours('not yet reviewed by a person'),
  ].filter(part => part !== undefined);
  return [
    make.heading(ours('Drafting'), path),
    {
      kind: 'paragraph',
      path,
      parts: [{name: 'text', spans: [{text: ours`${capital(joined(text, '; '))}.`}]}],
    },
  ];
}
