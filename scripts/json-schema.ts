/**
 * The JSON Schema (draft-07) of the briefing file, made from its valibot schema and the guide beside it.
 *
 * `@valibot/to-json-schema` cannot take this schema: it throws at two schemas in one pipe (every map: is it one, then its
 * keys), asks a lazy schema for its form without a value, and does not know the checks. With its errors off, it drops all
 * that without a word; here, what is not known is an error.
 */
import type * as v from 'valibot';
import {briefingSchema, entrySchemas} from '../source/briefing/schema.js';
import {filled, reservedNames} from '../source/briefing/schema-parts.js';
import {isDateOrRange, isDay} from '../source/text/dates.js';
import {guides} from './schema-guide.js';
import type {EntryGuide} from './schema-guide-entries.js';

export type JsonSchema = {[keyword: string]: unknown};
/** As much of a schema or an action of valibot as is looked at here. */
type Part = Readonly<{kind: string; type: string}> & Readonly<Record<string, unknown>>;

const year = '\\d{4}';
const month = '(0[1-9]|1[0-2])';
const day = '(0[1-9]|[12]\\d|3[01])';
const date = `${year}(-${month}(-${day})?)?`;

/** What a check says, as far as JSON Schema can say it. */
const checks = new Map<unknown, JsonSchema>([
  // With a pattern too, editors would say the same thing twice, and the second time as a riddle.
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

/** The text of the file that ships with the program. */
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

/** What an entry of a list or map is: by its name where it has one, so that each kind stands in the file once. */
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
    // Whether it is a map: the schema that follows in its pipe says so too.
    case 'custom':
      return {};
    default:
      throw new Error(`no JSON Schema for a ${schema.kind} of type ${schema.type}`);
  }
}

/** A further part of a pipe: what it asks for is added to what the parts before it ask for. */
function withPart(made: JsonSchema, part: Part, guide: EntryGuide | undefined): JsonSchema {
  if (part.kind === 'schema') {
    const next = ofSchema(part, guide);
    const names = {...(made.propertyNames as JsonSchema), ...(next.propertyNames as JsonSchema)};
    return {...made, ...next, ...(Object.keys(names).length > 0 && {propertyNames: names})};
  }
  switch (part.type) {
    // What follows it looks at what it made: each of the checks above is as true of the text before it.
    case 'transform':
      return made;
    case 'integer':
      return {...made, type: 'integer'};
    case 'regex':
      return {...made, pattern: (part.requirement as RegExp).source};
    // Of maps from ids, whose ids are those of the record that follows.
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
    // Not by its name: beside a reference, draft-07 looks at nothing else, and the key has a title of its own.
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

/** With what a key that is left out means, where that is more than nothing. */
function withDefault(made: JsonSchema, value: unknown): JsonSchema {
  return typeof value === 'string' ? {...made, default: value} : made;
}
