/** What a reference leads to, in a word or two: on the screen, and said aloud. */
import type {Target} from '../document/targets.js';
import {superscript} from '../text/superscript.js';

/** `Envoy`, `source ¹`, `link`, `saved text`, `→ Brief`. */
export function kindOf(target: Target): string {
  if (target.to === 'source')
    return `source ${target.source === undefined ? '' : superscript(target.source)}`;
  if (target.to === 'block') return `→ ${target.pane}`;
  return plainKindOf(target);
}

/** Name and kind, said aloud: `Ann, Envoy`, `A paper, source 1`, `It rains., in Brief`. */
export function spokenTarget(target: Target): string {
  return `${target.name}, ${spokenKindOf(target)}`;
}

function spokenKindOf(target: Target): string {
  if (target.to === 'source') return `source ${target.source ?? ''}`;
  if (target.to === 'block') return `in ${target.pane}`;
  return plainKindOf(target);
}

function plainKindOf(target: Exclude<Target, {to: 'source' | 'block'}>): string {
  switch (target.to) {
    case 'actor':
      return target.role ?? 'actor';
    case 'link':
      return 'link';
    case 'article':
      return 'saved text';
    default:
      return target satisfies never;
  }
}
