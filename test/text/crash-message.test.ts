import {expect, test} from 'vitest';
import {crashMessage} from '../../source/text/crash-message.js';

test('a bug is reported on one line', () => {
  expect(crashMessage(new Error('broken'), undefined)).toBe(
    'briefing: something went wrong: broken (DEBUG=briefing shows more)\n',
  );
});

// Fault: Too few open files led to a crash.
// Expected: The message says so in one sentence.
test.each(['EMFILE', 'ENFILE'])('if the system allows no more open files (%s), the message says so', code => {
  const error = Object.assign(new Error(`${code}: too many open files, open 'a.js'`), {code});
  expect(crashMessage(error, 'briefing')).toBe(
    'briefing: the system does not let the program open more files: `ulimit -n 256` allows it\n',
  );
});

test.each([undefined, null, 'broken'])('%s in place of an error is reported too', thrown => {
  expect(crashMessage(thrown, undefined)).toContain(`went wrong: ${thrown} `);
});
