/** Damages JSON values, as another program or a broken disk could. */

type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** A control sequence, a text that is too long for any row, and values of every other type. */
const strange: readonly Json[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  '',
  'x',
  'constructor',
  '\u001b]52;c;aGk=\u0007\u001b[2J\u009b31m\u202e\n',
  'long '.repeat(2000),
  [],
  [null],
  {},
  {__proto__: null, to: 'actor', text: 'x'},
];

/** Where a value is in a larger one. */
type Place = readonly (string | number)[];

function* placesIn(value: Json, place: Place = []): Generator<Place> {
  yield place;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* placesIn(item, [...place, index]);
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) yield* placesIn(value[key] as Json, [...place, key]);
}

/** A copy of a value in which `change` was made to the list or map that has the last step of the place. */
function changed(value: Json, place: Place, change: (parent: never, step: never) => void): Json {
  const copy = structuredClone({all: value}) as {[key: string]: Json};
  const steps = ['all', ...place];
  let parent = copy as unknown as Record<string | number, unknown>;
  for (const step of steps.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  change(parent as never, steps.at(-1) as never);
  return copy.all as Json;
}

/**
 * Copies of a value with one damage each: a value replaced by a strange one, removed, repeated, or moved into a list, or
 * an unknown key added. `every` takes only each so many of them, so that a test ends soon.
 */
export function* damaged(value: unknown, every = 1): Generator<{what: string; value: unknown}> {
  let count = 0;
  for (const place of placesIn(value as Json)) {
    const name = `/${place.join('/')}`;
    const changes: Array<
      [string, (parent: Record<string | number, unknown>, step: string | number) => void]
    > = [
      ...strange.map(
        (other): [string, (parent: Record<string | number, unknown>, step: string | number) => void] => [
          `is ${String(JSON.stringify(other)).slice(0, 40)}`,
          (parent, step) => {
            parent[step] = other;
          },
        ],
      ),
      [
        'is gone',
        (parent, step) => {
          if (Array.isArray(parent)) parent.splice(Number(step), 1);
          else delete parent[step];
        },
      ],
      [
        'is in a list',
        (parent, step) => {
          parent[step] = [parent[step]];
        },
      ],
      [
        'comes twice',
        (parent, step) => {
          if (Array.isArray(parent)) parent.push(parent[Number(step)]);
          else parent[`${step}2`] = parent[step];
        },
      ],
    ];
    for (const [what, change] of changes)
      if ((place.length > 0 || what !== 'is gone') && count++ % every === 0)
        yield {what: `${name} ${what}`, value: changed(value as Json, place, change as never)};
  }
}

/** Texts that are no longer the JSON of an entry: cut, filled with zeroes, with a changed byte, or huge. */
export function* damagedTexts(text: string, every: number): Generator<{what: string; text: string}> {
  yield {what: 'empty', text: ''};
  yield {what: 'nested too deep', text: '['.repeat(500_000)};
  yield {what: 'with a second value', text: `${text}${text}`};
  yield {what: 'all zeroes', text: '\0'.repeat(text.length)};
  for (let at = 1; at < text.length; at += every) {
    yield {what: `cut at ${at}`, text: text.slice(0, at)};
    yield {what: `zeroes from ${at}`, text: text.slice(0, at) + '\0'.repeat(text.length - at)};
    yield {what: `another character at ${at}`, text: `${text.slice(0, at)}"${text.slice(at + 1)}`};
    yield {what: `an escape at ${at}`, text: `${text.slice(0, at)}\u001b[2J${text.slice(at)}`};
  }
}
