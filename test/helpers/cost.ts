/** Measures whether the time of the program grows in proportion to its input. Used by the tests and by the soak. */
import process from 'node:process';
import {articlePane, articleText, findQuote} from '../../source/article/article-pane.js';
import {wordFinder} from '../../source/article/find-words.js';
import {passagesOfHtml} from '../../source/article/html-passages.js';
import {passagesOfMarkdown} from '../../source/article/markdown-passages.js';
import {paragraphsOf, passagesIn} from '../../source/article/passages.js';
import {parse} from '../../source/briefing/parse.js';
import {wordDiff} from '../../source/changes/word-changes.js';
import {fixText} from '../../source/checks/fixes/fixes.js';
import {check} from '../../source/checks/run-checks.js';
import {compose} from '../../source/document/compose.js';
import {harmlessBody} from '../../source/text/harmless.js';
import {plain} from '../../source/typeset/paint.js';
import {search} from '../../source/typeset/search.js';
import {spokenText} from '../../source/typeset/spoken-text.js';
import {writeCheckGithub} from '../../source/writers/check/check-github.js';
import {writeCheckJson} from '../../source/writers/check/check-json.js';
import {writeCheckSarif} from '../../source/writers/check/check-sarif.js';
import {writeCheckText} from '../../source/writers/check/check-text.js';
import {writeHtml} from '../../source/writers/html/html.js';
import {writeDocumentJson} from '../../source/writers/json.js';
import {writeMarkdown} from '../../source/writers/markdown/markdown.js';
import {writeText} from '../../source/writers/text.js';
import {writeCard} from '../../source/writers/write-card.js';
import {filledBriefing} from './filled-briefing.js';

const now = new Date('2026-11-25T12:00:00Z');

/** One character of each class that a rule, a parser or a writer may treat in its own way. */
export const characters: readonly string[] = [
  ...'aA1 .,\'"“”’[]()*_`:/-#<&%@!?|\\—\n',
  ...'王มမאé',
  '\u0301',
  '\u00a0',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\u0001',
  '😀',
  '🇩',
  '🏴',
  '\u{E0041}',
];

/** Every pattern of one, two or three different characters is one of these numbers. */
export const patternCount = characters.length + characters.length ** 2 + characters.length ** 3;

/** The pattern with a number from 0 to `patternCount`: first those of one character, then of two, then of three. */
export function patternAt(number: number): string {
  const base = characters.length;
  let length = 1;
  let rest = number;
  while (rest >= base ** length) rest -= base ** length++;
  let pattern = '';
  for (let place = 0; place < length; place++) {
    pattern += characters[rest % base];
    rest = Math.floor(rest / base);
  }
  return pattern;
}

const texts = filledBriefing().leaves.filter(
  ({value}) => typeof value === 'string' && value.startsWith('text-of-'),
);

/** The places of a briefing that hold a text. */
export const textPlaces: readonly string[] = texts.map(({key}) => key);

