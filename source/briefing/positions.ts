/** From a path in a briefing to its place in the YAML text. */
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

/** A scalar of the text: a value, or the key of one. */
export type ScalarPlace = Readonly<{
  /** The nearest key: the scalar's own, or that of the list it is in. */
  key: string;
  isKey: boolean;
  /** Without quotation marks or block header. */
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

  /** The place of an offset in UTF-16 units. */
  at(offset: number): Position {
    const {line, col} = this.#lines.linePos(offset);
    return {offset, line: Math.max(1, line), column: Math.max(1, col)};
  }

  between(start: number, end: number): Range {
    return {start: this.at(start), end: this.at(Math.max(start, end))};
  }

  /** Where the value at a path stands; where it does not exist, its nearest ancestor that does. */
  value(path: Path): Range {
    const {value, key} = this.#find(path);
    return this.#rangeOf(value ?? key) ?? this.between(0, 0);
  }

  /** Where the key at a path stands, or the value if it has none (an entry of a list). */
  key(path: Path): Range {
    const {value, key} = this.#find(path);
    return this.#rangeOf(key ?? value) ?? this.between(0, 0);
  }

  /** Where a piece of text stands within the value at a path, the nth time (from 0); the value, if not as written. */
  within(path: Path, piece: string, nth: number): Range {
    const range = this.value(path);
    const text = this.#text.slice(range.start.offset, range.end.offset);
    let found = text.indexOf(piece);
    for (let times = 0; times < nth && found !== -1; times++)
      found = text.indexOf(piece, found + piece.length);
    if (found === -1) return range;
    return this.between(range.start.offset + found, range.start.offset + found + piece.length);
  }

  /** Every scalar of the text, in its order. */
  scalars(): readonly ScalarPlace[] {
    this.#scalars ??= this.#findScalars();
    return this.#scalars;
  }

  /** The scalar that an offset stands within, if there is one. */
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
    return this.between(start, start + this.#text.slice(start, end).trimEnd().length);
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

/** Pairs by key, made once a map: a file with many problems asks for many places in the same map. */
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
