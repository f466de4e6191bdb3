/** What a document says of itself as a whole, and how that differs from what was remembered of it. */

import type {Document} from '../document/document.js';

/** By the keys of the file. `null` is none; what is missing is not known. */
export type Head = Readonly<{
  title?: string;
  handling?: string | null;
  as_of?: string;
  expires?: string | null;
}>;

export type HeadChange = Readonly<{key: keyof Head; from: string | null; to: string | null}>;

const keys = ['title', 'handling', 'as_of', 'expires'] as const;

export function headOf({asOf, expires, handling, title}: Document): Required<Head> {
  return {title, handling: handling ?? null, as_of: asOf, expires: expires ?? null};
}

/** What changed in the head; what is not known of before is no change. */
export function headChanges(before: Head | undefined, document: Document): HeadChange[] {
  const after = headOf(document);
  return keys.flatMap(key => {
    const [from, to] = [before?.[key], after[key]];
    return from === undefined || from === to ? [] : [{key, from, to}];
  });
}
