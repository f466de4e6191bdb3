/** The head of a document (title, handling mark and dates), and how it differs from what was remembered. */

import type {Document} from '../document/document.js';
import type {Harmless} from '../text/harmless.js';

/** The keys are those of the file. `null` means that the briefing has none, and a missing key that it is not known. */
export type Head = Readonly<{
  title?: Harmless;
  handling?: Harmless | null;
  as_of?: Harmless;
  expires?: Harmless | null;
}>;

export type HeadChange = Readonly<{key: keyof Head; from: Harmless | null; to: Harmless | null}>;

const keys = ['title', 'handling', 'as_of', 'expires'] as const;

export function headOf({asOf, expires, handling, title}: Document): Required<Head> {
  return {title, handling: handling ?? null, as_of: asOf, expires: expires ?? null};
}

/** What changed in the head. A key that was not known before has not changed. */
export function headChanges(before: Head | undefined, document: Document): HeadChange[] {
  const after = headOf(document);
  return keys.flatMap(key => {
    const [from, to] = [before?.[key], after[key]];
    return from === undefined || from === to ? [] : [{key, from, to}];
  });
}
