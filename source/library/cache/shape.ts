/**
 * Checks the shape of a value that was read back from the cache. Another program may have changed the entry, so nothing
 * is known about it. One walk visits each value once. The walk of an ordinary document takes 0.4 to 0.8 ms at a start.
 */
import {isHarmless} from '../../text/harmless.js';

/** Whether a value has a shape. */
export type Shape = (value: unknown) => boolean;

/** A shape for each key of a type. A new key of the type does not compile until it has a shape. */
export type ShapeOfKeys<Map> = Readonly<{[Key in keyof Required<Map>]: Shape}>;

/** The keys of a type that a value must have. */
type RequiredKey<Map> = {
  [Key in keyof Map & string]: Record<never, never> extends Pick<Map, Key> ? never : Key;
}[keyof Map & string];

/** A map that has all keys of `required` and no keys but those of `shapes`. */
export function mapShape<Map>(required: readonly RequiredKey<Map>[], shapes: ShapeOfKeys<Map>): Shape {
  // An object would find a shape for names such as `constructor`.
  const byKey = new Map<string, Shape>(Object.entries(shapes));
  const needed: ReadonlySet<string> = new Set(required);
  return value => {
    if (typeof value !== 'object' || value === null) return false;
    let missing = needed.size;
    for (const key in value) {
      const shape = byKey.get(key);
      if (shape === undefined || !shape((value as Record<string, unknown>)[key])) return false;
      if (needed.has(key)) missing--;
    }
    return missing === 0;
  };
}

/** A map with any keys that have a shape themselves. */
export function anyMapShape(keyShape: Shape, valueShape: Shape): Shape {
  return value => {
    if (!isMap(value)) return false;
    for (const key in value) if (!keyShape(key) || !valueShape(value[key])) return false;
    return true;
  };
}

/** A list whose items all have a shape. */
export function listShape(item: Shape): Shape {
  return value => {
    if (!Array.isArray(value)) return false;
    // At a start, V8 runs this slowly, and `for … of` takes longer.
    for (let index = 0; index < value.length; index++) if (!item(value[index])) return false;
    return true;
  };
}

/** One of these texts. Written as a map, so that a missing member of the type does not compile. */
export function oneOfShape<Text extends string>(texts: Readonly<Record<Text, true>>): Shape {
  const known: ReadonlySet<unknown> = new Set(Object.keys(texts));
  return value => known.has(value);
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any text. The caller knows that all texts of the entry are harmless, or that nobody shows this one. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A text that the terminal may show on one row. */
export function isLine(value: unknown): boolean {
  return isText(value) && isHarmless(value) && !value.includes('\n');
}

/** A text that the terminal may show, with line breaks. */
export function isHarmlessText(value: unknown): boolean {
  return isText(value) && isHarmless(value);
}

export function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** A whole number from 0. */
export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The shape of a key that no stored value has. */
export function isNever(): boolean {
  return false;
}

const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A day, a month, a year, or a range of them. Ranges of numbers are enough here: no function fails for 31 February. */
export function isDateText(value: unknown): boolean {
  if (!isText(value)) return false;
  const slash = value.indexOf('/');
  return slash < 0 ? date.test(value) : date.test(value.slice(0, slash)) && date.test(value.slice(slash + 1));
}
