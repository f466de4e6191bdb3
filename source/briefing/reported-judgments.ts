/** Judgments of other people, which a briefing only reports. */
import {onceForEach} from '../text/once.js';
import type {Briefing, Judgment} from './schema.js';

/**
 * The start of what may follow a name in `by`, as in `Laurel Miller, International Crisis Group` and `Laurel Miller
 * (ICG)`.
 */
const afterName = /(?=,| \(| of )/g;

/**
 * Whether a judgment is somebody else’s: its `by` names an actor of the briefing, or the publisher or author of a
 * source that the judgment cites, and the judgment cites at least one source. Such a judgment needs no likelihood,
 * confidence or horizon. If the person gave none, adding one would put words into their mouth.
 */
export function isReported({by, sources}: Judgment, briefing: Briefing): boolean {
  if (by === undefined || sources.length === 0) return false;
  const given = by.toLowerCase();
  const names = [given, ...Array.from(given.matchAll(afterName), ({index}) => given.slice(0, index))];
  const actors = actorNames(briefing);
  if (names.some(name => actors.has(name))) return true;
  return sources.some(id => {
    const {publisher, author} = briefing.sources[id] ?? {};
    return [publisher, author].some(name => name !== undefined && names.includes(name.toLowerCase()));
  });
}

/** The ids, names and aliases of all actors, in lower case. */
const actorNames: (briefing: Briefing) => ReadonlySet<string> = onceForEach(({actors}) => {
  const names = Object.entries(actors).flatMap(([id, {name, aliases}]) => [id, name, ...aliases]);
  return new Set(names.map(name => name.toLowerCase()));
});
