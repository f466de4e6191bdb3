/** All rules and all pages, by code. */
import type {ProblemCode, RuleCode, Severity} from '../briefing/problems.js';
import {filePages} from './file-pages.js';
import type {Page, Rule, TextRule} from './rule.js';
import {noSay, unmentionedActor} from './rules/actors.js';
import {noAlternative} from './rules/alternatives.js';
import {bottomLineAlone, longBottomLine} from './rules/bottom-line.js';
import {afterMeeting, expired, expiresEarly, futureDate, staleDate} from './rules/file-dates.js';
import {noConfidence, noHorizon, noLikelihood} from './rules/incomplete-judgments.js';
import {tooManyPanes, tooManyTalkingPoints} from './rules/length.js';
import {noScheme} from './rules/links.js';
import {misquotation} from './rules/misquotations.js';
import {mixedSentence} from './rules/mixed-sentence.js';
import {unexplainedMove} from './rules/moved-likelihood.js';
import {oneSource} from './rules/one-source.js';
import {noAnswer} from './rules/questions.js';
import {noSavedFile, quoteNotVerbatim} from './rules/quotes.js';
import {relativeDate} from './rules/relative-dates.js';
import {noSource, unusedSource} from './rules/sourcing.js';
import {todo} from './rules/todo.js';
import {offScale, otherScale, vagueWording} from './rules/wording.js';
import {silencePages} from './silences.js';
import {byteOrderMark} from './yaml/yaml-byte-order-mark.js';
import {cutText} from './yaml/yaml-cut-text.js';
import {invisibleCharacter} from './yaml/yaml-invisible-character.js';
import {lostWord} from './yaml/yaml-lost-word.js';
import {otherReading} from './yaml/yaml-other-reading.js';
import {smartQuotes} from './yaml/yaml-smart-quotes.js';
import {splitText} from './yaml/yaml-split-text.js';
import {tab} from './yaml/yaml-tab.js';

type Named<Code extends RuleCode, Kind> = {readonly [Each in Code]: Kind & Readonly<{code: Each}>};
type BriefingRuleCode = Extract<RuleCode, `craft/${string}`>;
type YamlCode = Extract<RuleCode, `yaml/${string}`>;

/** The rules about what an author writes. They look only at valid briefings. */
const briefingRules: Named<BriefingRuleCode, Rule> = {
  'craft/no-likelihood': noLikelihood,
  'craft/no-horizon': noHorizon,
  'craft/no-confidence': noConfidence,
  'craft/mixed-sentence': mixedSentence,
  'craft/off-scale': offScale,
  'craft/other-scale': otherScale,
  'craft/vague-wording': vagueWording,
  'craft/no-source': noSource,
  'craft/unused-source': unusedSource,
  'craft/quote-not-verbatim': quoteNotVerbatim,
  'craft/no-saved-file': noSavedFile,
  'craft/misquotation': misquotation,
  'craft/no-scheme': noScheme,
  'craft/future-date': futureDate,
  'craft/stale-date': staleDate,
  'craft/after-meeting': afterMeeting,
  'craft/expired': expired,
  'craft/expires-early': expiresEarly,
  'craft/relative-date': relativeDate,
  'craft/one-source': oneSource,
  'craft/no-alternative': noAlternative,
  'craft/long-bottom-line': longBottomLine,
  'craft/bottom-line-alone': bottomLineAlone,
  'craft/unexplained-move': unexplainedMove,
  'craft/unmentioned-actor': unmentionedActor,
  'craft/no-say': noSay,
  'craft/no-answer': noAnswer,
  'craft/too-many-panes': tooManyPanes,
  'craft/too-many-talking-points': tooManyTalkingPoints,
  'craft/todo': todo,
};

/** The rules about pitfalls of YAML. They look at any text, even if it is not valid. */
const yamlRules: Named<YamlCode, TextRule> = {
  'yaml/cut-text': cutText,
  'yaml/lost-word': lostWord,
  'yaml/split-text': splitText,
  'yaml/other-reading': otherReading,
  'yaml/tab': tab,
  'yaml/invisible-character': invisibleCharacter,
  'yaml/smart-quotes': smartQuotes,
  'yaml/byte-order-mark': byteOrderMark,
};

export const rules: readonly Rule[] = Object.values(briefingRules);
export const textRules: readonly TextRule[] = Object.values(yamlRules);

const rulePages = Object.fromEntries([...rules, ...textRules].map(({code, page}) => [code, page])) as Record<
  BriefingRuleCode | YamlCode,
  Page
>;

/** The page of each code. */
export const pages: Readonly<Record<ProblemCode, Page>> = {...filePages, ...rulePages, ...silencePages};

/** The severity of a code if the configuration does not change it. */
export function severityOf(code: ProblemCode): Severity {
  if (code.startsWith('file/')) return 'error';
  return [...rules, ...textRules].find(rule => rule.code === code)?.severity ?? 'warning';
}
