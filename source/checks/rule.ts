/** The types of rules: a rule has a page that explains it, and a function that finds problems in a briefing. */
import type {Positions} from '../briefing/positions.js';
import type {Fix, Range, RuleCode, Severity} from '../briefing/problems.js';
import type {Briefing} from '../briefing/schema.js';

/** The page that `--explain` shows for a code. */
export type Page = Readonly<{
  /** What is wrong, as a clause without a full stop. */
  title: string;
  /** Why the problem matters, as a sentence. */
  why: string;
  /** What to do about the problem, as a sentence. */
  remedy: string;
  example: Example;
}>;

export type Example =
  /** Parts of a briefing file. Required keys may be missing. */
  | Readonly<{
      of: 'part';
      bad: string;
      good: string;
      /** The texts of saved articles, by the name in `file`. */
      saved?: Readonly<Record<string, string>>;
      /** The same part in an earlier version. */
      before?: string;
    }>
  /** Whole files. */
  | Readonly<{of: 'file'; bad: string; good: string}>
  /** Commands, for a problem outside the text. */
  | Readonly<{of: 'command'; bad: string; good: string}>;

/** The words of a saved article, or the reason why it cannot be read, as a clause. */
export type SavedText = Readonly<{ok: true; text: string}> | Readonly<{ok: false; reason: string}>;

/** What a rule may look at. */
export type Context = Readonly<{
  briefing: Briefing;
  positions: Positions;
  text: string;
  /** The calendar day of the check, as `YYYY-MM-DD`. */
  today: string;
  /** The saved article of a source; `undefined` for a source without one. */
  savedText: (sourceId: string) => SavedText | undefined;
  /** An earlier version of the briefing. */
  previous?: Briefing;
}>;

export type Finding = Readonly<{
  /** What is wrong: a clause without a full stop. */
  message: string;
  /** What to do, if this can be said more exactly than on the page. */
  hint?: string;
  range: Range;
}>;

type AnyRule<Code extends RuleCode, Seen, Found> = Readonly<{
  code: Code;
  severity: Severity;
  page: Page;
  check: (context: Seen) => Found[];
}>;

export type Rule<Code extends RuleCode = RuleCode> = AnyRule<Code, Context, Finding>;

/** What a rule about YAML gets. Its text need not be valid YAML. */
export type TextContext = Readonly<{
  text: string;
  /** Missing if the text is not valid YAML. */
  positions?: Positions;
  /** Whether the file begins with a byte order mark, which is not part of `text`. */
  hasMark: boolean;
}>;

export type TextFinding = Finding &
  Readonly<{
    /** The change that `--fix` makes. */
    fix?: Fix;
    /** Whether the text cannot be parsed because of this problem. */
    isFatal?: boolean;
  }>;

export type TextRule<Code extends RuleCode = RuleCode> = AnyRule<Code, TextContext, TextFinding>;

/** The severities that the configuration sets, by code. */
export type Severities = Readonly<Partial<Record<string, Severity | 'off'>>>;
