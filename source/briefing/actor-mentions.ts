/** Mentions of actors in text, written as `[[id]]`. */

/** The ids of the actors that a text mentions as `[[id]]`, in order, with their offsets in it. */
export function mentionsIn(text: string): Array<{id: string; offset: number}> {
  return [...text.matchAll(/\[\[([^[\]]{1,80})\]\]/g)].map(match => ({
    id: match[1] ?? '',
    offset: match.index,
  }));
}
