/** The keyboard, while something else has the terminal. */

/** What Node reads a terminal with; internal, and the same in all Nodes that are supported. */
type Handle = {reading?: boolean; readStart?: () => number; readStop?: () => number};

/**
 * Runs something to which all keys are to go. Ink takes its listeners off, but the stream goes on asking for one more
 * read: an editor would miss its first key, and the reader would act on it afterwards. Until the run is over, the
 * stream may ask, and nothing is read.
 */
export async function withInputPaused(stdin: object, run: () => Promise<void>): Promise<void> {
  const {_handle: handle} = stdin as {_handle?: Handle};
  if (!handle?.readStart || !handle.readStop) return run();
  handle.readStop();
  handle.readStart = () => 0;
  try {
    await run();
  } finally {
    // That of the handle's class is there again.
    Reflect.deleteProperty(handle, 'readStart');
    if (handle.reading) handle.readStart();
  }
}
