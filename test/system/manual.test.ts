/** The man page, as its readers set it. */
import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {installed, manualReader} from './programs.js';

const page = 'man/briefing.1';

test('mandoc finds no error in the man page', () => {
  // The page has no date, so that it is the same whenever it is made.
  expect(execFileSync(installed(manualReader), ['-T', 'lint', '-W', 'error', page], {encoding: 'utf8'})).toBe(
    '',
  );
});

test('it is set with its sections in order', () => {
  const text = execFileSync(installed(manualReader), ['-T', 'ascii', page], {encoding: 'utf8'});
  const plain = text.replace(/.\u0008/g, '');
  expect(plain.match(/^[A-Z][A-Z ]+$/gm)).toEqual([
    'NAME',
    'SYNOPSIS',
    'DESCRIPTION',
    'COMMANDS',
    'OPTIONS',
    'EXIT STATUS',
    'ENVIRONMENT',
    'FILES',
    'ACTIONS',
    'EXAMPLES',
  ]);
  expect(plain).toContain('briefing completion bash|zsh|fish');
});
