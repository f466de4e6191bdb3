/** Reports plain text that programs for YAML 1.1 read as something else. There are many such programs. */
import {quotedScalar} from '../../briefing/diagnosis/quoted-scalar.js';
import type {TextRule} from '../rule.js';

/** Values that YAML 1.2 reads as text and YAML 1.1 does not (yaml.org/type: bool, int, float, timestamp). */
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

/** Keys that hold dates, or may hold one. If a program reads a date there as a date, it is right. */
const dateKeys = ['as_of', 'expires', 'published', 'retrieved', 'date', 'horizon'];

export const otherReading: TextRule<'yaml/other-reading'> = {
  code: 'yaml/other-reading',
  severity: 'warning',
  page: {
    title: 'A text that programs for YAML 1.1 read as something else',
    why: 'Programs for YAML 1.1 (PyYAML and others) read `no` as false and `12:30` as the number 750.',
    remedy: 'Put the text in quotes. Then every program reads it as text.',
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
      const message = `\`${written}\` is ${here} here, but programs for YAML 1.1 read ${reading}`;
      const quoted = quotedScalar(written);
      const fix = {start, end, text: quoted, what: `wrote ${quoted} instead of ${written}`};
      return [{message, hint: `Write ${quoted}.`, range, ...(isText && {fix})}];
    }),
};
