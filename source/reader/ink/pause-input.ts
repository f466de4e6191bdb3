/** Leaves the keyboard to another program, such as an editor. */

/** Node's internal handle of a terminal. It is the same in all supported versions of Node. */
type Handle = {reading?: boolean; readStart?: () => number; readStop?: () => number};

/**
 * Runs something that receives all keys. Ink removes its listeners, but the stream still starts one more read: an
 * editor would miss its first key, and the reader would act on that key afterwards. So the handle does not read until
 * `run` has ended.
 */
export async function withInputPaused(stdin: object, run: () => Promise<void>): Promise<void> {
  const {_handle: handle} = stdin as {_handle?: Handle};
  if (!handle?.readStart || !handle.readStop) return run();
  handle.readStop();
  handle.readStart = () => 0;
  try {
    await run();
  } finally {
    // Now the handle has the method of its class again.
    Reflect.deleteProperty(handle, 'readStart');
    if (handle.reading) handle.readStart();
  }
}
