import {blankLine, type Line} from '../../typeset/line.js';
import type {Theme} from '../../typeset/theme.js';
import {painted} from '../screen/rows.js';
import {LineText} from './line-text.js';

type LinesProps = {
  readonly lines: readonly Line[];
  readonly theme: Theme;
  /** The width that a theme fills with its background. */
  readonly columns: number;
  /** The number of rows. Blank rows are added at the end. */
  readonly rows?: number;
};

/** Lines of the screen, one below the other. */
export function Lines({lines, theme, columns, rows = lines.length}: LinesProps) {
  // These rows do not scroll, so the number of a row can be its key.
  return Array.from({length: rows}, (_, row) => (
    <LineText key={String(row)} text={painted(lines[row] ?? blankLine, theme, columns)} />
  ));
}
