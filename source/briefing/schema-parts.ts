/**
 * Parts of the schemas of briefings and of the configuration. The message of a schema says what the value should be,
 * such as `a list of ids`. Some messages are a word that `issueProblems` knows, such as `empty`.
 */
import * as v from 'valibot';
import {type Harmless, harmlessBody, harmlessLine} from '../text/harmless.js';

/**
 * A map with these keys and no others. The message about an unknown key lists the known keys, so that `issueProblems` can
 * suggest the nearest one.
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

/** Names with a meaning in JavaScript. No map may have them as keys. */
export const reservedNames = ['__proto__', 'constructor', 'prototype'];

/** A map from names that the author chooses to values of one kind. */
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

/**
 * Checks that a text is not empty. Text is made harmless before this check, so a text of invisible characters counts as
 * empty.
 */
export const filled = v.check<Harmless, string>(text => text !== '', 'empty');

/** A text of one line: a title, a name, an id. */
export const line = v.pipe(v.string('text'), v.transform(harmlessLine), filled);
/** Running text. It may have the markup that `parseInline` knows. */
export const body = v.pipe(v.string('text'), v.transform(harmlessBody), filled);

export function list<const Item extends v.GenericSchema>(item: Item, what: string) {
  return v.optional(v.array(item, `a list of ${what}`), []);
}

/**
 * An entry in its long form (a map) or its short form. The schema looks at the value and chooses a form, so problems
 * are reported for the form that the author meant. `forms` has both, for code that has no value to look at, such as the
 * converter to JSON Schema.
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

/** Adds to a lazy schema the list of the forms that it chooses from. */
export function withForms<Schema extends object>(forms: readonly v.GenericSchema[], schema: Schema) {
  return Object.assign(schema, {forms});
}
