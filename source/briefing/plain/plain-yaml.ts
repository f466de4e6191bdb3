/**
 * Reads YAML text that is written as briefings usually are: maps and lists in block style, flow style within a line,
 * plain, quoted and block scalars. This takes a tenth of the time of the `yaml` package, because no positions are
 * stored. Everything else, and everything that may be wrong, is declined; then `readYaml` reads the text. A test checks
 * that both read the same values.
 */
import {maxBytes} from '../limits.js';
import {end, PlainCursor, tokensOfItem} from './plain-cursor.js';
import {declined, folded, isPlainScalar, jsonOf, scalarOf, trimmedEnd} from './plain-scalars.js';

/**
 * Characters that are rare in text, and that YAML or JavaScript treats specially: controls, tabs, other line ends and
 * spaces.
 */
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

const key = /((?:[A-Za-z_$][\w.$-]{0,99}|[1-9]\d{0,8})):(?=[ \n]|$)/y;
/** A key that YAML does not read as text, or that has a special meaning in JavaScript. */
const unusualKey = /^(?:null|true|false|__proto__)$/i;
const dash = /-(?: +|(?=\n|$))/y;
const restOfLine = /.*/y;
const flowStart: ReadonlySet<string> = new Set(['[', '{', '"', "'"]);
const flowPlain = /[^\s,[\]{}:#&*!|>'"%@`?-](?:[^,[\]{}:#\n]|:(?=[\w/])|(?<! )#)*/y;
const doubleQuoted = /"(?:[^"\\\n]|\\.)*"/y;
const singleQuoted = /'((?:[^'\n]|'')*)'/y;
const blockHeader = /[|>]-?(?=\n)/y;

/** The value of a text, or `undefined` if the text is unusual. */
export function readPlainYaml(text: string): {value: unknown} | undefined {
  if (text.length > maxBytes) return undefined;
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (unusual.test(content)) return undefined;
  try {
    return {value: new PlainParser(content).readFile()};
  } catch (error) {
    if (error === declined) return undefined;
    throw error;
  }
}

class PlainParser extends PlainCursor {
  readFile(): unknown {
    this.toContent();
    if (this.column !== 0) throw declined;
    const value = this.#readMap(0);
    if (this.at < this.text.length) throw declined;
    return value;
  }

