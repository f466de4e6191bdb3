import {blankLine, type Line} from '../../typeset/line.js';
import type {Theme} from '../../typeset/theme.js';
import {painted} from '../screen/rows.js';
import {LineText} from './line-text.js';

type LinesProps = {
  readonly lines: readonly Line[];
  readonly theme: Theme;
  /** How wide a theme's own page is here. */
  readonly columns: number;
  /** As many rows, blank ones at the end. */
  readonly rows?: number;
};

/** Lines of the screen, one below the other. */
export function Lines({lines, theme, columns, rows = lines.length}: LinesProps) {
  // Rows of chrome stay where they are: their place is their identity.
  return Array.from({length: rows}, (_, row) => (
    <LineText key={String(row)} text={painted(lines[row] ?? blankLine, theme, columns)} />
  ));
}
