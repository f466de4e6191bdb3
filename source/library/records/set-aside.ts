/** A record of what was read that is of no use: the reader moves a damaged one out of the way, and says what it did. */
import {renameSync} from 'node:fs';
import {harmlessLine} from '../../text/harmless.js';
import type {Unusable} from './reading-record.js';

/** A record that is of no use, and where it is now, if it has been moved. */
export type SetAside = Unusable & Readonly<{aside?: string}>;

/**
 * Sets a damaged record aside under a name with the time, so that nothing is lost. One of a newer program, one that is
 * out of reach, and one that cannot be moved stay where they are.
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

/** The same in at most 25 columns: what the footer of a narrow reader has room for. */
export function inShort({aside, why}: SetAside): string {
  if (why === 'newer') return 'record of a newer version';
  if (why === 'unreadable') return 'record cannot be read';
  return aside === undefined ? 'the record is damaged' : 'damaged record set aside';
}

/** What is wrong with a record, as a clause, then a line with its place. */
export function inFull({aside, code, file, why}: SetAside): string {
  const reasons = {
    damaged: `is damaged${aside === undefined ? '' : ', and has been set aside'}`,
    newer: 'was written by a newer version of briefing',
    unreadable: `cannot be read${code === undefined ? '' : ` (${code})`}`,
  };
  return `the record of what was read ${reasons[why]}\n${harmlessLine(aside ?? file)}`;
}
