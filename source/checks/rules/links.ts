/** Reports the link of a source that has no scheme, such as `www.example.org`. */
import {safeLink} from '../../text/harmless.js';
import type {Rule} from '../rule.js';

export const noScheme: Rule<'craft/no-scheme'> = {
  code: 'craft/no-scheme',
  severity: 'warning',
  page: {
    title: 'A link without a scheme',
    why: 'Nobody can open the link: a browser would take it for a file.',
    remedy: 'Begin the link with `https://`.',
    example: {
      of: 'part',
      bad: 'sources: {report: {title: Annual report, url: www.example.org/report}}\n',
      good: 'sources: {report: {title: Annual report, url: "https://www.example.org/report"}}\n',
    },
  },
  check: ({briefing, positions}) =>
    Object.entries(briefing.sources).flatMap(([id, {url}]) => {
      // A scheme that the reader does not open, such as `ftp:`, is the decision of the author. A host has a dot.
      if (url === undefined || safeLink(url) || /^[a-z][a-z0-9+-]*:/i.test(url)) return [];
      const whole = `https://${url.replace(/^[/:]+/, '')}`;
      const isHost = /^[^/?#\s]+\.[^/?#\s]+/.test(url) && safeLink(whole);
      return [
        {
          message: `the link “${url}” has no scheme`,
          ...(isHost && {hint: `Write \`${whole}\`.`}),
          range: positions.value(['sources', id, 'url']),
        },
      ];
    }),
};
