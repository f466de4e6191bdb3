import {expect, test} from 'vitest';
import {doubtfulHost} from '../../../source/text/names/link-host.js';

// Fault: A user name before the host made a link look like a link to another host.
// Expected: The real host is shown.
test.each([
  ['another address as its text', 'https://good.example', 'https://evil.example/x', 'evil.example'],
  ['another host as its text', 'good.example', 'https://evil.example/', 'evil.example'],
  ['another address among words', 'see www.good.example/a.', 'http://evil.example/', 'evil.example'],
  [
    'a host below the one in its text',
    'good.example',
    'https://good.example.evil.example/',
    'good.example.evil.example',
  ],
  ['another IP address as its text', '192.0.2.1', 'http://192.0.2.2/', '192.0.2.2'],
  ['a name of a user', 'the paper', 'https://good.example@evil.example/', 'evil.example'],
  ['a name and a password', 'the paper', 'https://a:b@evil.example/', 'evil.example'],
  ['Cyrillic letters in its host', 'the paper', 'https://ex\u0430mple.org/', 'xn--exmple-4nf.org'],
  ['Punycode', 'the paper', 'https://xn--exmple-4nf.org/', 'xn--exmple-4nf.org'],
  ['Cyrillic letters in its text', 'ex\u0430mple.org', 'https://example.org/', 'example.org'],
])('a link with %s is doubtful', (_what, text, url, host) => {
  expect(doubtfulHost(text, url)).toBe(host);
});

// Fault: The text of a link named another host than its address.
// Expected: The real host is shown.
test.each([
  ['the same address', 'https://example.org/a', 'https://example.org/a'],
  ['the same host', '“Example.org”', 'https://www.example.org/a?b'],
  ['words', 'the paper of 3.5 pages, e.g. of the U.S.', 'https://example.org/'],
  ['an address of mail', 'ann@example.org', 'mailto:ann@example.net'],
])('a link with %s as its text is not doubtful', (_what, text, url) => {
  expect(doubtfulHost(text, url)).toBeUndefined();
});
