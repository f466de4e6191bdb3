/** A progress bar for long work on a terminal. */

const mostCells = 30;
/** The columns for the numbers and the word after the bar. */
const countColumns = 30;
/** The fewest files or other items for which a bar is shown. Fewer are done before anybody could read it. */
const worthShowing = 100;

export type Progress = Readonly<{
  show: (done: number) => void;
  /** Removes the bar. */
  end: () => void;
}>;

/** A bar on a stream. If the stream is not a terminal or the work is short, nothing is shown. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> & Partial<Pick<NodeJS.WriteStream, 'columns'>>,
  total: number,
  what: string,
): Progress {
  if (!stream.isTTY || total < worthShowing) return {show: () => {}, end: () => {}};
  let drawn = -1;
  const cells = Math.max(0, Math.min(mostCells, (stream.columns || 80) - countColumns));
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
