/** How messages show paths, on every platform. */
import {expect, test, vi} from 'vitest';

/** The functions for a platform. */
async function pathsOn(platform: 'posix' | 'win32') {
  const path = await vi.importActual<typeof import('node:path')>('node:path');
  vi.doMock('node:path', () => path[platform]);
  vi.resetModules();
  return import('../../source/library/paths.js');
}

test('a path inside the working folder is shown from that folder, and any other path in full', async () => {
  const {shortPath} = await pathsOn('posix');
  const paths = ['/home/ann/a.yaml', '/home/ann/b/c.yaml', '/home/anna/a.yaml', '/home/a.yaml', '/home/ann'];
  expect(paths.map(path => shortPath(path, '/home/ann'))).toEqual([
    'a.yaml',
    'b/c.yaml',
    '/home/anna/a.yaml',
    '/home/a.yaml',
    '/home/ann',
  ]);
  expect(['/a.yaml', '/..a/b.yaml'].map(path => shortPath(path, '/'))).toEqual(['a.yaml', '..a/b.yaml']);
});

test('on Windows, a path on another drive is shown in full', async () => {
  const {isBelow, shortPath} = await pathsOn('win32');
  const paths = ['C:\\Ann\\b\\c.yaml', 'C:\\Anna\\a.yaml', 'D:\\Ann\\a.yaml'];
  expect(paths.map(path => shortPath(path, 'C:\\Ann'))).toEqual([
    'b\\c.yaml',
    'C:\\Anna\\a.yaml',
    'D:\\Ann\\a.yaml',
  ]);
  expect(isBelow('C:\\Ann', 'D:\\Ann\\a.yaml')).toBe(false);
});
