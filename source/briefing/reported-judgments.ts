/** Judgments of other people, which a briefing only reports. */
import type {Briefing, Judgment} from './schema.js';

/** What may follow a name in `by`, as in `Laurel Miller, International Crisis Group` and `Laurel Miller (ICG)`. */
const afterName = /(?=,| \(| of )/g;

/**
 * Whether somebody else made a judgment. Its `by` names an actor of the briefing, or the publisher or author of one of its
 * sources, and it cites where the judgment was read. The author of the briefing cannot be asked for what that person did
 * not say (a likelihood, a confidence, a horizon): to add it would put words into their mouth.
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

const known = new WeakMap<Briefing, ReadonlySet<string>>();

/** The ids, names and aliases of all actors, in lower case. */
function actorNames(briefing: Briefing): ReadonlySet<string> {
  let names = known.get(briefing);
  if (!names) {
    const all = Object.entries(briefing.actors).flatMap(([id, {name, aliases}]) => [id, name, ...aliases]);
    names = new Set(all.map(name => name.toLowerCase()));
    known.set(briefing, names);
  }
  return names;
}
