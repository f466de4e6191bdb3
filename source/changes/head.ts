/** The head of a document (title, handling mark and dates), and how it differs from the remembered head. */

import type {Document} from '../document/document.js';
import type {Harmless} from '../text/harmless.js';

/**
 * The keys are the keys of the file. `null` means that the briefing does not have the key. A missing key means that its
 * value is not known.
 */
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

/** What changed in the head. A key whose earlier value is not known counts as unchanged. */
export function headChanges(before: Head | undefined, document: Document): HeadChange[] {
  const after = headOf(document);
  return keys.flatMap(key => {
    const [from, to] = [before?.[key], after[key]];
    return from === undefined || from === to ? [] : [{key, from, to}];
  });
}
