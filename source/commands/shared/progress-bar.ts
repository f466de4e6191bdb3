/** A bar that shows how far a long piece of work has come, on a terminal. */

const cells = 30;
/** Less than this many pieces are done before a bar could be read. */
const worthShowing = 100;

export type Progress = Readonly<{
  show: (done: number) => void;
  /** Takes the bar away. */
  end: () => void;
}>;

/** A bar on a stream; none where the stream is no terminal, or the work is soon done. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  total: number,
  what: string,
): Progress {
  if (!stream.isTTY || total < worthShowing) return {show: () => {}, end: () => {}};
  let drawn = -1;
  return {
    show: done => {
      const filled = Math.floor((done / total) * cells);
      const percent = Math.floor((done / total) * 100);
      if (percent === drawn) return;
      drawn = percent;
      stream.write(`\r${'▓'.repeat(filled)}${'░'.repeat(cells - filled)} ${done} of ${total} ${what}`);
    },
    // Erases the line.
    end: () => void (drawn >= 0 && stream.write('\r\u001b[K')),
  };
}
