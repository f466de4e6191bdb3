import {EventEmitter} from 'node:events';
import {expect, test, vi} from 'vitest';
import {holdEndings} from '../../../source/library/system/ending-signals.js';

function host() {
  const exits: number[] = [];
  return Object.assign(new EventEmitter(), {exits, exit: (code: number) => void exits.push(code)});
}

test('the first signal counts, with 128 plus its number', () => {
  const process = host();
  const endings = holdEndings(process);
  expect(endings.first()).toBeUndefined();
  process.emit('SIGQUIT');
  process.emit('SIGTERM');
  expect(endings.first()).toEqual({signal: 'SIGQUIT', code: 131});
});

test('a signal that the app refuses does not count', () => {
  const process = host();
  const endings = holdEndings(process);
  const stop = endings.onSignal(() => false);
  process.emit('SIGINT');
  expect(endings.first()).toBeUndefined();
  stop();
  process.emit('SIGINT');
  expect(endings.first()).toEqual({signal: 'SIGINT', code: 130});
});

// Fault: The program could hang after a signal.
// Expected: It is ended after five seconds.
test('a program that does not end by itself after a signal is ended after five seconds', () => {
  vi.useFakeTimers();
  try {
    const process = host();
    const endings = holdEndings(process);
    const stop = endings.onSignal(() => true);
    process.emit('SIGTERM');
    vi.advanceTimersByTime(60_000);
    // The app may wait for an editor.
    expect(process.exits).toEqual([]);
    stop();
    vi.advanceTimersByTime(4999);
    expect(process.exits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(process.exits).toEqual([143]);
  } finally {
    vi.useRealTimers();
  }
});
