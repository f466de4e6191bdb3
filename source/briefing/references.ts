/** References that lead nowhere, and ids that stand twice. */

import {didYouMean} from '../text/message-parts.js';
import {nearest} from '../text/nearest.js';
import {mentionsIn} from './actor-mentions.js';
import type {Path, Positions} from './positions.js';
import type {Problem, Range} from './problems.js';
import type {Briefing} from './schema.js';

/** Ids that the product's own panes have. */
const ownPaneIds = ['brief', 'actors', 'stakes', 'outlook', 'timeline', 'room', 'sources'] as const;

/** Every reference to an actor or source that does not exist, at the reference; every pane id used twice. */
export function referenceProblems(briefing: Briefing, positions: Positions): Problem[] {
  const actors = new Set(Object.keys(briefing.actors));
  const sources = new Set(Object.keys(briefing.sources));
  const problems: Problem[] = [];

  const check = (kind: 'actor' | 'source', id: string, place: () => Range) => {
    const known = kind === 'actor' ? actors : sources;
    if (known.has(id)) return;
    const near = nearest(id, known);
    problems.push({
      code: kind === 'actor' ? 'file/unknown-actor' : 'file/unknown-source',
      message: `there is no ${kind} \`${id}\``,
      hint: near ? didYouMean([near]) : `Add it under \`${kind}s\`, or remove the reference.`,
      range: place(),
    });
  };

  const walk = (value: unknown, path: Path, key: string | number | undefined): void => {
    if (typeof value === 'string') {
      const seen = new Map<string, number>();
      for (const {id} of mentionsIn(value)) {
        const nth = seen.get(id) ?? 0;
        seen.set(id, nth + 1);
        check('actor', id, () => positions.within(path, `[[${id}]]`, nth));
      }
      if (key === 'for') check('actor', value, () => positions.value(path));
      return;
    }
    if (Array.isArray(value)) {
      const kind = key === 'sources' ? 'source' : key === 'about' || key === 'with' ? 'actor' : undefined;
      for (const [index, item] of value.entries()) {
        if (kind) check(kind, item, () => positions.value([...path, index]));
        else walk(item, [...path, index], index);
      }
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, item] of Object.entries(value)) walk(item, [...path, name], name);
  };

  walk(briefing, [], undefined);
  return [...problems, ...duplicatePanes(briefing, positions)];
}

function duplicatePanes(briefing: Briefing, positions: Positions): Problem[] {
  const seen = new Set<string>(ownPaneIds);
  return briefing.panes.flatMap(({id}, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const isOwn = (ownPaneIds as readonly string[]).includes(id);
    return [
      {
        code: 'file/duplicate-id' as const,
        message: isOwn
          ? `the pane id \`${id}\` is one of the reader’s own`
          : `the pane id \`${id}\` stands twice`,
        hint: 'Give the pane an id of its own.',
        range: positions.value(['panes', index, 'id']),
      },
    ];
  });
}
