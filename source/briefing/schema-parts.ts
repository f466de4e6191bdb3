/**
 * Parts of the schemas of files that people write. What a schema says of a wrong value (its message) is what should
 * stand there, or one of the words that `issueProblems` knows.
 */
import * as v from 'valibot';
import {harmlessBody, harmlessLine} from '../text/harmless.js';

/**
 * A map with these keys and no others. The message of an unknown key lists the known ones, so that `issueProblems`
 * can name the nearest.
 */
export function map<const Entries extends v.ObjectEntries>(
  entries: Entries,
  what = 'a map of keys and values',
) {
  return v.pipe(
    v.custom<Record<string, unknown>>(isMap, what),
    v.strictObject(entries, issue =>
      issue.expected === 'never' ? Object.keys(entries).join(' ') : 'missing',
    ),
  );
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of JavaScript's own, which no map can hold safely. */
export const reservedNames = ['__proto__', 'constructor', 'prototype'];

/** A map from names of the author's own to values of one kind. */
export function mapOf<
  const Key extends v.BaseSchema<string, string, v.BaseIssue<unknown>>,
  const Value extends v.GenericSchema,
>(key: Key, value: Value, what: string) {
  return v.pipe(
    v.custom<Record<string, unknown>>(isMap, what),
    v.rawCheck(({dataset, addIssue}) => {
      if (!dataset.typed) return;
      for (const name of reservedNames) {
        if (!Object.hasOwn(dataset.value, name)) continue;
        const path = {
          type: 'object',
          origin: 'key',
          input: dataset.value,
          key: name,
          value: dataset.value[name],
        } as const;
        addIssue({message: 'bad id', input: name, path: [path]});
      }
    }),
    v.record(key, value),
  );
}

/** Checked on what is left of a text once it is harmless: one of invisible characters is empty too. */
export const filled = v.check<string, string>(text => text !== '', 'empty');

/** One line: titles, names, ids. */
export const line = v.pipe(v.string('text'), v.transform(harmlessLine), filled);
/** Running text, with the markup of `parseInline`. */
export const body = v.pipe(v.string('text'), v.transform(harmlessBody), filled);

export function list<const Item extends v.GenericSchema>(item: Item, what: string) {
  return v.optional(v.array(item, `a list of ${what}`), []);
}

/**
 * An entry in its long form (a map) or in its short one. `forms` says both of them to whom has no value to ask about:
 * a lazy schema chooses by the value, so that what is wrong is said of the form that the author meant.
 */
export function shortOrLong<const Long extends v.GenericSchema, const Short extends v.GenericSchema>(
  long: Long,
  short: Short,
) {
  return withForms(
    [short, long],
    v.lazy((input): Long | Short => (isMap(input) ? long : short)),
  );
}

/** A lazy schema, with the forms that it chooses from. */
export function withForms<Schema extends object>(forms: readonly v.GenericSchema[], schema: Schema) {
  return Object.assign(schema, {forms});
}
