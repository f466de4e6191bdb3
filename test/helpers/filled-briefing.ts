/** A briefing that fills every key of the schema, made from the schema itself: a new key is filled without being named here. */
import type {Path} from '../../source/briefing/positions.js';
import {briefingSchema, entrySchemas} from '../../source/briefing/schema.js';
import {isDateOrRange, isDay} from '../../source/text/dates.js';

/** As much of a schema or an action of valibot as this file looks at. */
type Part = Readonly<{kind: string; type: string}> & Readonly<Record<string, unknown>>;

/** One value of the filled briefing. */
export type Leaf = Readonly<{
  path: Path;
  /** The path without list indexes and ids: `outlook.judgments.because`. */
  key: string;
  value: unknown;
  /** The other values that may stand here: choices, another date, another id. Empty for a text, which is its own path. */
  others: readonly unknown[];
}>;

/** Keys that hold ids: an id that exists, and another one. */
const ids: Readonly<Record<string, readonly [string, string]>> = {
  sources: ['source-1', 'source-2'],
  about: ['actor-1', 'actor-2'],
  with: ['actor-1', 'actor-2'],
  for: ['actor-1', 'actor-2'],
};

/** A briefing with a value for every key, and each of its values with its path. Its maps from ids have two entries each. */
export function filledBriefing(): Readonly<{value: Record<string, unknown>; leaves: readonly Leaf[]}> {
  const leaves: Leaf[] = [];
  const value = fill(briefingSchema as unknown as Part, [], '', leaves) as Record<string, unknown>;
  return {value, leaves};
}

function fill(schema: Part, path: Path, key: string, leaves: Leaf[]): unknown {
  const leaf = (value: unknown, others: readonly unknown[] = []) => {
    leaves.push({path, key, value, others});
    return value;
  };
  const forms = schema.forms as readonly Part[] | undefined;
  // The last form is the longest.
  if (forms) return fill(forms.at(-1) as Part, path, key, leaves);
  const pipe = (schema.pipe as readonly Part[] | undefined) ?? [];
  const checks = pipe.map(({requirement}) => requirement);
  if (checks.includes(isDay) || checks.includes(isDateOrRange)) return leaf('2022-02-01', ['2021-03-04']);
  const last = pipe.filter(({kind}) => kind === 'schema').at(-1);
  if (last) return fill(last, path, key, leaves);
  switch (schema.type) {
    case 'string': {
      const [id, other] = ids[key.split('.').at(-1) ?? ''] ?? [];
      if (id !== undefined) return leaf(id, [other]);
      if (key === 'panes.id') return leaf('pane-1', ['pane-2']);
      return leaf(key.endsWith('.url') ? `https://example.org/${textAt(path)}` : textAt(path));
    }
    // It has only one value, so there is nothing to show.
    case 'literal':
      return schema.literal;
    case 'picklist': {
      const [first, ...others] = schema.options as readonly unknown[];
      return leaf(first, others);
    }
    case 'array':
      return [fill(schema.item as Part, [...path, 0], key, leaves)];
    case 'optional':
      return fill(schema.wrapped as Part, path, key, leaves);
    case 'record':
      return Object.fromEntries(
        [1, 2].map(number => {
          const id = `${key.replace(/s$/, '')}-${number}`;
          return [id, fill(schema.value as Part, [...path, id], key, leaves)];
        }),
      );
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(schema.entries as Readonly<Record<string, Part>>).map(([name, entry]) => [
          name,
          fill(entry, [...path, name], key === '' ? name : `${key}.${name}`, leaves),
        ]),
      );
    default:
      throw new Error(`no value for a schema of type ${schema.type}, at ${key}`);
  }
}

/** A text that stands nowhere else in the briefing, and in no other text. */
function textAt(path: Path): string {
  return `text-of-${path.join('-').replaceAll('_', '-')}.`;
}

/** The keys of each kind of entry, and those of the file as `briefing`. */
export function keysOfEntries(): Array<readonly [entry: string, keys: readonly string[]]> {
  const file = entriesIn(briefingSchema as unknown as Part);
  const maps = Object.entries(file).flatMap(([name, schema]) => {
    const wrapped = (schema.wrapped as Part | undefined) ?? schema;
    const isNamed = Object.values(entrySchemas).some(entry => (entry as unknown) === wrapped);
    const keys = isNamed ? [] : Object.keys(entriesIn(wrapped));
    return keys.length > 0 ? [[name, keys] as const] : [];
  });
  const named = Object.entries(entrySchemas).map(
    ([name, schema]) => [name, Object.keys(entriesIn(schema as unknown as Part))] as const,
  );
  return [['briefing', Object.keys(file)], ...maps, ...named];
}

/** The entries of a map, also in a pipe or as the long form of an entry. None if it is no map. */
function entriesIn(schema: Part): Readonly<Record<string, Part>> {
  if (schema.entries) return schema.entries as Readonly<Record<string, Part>>;
  const parts = (schema.forms ?? schema.pipe ?? []) as readonly Part[];
  return Object.assign({}, ...parts.map(entriesIn));
}
