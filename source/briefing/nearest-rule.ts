/** Finds the rule that somebody probably meant. */
import {nearest} from '../text/nearest.js';

/**
 * The code nearest to a misspelt one. The part before the slash does not count if it is right: `craft/nope` is as far
 * from `craft/todo` as `nope` is from `todo`. A code without this part is found too: `no-source`.
 */
export function nearestRule<Code extends string>(code: string, codes: readonly Code[]): Code | undefined {
  const slash = code.indexOf('/');
  const group = code.slice(0, slash + 1);
  const name = code.slice(slash + 1);
  const known = codes.some(each => each.startsWith(group));
  if (!known) return nearest(code, codes);
  const inGroup = new Map(
    codes
      .filter(each => each.startsWith(group))
      .map(each => [each.slice(group === '' ? each.indexOf('/') + 1 : group.length), each]),
  );
  const near = nearest(name, inGroup.keys());
  return near === undefined ? undefined : inGroup.get(near);
}
