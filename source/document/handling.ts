/** What the handling mark of a briefing allows. */

/** From `TLP:AMBER` up, text is not to be copied about (Traffic Light Protocol 2.0, FIRST, 2022). */
const restricted: ReadonlySet<string> = new Set(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);

/** Whether a mark asks that no copy of the text is kept; no mark asks for nothing. */
export function forbidsCopies(handling: string | undefined): boolean {
  return restricted.has(handling ?? '');
}
