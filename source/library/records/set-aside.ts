/** Moves a damaged record out of the way, and describes a record that cannot be used. */

import {renameSync} from 'node:fs';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import type {Unusable} from './reading-record.js';

/** A record that cannot be used. `aside` is its new path, if it was moved. */
export type SetAside = Unusable & Readonly<{aside?: string}>;

/**
 * Renames a damaged record, so that nothing is lost. The new name contains the time. A record of a newer program, and a
 * record that cannot be read or moved, stay where they are.
 */
export function setAside(unusable: Unusable, now: Date): SetAside {
  if (unusable.why !== 'damaged') return unusable;
  const aside = `${unusable.file}.damaged-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  try {
    renameSync(unusable.file, aside);
    return {...unusable, aside};
  } catch {
    return unusable;
  }
}

/** What is wrong with a record, in at most 25 columns, for the footer of a narrow terminal. */
export function inShort({aside, why}: SetAside): Harmless {
  if (why === 'newer') return ours('record of a newer version');
  if (why === 'unreadable') return ours('record cannot be read');
  return ours(aside === undefined ? 'the record is damaged' : 'damaged record set aside');
}

/** What is wrong with a record, as a clause, then its path on a second line. */
export function inFull({aside, code, file, why}: SetAside): Harmless {
  const reasons = {
    damaged: ours(aside === undefined ? 'is damaged' : 'was damaged and has been renamed'),
    newer: ours('was written by a newer version of briefing'),
    unreadable: ours`cannot be read${code === undefined ? '' : ours` (${harmlessLine(code)})`}`,
  };
  return ours`the record of your last reading ${reasons[why]}\n${harmlessLine(aside ?? file)}`;
}
