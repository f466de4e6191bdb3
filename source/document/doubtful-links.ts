/** Shows the real host of a link that could mislead. */
import {type Harmless, ours} from '../text/harmless.js';
import {doubtfulHost} from '../text/names/link-host.js';
import type {Document, Span} from './document.js';

/** The spans of a link: its text and, if the text or the address could mislead, the host that it leads to. */
export function linkSpans(text: Harmless, url: Harmless): Span[] {
  const host = doubtfulHost(text, url);
  const link: Span = {text, role: 'link', reference: {to: 'link', url}};
  return host === undefined ? [link] : [link, {text: ours` (leads to ${host})`}];
}

/** The host of a link, if the link or one of its texts in the document could mislead; otherwise `undefined`. */
export function misleadingHost({panes}: Document, url: Harmless): Harmless | undefined {
  const byAddress = doubtfulHost('', url);
  if (byAddress !== undefined) return byAddress;
  for (const {blocks} of panes) {
    for (const {parts} of blocks) {
      for (const {reference, text} of parts.flatMap(({spans}) => spans)) {
        if (reference?.to !== 'link' || reference.url !== url) continue;
        const host = doubtfulHost(text, url);
        if (host !== undefined) return host;
      }
    }
  }
  return undefined;
}
