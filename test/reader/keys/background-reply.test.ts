import {expect, test} from 'vitest';
import {backgroundIn} from '../../../source/reader/keys/background-reply.js';

test.each([
  ['11;rgb:ffff/ffff/ffff', 'light'],
  ['11;rgb:0000/0000/0000', 'dark'],
  ['11;rgb:ff/ff/dd', 'light'],
  ['11;rgb:f/f/d', 'light'],
  ['11;rgb:0000/2b2b/3636', 'dark'],
  ['11;rgba:fdfd/f6f6/e3e3/ffff', 'light'],
  ['11;rgb:3030/0a0a/2424', 'dark'],
  ['11;#fdf6e3', 'light'],
  ['11;#1e1e1e', 'dark'],
  ['11;#000000000000', 'dark'],
  ['10;rgb:ffff/ffff/ffff', undefined],
  ['11;?', undefined],
  ['11;#fdf6e', undefined],
  ['11;rgb:ffff/ffff', undefined],
  ['52;c;cXlx', undefined],
])('the reply %s means the background %s', (reply, background) => {
  expect(backgroundIn(reply)).toBe(background);
});
