/** Decides what the handling mark of a briefing allows. */

/** Marks that limit who may get a copy (Traffic Light Protocol 2.0, FIRST, 2022). */
const restricted: ReadonlySet<string> = new Set(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);

/** Whether a handling mark forbids keeping copies of the text. Without a mark, copies are allowed. */
export function forbidsCopies(handling: string | undefined): boolean {
  return restricted.has(handling ?? '');
}
