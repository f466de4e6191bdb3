/** Plain scalars that readers of YAML 1.1, of which there are many, read as something other than text. */
import {quotedScalar} from '../fixes/quoted-scalar.js';
import type {TextRule} from '../rule.js';

/** Types of YAML 1.1 (yaml.org/type: bool, int, float, timestamp) that YAML 1.2 reads as text. */
const readings: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:y|Y|yes|Yes|YES|on|On|ON)$/, 'true'],
  [/^(?:n|N|no|No|NO|off|Off|OFF)$/, 'false'],
  [/^[-+]?[1-9][\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, 'a number to the base 60'],
  [/^[-+]?0b[01_]+$/, 'a binary number'],
  [/^[-+]?0[0-7_]+$/, 'an octal number'],
  [/^[-+]?\d[\d,]*_[\d_]*(?:\.\d*)?$/, 'a number'],
  [/^\d{4}-\d\d-\d\d$/, 'a date'],
  [
    /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?$/,
    'a time',
  ],
];

/** Keys that hold dates: read as a date, they are read as what they are. */
const dateKeys = ['as_of', 'expires', 'published', 'retrieved', 'date'];

export const otherReading: TextRule<'yaml/other-reading'> = {
  code: 'yaml/other-reading',
  severity: 'warning',
  page: {
    title: 'A text that other readers of YAML read as something else',
    why: 'Readers of YAML 1.1 (PyYAML and others) take `no` for false, `12:30` for 750 and a day for a date.',
    remedy: 'Put it in quotes, and every reader takes it for text.',
    example: {of: 'part', bad: 'tags: [se, no, dk]\n', good: "tags: [se, 'no', dk]\n"},
  },
  check: ({text, positions}) =>
    (positions?.scalars() ?? []).flatMap(({isPlain, isKey, key, value, start, end}) => {
      if (!positions || !isPlain) return [];
      const written = text.slice(start, end);
      const reading = readings.find(([pattern]) => pattern.test(written))?.[1];
      if (reading === undefined || (reading === 'a date' && !isKey && dateKeys.includes(key))) return [];
      const range = positions.between(start, end);
      const isText = typeof value === 'string';
      const here = isText ? 'text' : `the number ${value}`;
      const message = `\`${written}\` is ${here} here, and ${reading} to readers of YAML 1.1`;
      const quoted = quotedScalar(written);
      return [{message, hint: `Write ${quoted}.`, range, ...(isText && {edit: {range, text: quoted}})}];
    }),
};
