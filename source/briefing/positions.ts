/** Finds the place in the YAML text for a path in the parsed value. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type {Position, Range} from './problems.js';

export type Path = readonly (string | number)[];

/** A scalar of the text: a key, or a single value. */
export type ScalarPlace = Readonly<{
  /** The key itself, or the key of the value or list that contains the scalar. */
  key: string;
  isKey: boolean;
  /** Without quotation marks, and not a block (`|`, `>`). */
  isPlain: boolean;
  isBlock: boolean;
  value: unknown;
  start: number;
  end: number;
}>;

export class Positions {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #text: string;
  #scalars: readonly ScalarPlace[] | undefined;

  constructor(document: Document.Parsed, lines: LineCounter, text: string) {
    this.#document = document;
    this.#lines = lines;
    this.#text = text;
  }

  /** The place of an offset. The offset counts UTF-16 units. */
  at(offset: number): Position {
    const {line, col} = this.#lines.linePos(offset);
    return {offset, line: Math.max(1, line), column: Math.max(1, col)};
  }

  between(start: number, end: number): Range {
    return {start: this.at(start), end: this.at(Math.max(start, end))};
  }

  /** The range of the value at a path. If there is no such value, the range of its nearest ancestor that exists. */
  value(path: Path): Range {
    const {value, key} = this.#find(path);
    return this.#rangeOf(value ?? key) ?? this.between(0, 0);
  }

  /** The range of the key at a path; for an entry of a list, which has no key, the range of the entry. */
  key(path: Path): Range {
    const {value, key} = this.#find(path);
    return this.#rangeOf(key ?? value) ?? this.between(0, 0);
  }

  /**
   * The range of the nth occurrence (from 0) of a piece in the value at a path. If it is not found, the range of the
   * whole value.
   */
  within(path: Path, piece: string, nth: number): Range {
    const range = this.value(path);
    const text = this.#text.slice(range.start.offset, range.end.offset);
    let found = text.indexOf(piece);
    for (let times = 0; times < nth && found !== -1; times++)
      found = text.indexOf(piece, found + piece.length);
    if (found === -1) return range;
    return this.between(range.start.offset + found, range.start.offset + found + piece.length);
  }

  /** A number or word at a path as the file writes it. `undefined` for a value in quotes, a list, a map and a block. */
  written(path: Path): string | undefined {
    const {value} = this.#find(path);
    if (!isScalar(value) || value.type !== 'PLAIN' || !value.range) return undefined;
    return this.#text.slice(value.range[0], value.range[1]);
  }

  /** Every scalar, in the order of the text. */
  scalars(): readonly ScalarPlace[] {
    this.#scalars ??= this.#findScalars();
    return this.#scalars;
  }

  /** The scalar that contains an offset, if there is one. */
  scalarAt(offset: number): ScalarPlace | undefined {
    const scalars = this.scalars();
    let low = 0;
    let high = scalars.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scalars[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = scalars[low - 1];
    return last && offset < last.end ? last : undefined;
  }

  #findScalars(): ScalarPlace[] {
    const places: ScalarPlace[] = [];
    const add = (node: unknown, key: string, isKey: boolean): void => {
      if (isMap(node)) {
        for (const pair of node.items) {
          const name = isScalar(pair.key) ? String(pair.key.value) : key;
          add(pair.key, name, true);
          add(pair.value, name, false);
        }
      } else if (isSeq(node)) for (const item of node.items) add(item, key, false);
      else if (isScalar(node) && node.range) {
        const [start, end] = node.range;
        const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
        places.push({key, isKey, isPlain: node.type === 'PLAIN', isBlock, value: node.value, start, end});
      }
    };
    add(this.#document.contents, '', false);
    return places;
  }

  #rangeOf(node: Node | null | undefined): Range | undefined {
    if (!node?.range) return undefined;
    const [start, end] = node.range;
    return this.between(start, this.#endOfContent(start, end));
  }

  /** The end of a range without the white space of YAML before it. */
  #endOfContent(start: number, end: number): number {
    let last = end;
    while (last > start && ' \t\r\n'.includes(this.#text.charAt(last - 1))) last--;
    return last;
  }

  #find(path: Path): {value?: Node | null; key?: Node} {
    let found: {value?: Node | null; key?: Node} = {value: this.#document.contents};
    for (const step of path) {
      let node = found.value;
      if (isAlias(node)) node = node.resolve(this.#document);
      const next = childOf(node, step);
      if (!next) break;
      found = next;
    }
    return found;
  }
}

/** The pairs of each map by key. Made once for each map, because many problems may be in one map. */
const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();

function indexOf(map: YAMLMap): Map<string, Pair> {
  let index = indexes.get(map);
  if (!index) {
    index = new Map(
      map.items.map(item => [isScalar(item.key) ? String(item.key.value) : String(item.key), item]),
    );
    indexes.set(map, index);
  }
  return index;
}

function childOf(node: Node | null | undefined, step: string | number) {
  if (isMap(node)) {
    const pair = indexOf(node).get(String(step));
    return pair && {key: pair.key as Node, value: pair.value as Node | null};
  }
  const item = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
  return item ? {value: item as Node} : undefined;
}
