const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number in raised digits: `¹`, `¹²`. */
export function superscript(number: number): string {
  let raised = '';
  for (const digit of String(number)) raised += digits[Number(digit)];
  return raised;
}
