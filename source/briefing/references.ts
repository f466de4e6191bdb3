/** Finds ids of actors and sources that do not exist, and ids that two panes share. */
import {harmlessLine, ours} from '../text/harmless.js';
import {didYouMean} from '../text/message-parts.js';
import {nearest} from '../text/names/nearest.js';
import {mentionsIn} from './actor-mentions.js';
import type {Path, Positions} from './positions.js';
import type {Problem, Range} from './problems.js';
import type {Briefing} from './schema.js';
import {walkTexts} from './texts.js';

/** The ids of the panes that the program makes. An author’s pane needs another id. */
export const ownPaneIds = ['brief', 'actors', 'stakes', 'outlook', 'room', 'timeline', 'sources'] as const;

type Places = Pick<Positions, 'value' | 'within'>;

/**
 * A problem for each reference to an actor or source that does not exist, and for each pane whose id is already used.
 */
export function referenceProblems(briefing: Briefing, positions: Places): Problem[] {
  const actors = new Set(Object.keys(briefing.actors));
  const sources = new Set(Object.keys(briefing.sources));
  const problems: Problem[] = [];

  const check = (kind: 'actor' | 'source', id: string, place: () => Range) => {
    const known = kind === 'actor' ? actors : sources;
    if (known.has(id)) return;
    const near = nearest(id, known);
    problems.push({
      code: kind === 'actor' ? 'file/unknown-actor' : 'file/unknown-source',
      message: ours`there is no ${kind} \`${harmlessLine(id)}\``,
      hint: near ? didYouMean([near]) : ours`Add the ${kind} under \`${kind}s\`, or remove the id.`,
      range: place(),
    });
  };

  const checkMentions = (text: string, path: Path) => {
    const seen = new Map<string, number>();
    for (const {id} of mentionsIn(text)) {
      const nth = seen.get(id) ?? 0;
      seen.set(id, nth + 1);
      check('actor', id, () => positions.within(path, `[[${id}]]`, nth));
    }
  };

  walkTexts(briefing, ({kind, text, path}) => {
    if (kind === 'actor id') check('actor', text, () => positions.value(path));
    else if (kind === 'source id') check('source', text, () => positions.value(path));
    else if (text.includes('[[')) checkMentions(text, path);
  });
  return [...problems, ...duplicatePanes(briefing, positions)];
}

function duplicatePanes(briefing: Briefing, positions: Places): Problem[] {
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
          ? ours`the program itself makes a pane with the id \`${id}\``
          : ours`two panes have the id \`${id}\``,
        hint: ours('Choose another id for this pane.'),
        range: positions.value(['panes', index, 'id']),
      },
    ];
  });
}
