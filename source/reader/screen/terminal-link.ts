/** Links that the terminal itself opens, for example at a click with Ctrl (OSC 8). */
import {doubtfulHost} from '../../text/names/link-host.js';
import type {LineSpan} from '../../typeset/line.js';

/** VTE takes no longer addresses. */
const longest = 2000;

/**
 * Puts a link around a painted span, if the span is a link to the web or to an address of e-mail. A link whose text could
 * mislead about its host gets none: the reader says its host before it opens it, and the terminal would not.
 */
export function withTerminalLink(painted: string, {reference, text}: LineSpan): string {
  if (reference?.to !== 'link') return painted;
  const {url} = reference;
  const isPlain = url.length <= longest && /^(?:https?|mailto):[\x21-\x7e]+$/.test(url);
  if (!isPlain || doubtfulHost(text, url) !== undefined) return painted;
  return `\u001b]8;;${url}\u0007${painted}\u001b]8;;\u0007`;
}
