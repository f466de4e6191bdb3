/** What a check is: a page that explains it, and a function from a briefing to findings. */
import type {Positions} from '../briefing/positions.js';
import type {Range, RuleCode, Severity} from '../briefing/problems.js';
import type {Briefing} from '../briefing/schema.js';

/** What `--explain` shows of a code. */
export type Page = Readonly<{
  /** What is wrong, in general. */
  title: string;
  why: string;
  /** What to do about it. */
  remedy: string;
  example: Example;
}>;

export type Example =
  /** Parts of a briefing file: what they lack of the required keys goes without saying. */
  | Readonly<{
      of: 'part';
      bad: string;
      good: string;
      /** Saved files of sources, by the id of the source. */
      saved?: Readonly<Record<string, string>>;
      /** The version before. */
      before?: string;
    }>
  /** Whole files. */
  | Readonly<{of: 'file'; bad: string; good: string}>
  /** Commands: what is wrong lies outside the text. */
  | Readonly<{of: 'command'; bad: string; good: string}>;

/** The words of a saved article, or why it cannot be read, as a clause. */
export type SavedText = Readonly<{ok: true; text: string}> | Readonly<{ok: false; reason: string}>;

/** What a check may look at. */
export type Context = Readonly<{
  briefing: Briefing;
  positions: Positions;
  text: string;
  /** The calendar day of the check, as `YYYY-MM-DD`. */
  today: string;
  /** The saved article of a source; `undefined` for a source without one. */
  savedText: (sourceId: string) => SavedText | undefined;
  /** The version before this one. */
  previous?: Briefing;
}>;

export type Finding = Readonly<{
  /** What is wrong here, as a sentence without its full stop. */
  message: string;
  /** What to do here, where more can be said than on the page. */
  hint?: string;
  range: Range;
}>;

export type Rule<Code extends RuleCode = RuleCode> = Readonly<{
  code: Code;
  severity: Severity;
  page: Page;
  check: (context: Context) => Finding[];
}>;

/** What a check of the YAML may look at, even where the text is no valid briefing. */
export type TextContext = Readonly<{
  text: string;
  /** Where the text is YAML at all. */
  positions?: Positions;
  /** The file begins with a byte order mark. */
  hasMark: boolean;
}>;

export type TextFinding = Finding &
  Readonly<{
    /** What `--fix` does about it. */
    edit?: Readonly<{range: Range; text: string}>;
    /** The text cannot be read because of this. */
    isFatal?: boolean;
  }>;

export type TextRule<Code extends RuleCode = RuleCode> = Readonly<{
  code: Code;
  severity: Severity;
  page: Page;
  check: (context: TextContext) => TextFinding[];
}>;

/** A piece of the text to be replaced by `--fix`: offsets in UTF-16 units. */
export type Repair = Readonly<{start: number; end: number; text: string; what: string}>;

/** What rules are set to, where it is not what they come with. */
export type Severities = Readonly<Partial<Record<string, Severity | 'off'>>>;