  /** Reads the map whose first key is here, in this column. */
  #readMap(column: number): Record<string, unknown> {
    this.enter();
    const map: Record<string, unknown> = {};
    do {
      this.#setEntry(map, this.take(key)?.[1], () => this.#readValue(column, true));
    } while (this.column === column && !this.isAt(dash));
    this.leave(column);
    return map;
  }

  /** Reads the list whose first dash is here, in this column. */
  #readList(column: number): unknown[] {
    this.enter();
    const items: unknown[] = [];
    do {
      const mark = this.take(dash);
      if (!mark) throw declined;
      items.push(this.isAt(key) ? this.#readMap(column + mark[0].length) : this.#readValue(column, false));
    } while (this.column === column && this.isAt(dash));
    this.leave(column);
    return items;
  }

  /**
   * Reads the value of a key or an item, and moves to the next content. `column` is the column of the key or the dash.
   */
  #readValue(column: number, isOfKey: boolean): unknown {
    if (this.isAt(end)) {
      this.endLine();
      return this.#readBelow(column, isOfKey);
    }
    this.skipSpaces();
    const first = this.text[this.at];
    if (first === '|' || first === '>') return this.#readBlock(column);
    return flowStart.has(first ?? '') ? this.#readFlowValue(column) : this.#readPlain(column);
  }

  /** Reads a value that begins on a line of its own. A list may begin in the same column as its key. */
  #readBelow(column: number, isOfKey: boolean): unknown {
    const below = this.column;
    const isList = this.isAt(dash);
    if (below > column) {
      if (flowStart.has(this.text[this.at] ?? '')) return this.#readFlowValue(column);
      return isList ? this.#readList(below) : this.#readMap(below);
    }
    return below === column && isOfKey && isList ? this.#readList(below) : null;
  }

  #readPlain(column: number): unknown {
    const line = this.take(restOfLine)?.[0] ?? '';
    const comment = line.indexOf(' #');
    const first = trimmedEnd(comment === -1 ? line : line.slice(0, comment));
    if (!isPlainScalar(first)) throw declined;
    if (comment !== -1) {
      this.nextLine();
      this.toContent();
      if (this.column > column) throw declined;
      return scalarOf(first);
    }
    const lines = this.#readContinuation(column);
    if (lines.length === 0) return scalarOf(first);
    return folded([first, ...lines]);
  }

  /** Reads the lines of a plain scalar after its first line. A blank line between them becomes an empty text. */
  #readContinuation(column: number): string[] {
    const lines: string[] = [];
    for (;;) {
      this.nextLine();
      const start = this.at;
      this.toContent();
      if (this.column <= column) return lines;
      const skipped = this.text.slice(start, this.at);
      // A comment would end the scalar.
      if (skipped.includes('#')) throw declined;
      for (let index = skipped.indexOf('\n'); index !== -1; index = skipped.indexOf('\n', index + 1))
        lines.push('');
      const line = trimmedEnd(this.take(restOfLine)?.[0] ?? '');
      if (!isPlainScalar(line) || line.includes(' #')) throw declined;
      lines.push(line);
    }
  }

  /** Reads a block scalar (`|`, `|-`, `>`, `>-`). All characters on its lines are text. */
  #readBlock(column: number): string {
    const header = this.take(blockHeader)?.[0];
    if (header === undefined) throw declined;
    this.nextLine();
    const text = this.text;
    const lines: string[] = [];
    let indent = -1;
    for (;;) {
      this.count(1);
      const lineEnd = text.indexOf('\n', this.at);
      let at = this.at;
      while (text.charCodeAt(at) === 0x20) at++;
      if (lineEnd === -1 ? at < text.length : at < lineEnd) {
        const own = at - this.at;
        if (indent === -1) indent = own;
        if (own <= column) break;
        const line = text.slice(this.at + indent, lineEnd);
        // These cases are left to the `yaml` package: a last line without a line end; a line that ends in a space; a line
        // that is indented less than the first one; and, in a folded block (`>`), a line that is indented more.
        if (lineEnd === -1 || own < indent || line.endsWith(' ') || (own > indent && header[0] === '>'))
          throw declined;
        lines.push(line);
      } else {
        // This is a blank line, or the end of the text. Spaces beyond the indentation would be text.
        if (at > this.at) throw declined;
        if (lineEnd === -1) break;
        lines.push('');
      }
      this.at = lineEnd + 1;
    }
    while (lines.at(-1) === '') lines.pop();
    // YAML has special rules for empty scalars, and for blank lines at the beginning.
    if (lines.length === 0 || lines[0] === '') throw declined;
    this.toContent();
    const value = header[0] === '|' ? lines.join('\n') : folded(lines);
    return header.endsWith('-') ? value : `${value}\n`;
  }

  /** Reads a value in flow style or in quotes. Nothing else may follow on its last line. */
  #readFlowValue(column: number): unknown {
    this.flowColumn = column;
    const value = this.#readFlow();
    this.endLine();
    if (this.column > column) throw declined;
    return value;
  }

  #readFlow(): unknown {
    this.count(tokensOfItem);
    switch (this.text[this.at]) {
      case '[':
        return this.#readFlowItems(']', [], (list: unknown[]) => list.push(this.#readFlow()));
      case '{':
        return this.#readFlowItems('}', {}, (map: Record<string, unknown>) => {
          this.count(tokensOfItem);
          this.#setEntry(map, this.take(key)?.[1], () => {
            this.toFlow();
            return this.#readFlow();
          });
        });
      case '"':
        return jsonOf(this.take(doubleQuoted)?.[0]);
      case "'": {
        const quoted = this.take(singleQuoted)?.[1];
        if (quoted === undefined) throw declined;
        return quoted.replaceAll("''", "'");
      }
      default: {
        const plain = this.take(flowPlain)?.[0];
        if (plain === undefined) throw declined;
        return scalarOf(trimmedEnd(plain));
      }
    }
  }

  #readFlowItems<Collection>(close: string, items: Collection, readItem: (items: Collection) => void) {
    this.enter();
    this.at++;
    for (;;) {
      this.toFlow();
      if (this.text[this.at] === close) break;
      readItem(items);
      this.toFlow();
      if (this.text[this.at] === close) break;
      if (this.text[this.at] !== ',') throw declined;
      this.at++;
    }
    this.at++;
    this.level--;
    return items;
  }

  #setEntry(map: Record<string, unknown>, name: string | undefined, read: () => unknown): void {
    if (name === undefined || unusualKey.test(name) || Object.hasOwn(map, name)) throw declined;
    map[name] = read();
  }
}
