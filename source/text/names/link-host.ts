/** Finds links that lead to another host than a user may think. */
import {type Harmless, harmlessLine} from '../harmless.js';

const scheme = /^[a-z][a-z0-9+.-]*:\/\//i;
/** `www.example.org/a`, `user@example.org`. IDNs may use other full stops than ours. */
const dottedName =
  /^(?:[^\s/@]+@)?[\p{L}\p{N}-]+(?:[.。．｡][\p{L}\p{N}-]+)*[.。．｡]\p{L}{2,}(?::\d+)?(?:[/?#].*)?$/u;
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:[/?#].*)?$/;
/** Punctuation around a word. */
const around = /^[(<[{"'“‘«]+|[.,;:!?)>\]}"'”’»…]+$/g;

/**
 * The host of a link, if somebody who reads `text` may take it for another one; otherwise `undefined`. There is a doubt
 * if the text looks like an address with another host, if the address has a name of a user before the host
 * (`https://good.example@evil.example`), or if the host has letters outside ASCII, which may look like others. Such a
 * host is returned as it is in the address: `xn--pple-43d.example`.
 */
export function doubtfulHost(text: string, url: string): Harmless | undefined {
  if (!URL.canParse(url)) return undefined;
  const {hostname, password, protocol, username} = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const isDoubtful =
    username !== '' ||
    password !== '' ||
    /(?:^|\.)xn--/.test(hostname) ||
    hostsIn(text).some(host => withoutWww(host) !== withoutWww(hostname));
  return isDoubtful ? harmlessLine(hostname) : undefined;
}

/** The hosts of everything in a text that looks like an address. */
function hostsIn(text: string): string[] {
  return text.split(/\s+/).flatMap(word => {
    const token = word.replace(around, '');
    const address = scheme.test(token)
      ? token
      : dottedName.test(token) || ipv4.test(token)
        ? `http://${token}`
        : '';
    return URL.canParse(address) ? [new URL(address).hostname] : [];
  });
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
