/** Decides what the handling mark of a briefing allows. */

/** Marks that do not limit who may get a copy (Traffic Light Protocol 2.0, FIRST, 2022). */
const open: ReadonlySet<string> = new Set(['TLP:CLEAR', 'TLP:GREEN']);

/** Whether a handling mark forbids keeping copies of the text. An unknown mark does. Without a mark, copies are allowed. */
export function forbidsCopies(handling: string | undefined): boolean {
  return handling !== undefined && !open.has(handling);
}
