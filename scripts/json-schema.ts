/**
 * The JSON Schema (draft-07) of briefing files, made from the valibot schema and the guides in `schema-guide.ts`.
 *
 * `@valibot/to-json-schema` cannot convert our schema. It throws if a pipe has two schemas, as for every map: the first
 * schema asks whether the value is a map, the second looks at its keys. It cannot convert a lazy schema that depends on
 * the value. It does not know our checks. With its errors turned off, it silently leaves all of these out. This
 * converter throws an error for everything that it does not know.
 */
import type * as v from 'valibot';
import {briefingSchema, entrySchemas} from '../source/briefing/schema.js';
import {filled, reservedNames} from '../source/briefing/schema-parts.js';
import {isDateOrRange, isDay} from '../source/text/dates.js';
import {guides} from './schema-guide.js';
import type {EntryGuide} from './schema-guide-entries.js';

export type JsonSchema = {[keyword: string]: unknown};
/** The fields of a valibot schema or action that this file reads. */
type Part = Readonly<{kind: string; type: string}> & Readonly<Record<string, unknown>>;

const year = '\\d{4}';
const month = '(0[1-9]|1[0-2])';
const day = '(0[1-9]|[12]\\d|3[01])';
const date = `${year}(-${month}(-${day})?)?`;

/** Our checks in JSON Schema, which can express some of them only in part. */
const checks = new Map<unknown, JsonSchema>([
  // Without a pattern: with one, editors would report a wrong date twice, and show the regular expression.
  [isDay, {format: 'date'}],
  [
    isDateOrRange,
    {
      anyOf: [
        {type: 'string', pattern: `^${date}(/${date})?$`},
        {type: 'integer', minimum: 1000, maximum: 9999},
      ],
    },
  ],
  [filled.requirement, {pattern: '\\S'}],
]);

const names = new Map<unknown, string>(Object.entries(entrySchemas).map(([name, schema]) => [schema, name]));

/** The JSON Schema of a briefing file, with a title, a description and examples for every key. */
export function jsonSchemaOfBriefing(): JsonSchema {
  const definitions = Object.fromEntries(
    Object.entries(entrySchemas).map(([name, schema]) => [name, ofEntry(schema, guideOf(name))]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...ofEntry(briefingSchema, guideOf('briefing')),
    definitions,
  };
}

/** The text of `briefings/briefing.schema.json`, which comes with the program. */
export function briefingSchemaText(): string {
  return `${JSON.stringify(jsonSchemaOfBriefing(), undefined, 2)}\n`;
}

function guideOf(name: string): EntryGuide | undefined {
  return (guides as Readonly<Record<string, EntryGuide>>)[name];
}

function ofEntry(schema: v.GenericSchema, guide: EntryGuide | undefined): JsonSchema {
  const {title, description} = guide ?? {};
  return {title, description, ...ofSchema(schema as unknown as Part, guide)};
}

/** The schema of an entry in a list or map. A kind of entry that has a name becomes a reference to its definition. */
function refer(schema: Part): JsonSchema {
  const name = names.get(schema);
  return name ? {$ref: `#/definitions/${name}`} : ofSchema(schema);
}

function ofSchema(schema: Part, guide?: EntryGuide): JsonSchema {
  const pipe = schema.pipe as readonly Part[] | undefined;
  if (pipe) return pipe.reduce<JsonSchema>((made, part) => withPart(made, part, guide), {});
  const forms = schema.forms as readonly Part[] | undefined;
  if (forms) return {anyOf: forms.map(form => ofSchema(form, guide))};
  switch (schema.type) {
    case 'string':
      return {type: 'string'};
    case 'number':
      return {type: 'number'};
    case 'literal':
      return {const: schema.literal};
    case 'picklist':
      return {enum: schema.options};
    case 'array':
      return {type: 'array', items: refer(schema.item as Part)};
    case 'optional':
      return withDefault(ofSchema(schema.wrapped as Part), schema.default);
    case 'union':
      return {anyOf: (schema.options as readonly Part[]).map(option => ofSchema(option))};
    case 'record':
      return {
        type: 'object',
        propertyNames: ofSchema(schema.key as Part),
        additionalProperties: refer(schema.value as Part),
      };
    case 'strict_object':
      return ofMap(schema.entries as Readonly<Record<string, Part>>, guide);
    // This schema asks whether the value is a map. The next schema in the pipe asks the same.
    case 'custom':
      return {};
    default:
      throw new Error(`no JSON Schema for a ${schema.kind} of type ${schema.type}`);
  }
}

/** Adds the requirements of the next part of a pipe to `made`, the requirements of the parts before it. */
function withPart(made: JsonSchema, part: Part, guide: EntryGuide | undefined): JsonSchema {
  if (part.kind === 'schema') {
    const next = ofSchema(part, guide);
    const names = {...(made.propertyNames as JsonSchema), ...(next.propertyNames as JsonSchema)};
    return {...made, ...next, ...(Object.keys(names).length > 0 && {propertyNames: names})};
  }
  switch (part.type) {
    // The checks that follow see the transformed text. Each of `checks` gives the same answer for the original text.
    case 'transform':
      return made;
    case 'integer':
      return {...made, type: 'integer'};
    case 'regex':
      return {...made, pattern: (part.requirement as RegExp).source};
    // Only maps from ids have a raw check: it refuses the reserved names. The next schema in the pipe checks the ids.
    case 'raw_check':
      return {...made, propertyNames: {not: {enum: reservedNames}}};
    case 'check': {
      const check = checks.get(part.requirement);
      if (check) return {...made, ...check};
    }
  }
  throw new Error(`no JSON Schema for a ${part.kind} of type ${part.type}`);
}

function ofMap(entries: Readonly<Record<string, Part>>, guide: EntryGuide | undefined): JsonSchema {
  if (!guide) throw new Error(`no guide for the map of ${Object.keys(entries).join(', ')}`);
  const properties = Object.entries(entries).map(([key, entry]) => {
    const {title, description, examples} = guide.keys[key] ?? {};
    const wrapped = entry.type === 'optional' ? (entry.wrapped as Part) : entry;
    // Not a reference: draft-07 ignores everything beside a reference, so the title of the key would be lost.
    const made = ofSchema(wrapped, guideOf(names.get(wrapped) ?? key));
    return [key, {title, description, ...withDefault(made, entry.default), examples}];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(entries).filter(key => entries[key]?.type !== 'optional'),
    additionalProperties: false,
  };
}

/** Adds the default of a key that may be left out, if it is a text. */
function withDefault(made: JsonSchema, value: unknown): JsonSchema {
  return typeof value === 'string' ? {...made, default: value} : made;
}