/** A briefing in which one text is another text. It has a value for every key of the schema. */
export function briefingWith(place: number, text: string): string {
  const {value} = filledBriefing();
  const path = texts[place]?.path ?? [];
  // biome-ignore lint: the type of a value at any path is not known
  let parent: any = value;
  for (const step of path.slice(0, -1)) parent = parent[step];
  parent[path.at(-1) ?? ''] = text;
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${JSON.stringify(part)}\n`)
    .join('');
}

/** Everything that the program does with a briefing and with the saved article of a source. */
export function stepsOf(yaml: string, article: string): Readonly<Record<string, () => unknown>> {
  const input = {text: yaml, today: '2026-11-25', savedText: () => ({ok: true as const, text: article})};
  const parsed = parse(yaml);
  let checked: ReturnType<typeof check> | undefined;
  /** The check is made when a step needs it, because most measurements of a long text do not. */
  const reports = () => {
    checked ??= check(input, parsed);
    return [{name: 'a.yaml', problems: checked.problems, text: yaml}] as never;
  };
  const ofCheck = {
    parse: () => parse(yaml),
    check: () => check(input, parsed),
    fix: () => fixText({...input, modeline: '# yaml-language-server: $schema=./briefing.schema.json'}),
    'check as text': () => writeCheckText(reports(), plain),
    'check as JSON': () => writeCheckJson(reports()),
    'check as SARIF': () => writeCheckSarif(reports(), {version: '1', rules: []}),
    'check for GitHub': () => writeCheckGithub(reports()),
  };
  const query = article.slice(0, 40);
  const ofArticle = {
    'article as Markdown': () => passagesOfMarkdown(article),
    'article as HTML': () => passagesOfHtml(article),
    'article as text': () => articleText(paragraphsOf(passagesIn(article))),
    'words of an article': () => wordFinder(article)(`${query}x`),
    'changed words': () => wordDiff([harmlessBody(article)], [harmlessBody(`${article.slice(0, -7)} b`)]),
  };
  if (!parsed.ok) return {...ofCheck, ...ofArticle};
  const document = compose(parsed.briefing);
  const pane = articlePane(harmlessBody('A'), [[harmlessBody(article)]]);
  return {
    ...ofCheck,
    ...ofArticle,
    compose: () => compose(parsed.briefing),
    text: () => writeText(compose(parsed.briefing), {width: 80, now, paint: plain}),
    'narrow text': () => writeText(compose(parsed.briefing), {width: 20, now, paint: plain}),
    card: () => writeCard(compose(parsed.briefing), {width: 80, now, paint: plain}),
    markdown: () => writeMarkdown(document, {now}),
    html: () => writeHtml(document, {now}),
    json: () => writeDocumentJson(document),
    spoken: () => document.panes.flatMap(({blocks}) => blocks.map(spokenText)),
    search: () => search(compose(parsed.briefing), `${query}x`),
    'search of an article': () => findQuote(pane, `${query}x`),
  };
}

/** Everything that people see of a briefing, after one check of it: the problems, and the document in each format. */
export function outputsOf(yaml: string): Readonly<Record<string, string>> {
  const parsed = parse(yaml);
  const {problems} = check({text: yaml, today: '2026-11-25'}, parsed);
  const reports = [{name: 'a.yaml', problems, text: yaml}];
  const ofCheck = {
    'check as text': writeCheckText(reports as never, plain),
    'check as JSON': writeCheckJson(reports as never),
    'check as SARIF': writeCheckSarif(reports as never, {version: '1', rules: []}),
    'check for GitHub': writeCheckGithub(reports as never),
  };
  if (!parsed.ok) return ofCheck;
  const document = compose(parsed.briefing);
  return {
    ...ofCheck,
    text: writeText(document, {width: 80, now, paint: plain}),
    card: writeCard(document, {width: 60, now, paint: plain}),
    markdown: writeMarkdown(document, {now}),
    html: writeHtml(document, {now}),
    json: writeDocumentJson(document),
    spoken: document.panes.flatMap(({blocks}) => blocks.map(spokenText)).join('\n'),
  };
}

/** What `--fix` makes of a briefing. */
export function fixed(yaml: string): string {
  return fixText({text: yaml, today: '2026-11-25', modeline: '# yaml-language-server: $schema=a'}).text;
}

/** Milliseconds of processor time, so that other programs on the machine do not count. The best of some runs. */
function costOf(step: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    step();
    const {user, system} = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * Steps that take less (milliseconds) for 20 kB are fast enough for 200 kB, even if their time grows with the square of
 * the length. They are not measured with 200 kB, because most of them would only be slow to test.
 */
const alwaysFast = 16;

/**
 * How many times longer a step may take for ten times the input. In proportion would be 10, and with the square of the
 * length 100.
 */
const mostGrowth = 35;

/**
 * The steps whose time grows faster than their input, with their times in milliseconds. `inputOf` makes an input of a
 * length: 20,000 and, where a step is not fast, 200,000.
 */
export function slowSteps(inputOf: (length: number) => Readonly<{yaml: string; article: string}>): string[] {
  const small = inputOf(20_000);
  const steps = Object.entries(stepsOf(small.yaml, small.article)).filter(
    ([, step]) => costOf(step, 1) > alwaysFast && costOf(step, 2) > alwaysFast,
  );
  if (steps.length === 0) return [];
  const large = inputOf(200_000);
  const largeSteps = stepsOf(large.yaml, large.article);
  return steps.flatMap(([name, step]) => {
    const short = costOf(step, 2);
    const long = costOf(largeSteps[name] ?? (() => {}), 1);
    if (long <= short * mostGrowth) return [];
    // Something else may have disturbed the measurement, so it is repeated.
    const [shortAgain, longAgain] = [costOf(step, 5), costOf(largeSteps[name] ?? (() => {}), 3)];
    if (longAgain <= shortAgain * mostGrowth) return [];
    return [`${name}: ${Math.round(shortAgain)} ms for 20 kB, ${Math.round(longAgain)} ms for 200 kB`];
  });
}

/** A text of a pattern, of a length in UTF-16 units. */
export function repeated(pattern: string, length: number): string {
  return pattern
    .repeat(Math.ceil(length / pattern.length))
    .slice(0, length)
    .toWellFormed();
}

/** A number without a common factor with the counts, so that steps of it reach every pattern and every place. */
export const stride = 7919;

/** The patterns, by number, with which a step costs more than the length of the text. */
export function costly(numbers: readonly number[]): string[] {
  return numbers.flatMap(number => {
    const pattern = patternAt(number);
    const place = (number * stride) % textPlaces.length;
    return slowSteps(length => {
      const text = repeated(pattern, length);
      return {yaml: briefingWith(place, text), article: text};
    }).map(slow => `${JSON.stringify(pattern)} in ${textPlaces[place]}: ${slow}`);
  });
}
