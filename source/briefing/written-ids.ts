/**
 * Keeps ids as they are written. YAML reads `1`, `007` and `1.10` as the numbers 1, 7 and 1.1, but as ids they are texts:
 * `[007]` names the source `007`.
 */
import {type Document, isMap, isScalar, isSeq, type Scalar} from 'yaml';

/** The keys whose value is an id or a list of ids. */
const idKeys: ReadonlySet<unknown> = new Set(['sources', 'about', 'with', 'for', 'by', 'id']);

/** Changes the numbers in a document that are keys or ids to texts. */
export function keepWrittenIds({contents}: Document.Parsed): void {
  const walk = (node: unknown, isId: boolean): void => {
    if (isSeq(node)) for (const item of node.items) walk(item, isId);
    else if (isMap(node)) {
      for (const {key, value} of node.items) {
        if (isScalar(key)) keep(key);
        // A map under `sources` holds sources, and a list under `sources` holds their ids.
        walk(value, isScalar(key) && idKeys.has(key.value) && !isMap(value));
      }
    } else if (isId && isScalar(node)) keep(node);
  };
  walk(contents, false);
}

function keep(scalar: Scalar): void {
  if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source;
}
