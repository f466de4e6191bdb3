/** Says what to tell a user who asked for a briefing that does not exist. */

import type {Problem} from '../briefing/problems.js';
import {type Harmless, harmlessLine, joined, ours} from '../text/harmless.js';
import {didYouMean} from '../text/message-parts.js';
import {type FindResult, missingLibraries, type Places} from './find.js';

/** The problem of a name or path for which no file was found. `more` are further lines of the hint. */
export function notFound(
  {near, searched}: Extract<FindResult, {ok: false}>,
  more: readonly Harmless[] = [],
): Problem {
  const message = ours(
    searched.length > 0 ? 'there is no briefing with this name' : 'the file does not exist',
  );
  const lines = [...(near.length > 0 ? [didYouMean(near)] : []), ...more];
  return {code: 'file/not-found', message, ...(lines.length > 0 && {hint: joined(lines, '\n')})};
}

/** A line for each folder of `libraries` that does not exist. */
export function missingFolders(places: Pick<Places, 'libraries'>): Harmless[] {
  return missingLibraries(places).map(
    folder => ours`\`libraries\` in the configuration names ${harmlessLine(folder)}, which does not exist.`,
  );
}

/** The folders that were searched, as lines. No lines if there are no folders. */
export function searchedFolders(folders: readonly string[]): Harmless[] {
  return folders.length > 0
    ? [ours('Looked in:'), ...folders.map(folder => ours`  ${harmlessLine(folder)}`)]
    : [];
}
