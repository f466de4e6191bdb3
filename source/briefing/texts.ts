/**
 * Lists every text of a briefing, with its path and its kind. All code that looks through the texts of a briefing uses
 * these lists, so that none of it misses a key.
 */
import {onceForEach} from '../text/once.js';
import type {Path} from './positions.js';
import type {Briefing, Judgment} from './schema.js';
import {type BriefingText, proseKinds, type TextKind, walkBriefing} from './text-tables.js';

/** Calls `visit` with every text of a briefing, in the order of the schema. */
export function walkTexts(briefing: Briefing, visit: (text: BriefingText) => void): void {
  walkBriefing(briefing, {path: [], entry: undefined, briefing, owner: undefined, visit});
}

/** Every text of a briefing, in the order of the schema. The list is made once for each briefing. */
export const textsOf: (briefing: Briefing) => readonly BriefingText[] = onceForEach(briefing => {
  const texts: BriefingText[] = [];
  walkTexts(briefing, text => texts.push(text));
  return texts;
});

/** All running text except quotes, which are somebody else's words. */
export function proseOf(briefing: Briefing): BriefingText[] {
  return textsOf(briefing).filter(({kind}) => (proseKinds as readonly TextKind[]).includes(kind));
}

/** Every judgment with its path: first those of the outlook, then those of the panes. */
export function judgmentsOf(briefing: Briefing): Array<Readonly<{judgment: Judgment; path: Path}>> {
  return textsOf(briefing).flatMap(({judgment, path}) =>
    judgment ? [{judgment, path: path.slice(0, -1)}] : [],
  );
}
