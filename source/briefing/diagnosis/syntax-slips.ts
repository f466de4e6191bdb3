/** The slips that may be the cause of a syntax error. */
import type {Problem} from '../problems.js';
import {flowTexts} from './flow-texts.js';
import {wrongIndentation} from './indentation.js';
import {missingSpace} from './missing-spaces.js';
import {textWithoutQuotes} from './needs-quotes.js';
import {lineIndexAt, type Slip} from './slip.js';
import {strayLines} from './stray-lines.js';
import type {TextLine} from './text-lines.js';
import {extraBracket, unclosedBracket, unclosedQuote} from './unclosed.js';

/** The most lines with errors that are looked at in one round. The next round looks at the others. */
const mostLines = 2000;

/**
 * Groups of slips, the likeliest group first. The slips of a group are repaired together. Only the first error is
 * certain: the others may follow from it. Those behind the end of the YAML stream always do.
 */
export function slipsAtErrors(
  text: string,
  lines: readonly TextLine[],
  errors: readonly Problem[],
): ReadonlyArray<readonly Slip[]> {
  const indexes = [
    ...new Set(
      errors.flatMap(({range, message}, place) =>
        range && (place === 0 || !message.includes('in YAML stream'))
          ? [lineIndexAt(lines, range.start.offset)]
          : [],
      ),
    ),
  ].slice(0, mostLines);
  const [index = 0] = indexes;
  const [error] = errors;
  const local = indexes.map(each => slipsOfLine(lines, each));
  const [first = []] = local;
  const quote = error?.message.startsWith('missing closing') ? unclosedQuote(lines, index) : undefined;
  const bracket = unclosedBracket(lines, index);
  const stray = strayLines(lines, index);
  const extra = extraBracket(text, error?.range?.start.offset ?? 0);
  const groups = [
    ...(first.length > 0 ? [local.flat(), first] : []),
    ...[quote, bracket, extra].map(slip => (slip ? [slip] : [])),
    ...wrongIndentation(lines, index).map(slip => [slip]),
    ...(stray ? [[stray]] : []),
  ];
  return groups.filter(group => group.length > 0);
}

function slipsOfLine(lines: readonly TextLine[], index: number): readonly Slip[] {
  const line = lines[index];
  if (!line) return [];
  const flow = flowTexts(lines, index);
  if (flow.length > 0) return flow;
  const slip = missingSpace(line) ?? textWithoutQuotes(lines, index);
  return slip ? [slip] : [];
}
