/** The actors that a text mentions as `[[id]]`: their ids in order, with the offsets of the mentions. */
export function mentionsIn(text: string): Array<{id: string; offset: number}> {
  return [...text.matchAll(/\[\[([^[\]]{1,80})\]\]/g)].map(match => ({
    id: match[1] ?? '',
    offset: match.index,
  }));
}
