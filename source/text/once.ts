/** Remembers what a function returned. */

/**
 * A function that calls `make` once for each object, and returns the same result again. A result is forgotten together
 * with its object.
 */
export function onceForEach<Key extends object, Result extends NonNullable<unknown>>(
  make: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return key => {
    let result = known.get(key);
    if (result === undefined) {
      result = make(key);
      known.set(key, result);
    }
    return result;
  };
}
