/** The values of the options of the command line. */
import type {ThemeName} from '../briefing/theme-names.js';
import type {CommandName, FormatOf} from './command-table.js';

/** The values of the options, as a command receives them. */
export type Values = Readonly<{
  width?: number;
  minutes?: number;
  wordsPerMinute?: number;
  card?: boolean;
  pane?: string;
  format?: FormatOf<CommandName>;
  frontMatter?: boolean;
  since?: string;
  strict?: boolean;
  fix?: boolean;
  watch?: boolean;
  actions?: boolean;
  explain?: string;
  title?: string;
  asOf?: string;
  bottomLine?: string;
  sources?: readonly string[];
  theme?: ThemeName;
  ascii?: boolean;
  inline?: boolean;
  screenReader?: boolean;
}>;
