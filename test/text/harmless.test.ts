import {expect, test} from 'vitest';
import {harmlessBody, harmlessLine, harmlessSource, safeLink} from '../../source/text/harmless.js';

const controls = Array.from({length: 0xa0}, (_, code) => String.fromCharCode(code)).filter(character =>
  /[\0-\x1f\x7f-\x9f]/.test(character),
);
const bidi = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];

test('a harmless line or body has no control characters and no bidi controls', () => {
  for (const character of [...controls, ...bidi, '\u2028', '\u2029', '\u200b', '\ufeff', '\u{E0041}']) {
    for (const make of [harmlessBody, harmlessLine, harmlessSource]) {
      expect(make(`a${character}b`)).toMatch(
        /^a[^\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]?b$|^a.?b$/u,
      );
      expect(make(`a${character}b`)).not.toMatch(
        /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      );
    }
  }
});

test.each([
  ['an ANSI sequence', '\u001b[31mred', '␛[31mred', '[31mred'],
  ['a one-byte ANSI sequence', '\u009b31mred', '\ufffd31mred', '31mred'],
  ['a sequence that writes to the clipboard', '\u001b]52;c;aGk=\u0007', '␛]52;c;aGk=␇', ']52;c;aGk='],
  ['DEL', 'a\u007fb', 'a␡b', 'ab'],
  ['a bare carriage return', 'safe\revil', 'safe␍evil', 'safeevil'],
  ['line breaks and tabs', 'a\r\nb\tc\nd', 'a b c d', 'a b c d'],
  ['a bidi override', 'abc\u202edef', 'abc\ufffddef', 'abcdef'],
  ['an invisible space', 'a\u200bb', 'ab', 'ab'],
  ['half a character', 'a\ud800b', 'a\ufffdb', 'a\ufffdb'],
  ['tag characters', 'a\u{E0041}\u{E0042}b', 'ab', 'ab'],
  [
    'the flag of Scotland',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
  ],
  ['piled marks', `a${'\u0301'.repeat(500)}b`, `a${'\u0301'.repeat(8)}b`, `a${'\u0301'.repeat(8)}b`],
  ['spaces around it and several between words', '  a   b ', 'a b', 'a b'],
  [
    'several scripts, which stays the same',
    'မြန်မာ 王毅 Сергей naïve 👩‍👩‍👧 हिन्दी',
    'မြန်မာ 王毅 Сергей naïve 👩‍👩‍👧 हिन्दी',
    'မြန်မာ 王毅 Сергей naïve 👩‍👩‍👧 हिन्दी',
  ],
])('a text with %s is made harmless', (_name, text, body, line) => {
  expect([harmlessBody(text), harmlessLine(text)]).toEqual([body, line]);
});

test('a harmless line of a file keeps its columns', () => {
  expect(harmlessSource('a\tb\u001bc\u202ed')).toBe('a b␛c\ufffdd');
});

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['http://example.org', 'http://example.org/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
  ['example.org', undefined],
])('the link %s opens as %s', (url, safe) => {
  expect(safeLink(url)).toBe(safe);
});

// Fault: Excerpts of a file printed invisible characters.
// Expected: Each is shown as one symbol.
test('a line of a file shows every invisible character as one symbol', () => {
  expect(harmlessSource('\u00a0 a:\u3000b\u2028')).toBe('␣ a:␣b␣');
  expect(harmlessSource('\u200btitle\ufeff: fer\u00adry')).toBe('\ufffdtitle\ufffd: fer\ufffdry');
  expect(harmlessSource('\u200ctitle: می\u200cخواهم')).toBe('\ufffdtitle: می\u200cخواهم');
  expect(harmlessSource('a\0b\u001b')).toBe('a␀b␛');
});
