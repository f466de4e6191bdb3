/** Says in a word or two what a reference leads to, for the screen and for a screen reader. */

import type {Target} from '../document/targets.js';
import {type Harmless, ours} from '../text/harmless.js';
import {superscript} from '../text/superscript.js';

/** `Envoy`, `source ¹`, `link`, `saved article`, `→ Brief`. */
export function kindOf(target: Target): Harmless {
  if (target.to === 'source')
    return ours`source ${target.source === undefined ? '' : superscript(target.source)}`;
  if (target.to === 'block') return ours`→ ${target.pane}`;
  return plainKindOf(target);
}

/** The name and the kind of a target for a screen reader: `Ann, Envoy`, `A paper, source 1`, `It rains., in Brief`. */
export function spokenTarget(target: Target): Harmless {
  return ours`${target.name}, ${spokenKindOf(target)}`;
}

function spokenKindOf(target: Target): Harmless {
  if (target.to === 'source') return ours`source ${target.source ?? ''}`;
  if (target.to === 'block') return ours`in ${target.pane}`;
  return plainKindOf(target);
}

function plainKindOf(target: Exclude<Target, {to: 'source' | 'block'}>): Harmless {
  switch (target.to) {
    case 'actor':
      return target.role ?? ours('actor');
    case 'link':
      return target.host === undefined ? ours('link') : ours`link to ${target.host}`;
    case 'article':
      return ours('saved article');
    default:
      return target satisfies never;
  }
}
