/** `briefing check --explain CODE`: prints the page that explains a code. */

import {fileCodes, type ProblemCode, ruleCodes} from '../../briefing/problems.js';
import {pages, severityOf} from '../../checks/rules.js';
import {harmlessLine, joined, ours} from '../../text/harmless.js';
import {orDidYouMean} from '../../text/message-parts.js';
import {nearestInGroup} from '../../text/names/nearest.js';
import type {World} from '../../world.js';
import {writeExplanation} from '../../writers/check/explanation.js';
import {paintFor, type ThemeWishes} from '../shared/appearance.js';
import {printError} from '../shared/print-error.js';
import {printText, widthOn} from '../shared/print-text.js';

/** Prints the page of a code. For an unknown code, prints all codes and returns exit code 2. */
export async function explainCode(
  asked: string,
  {theme, width}: Readonly<{theme: ThemeWishes; width: number | undefined}>,
  world: World,
): Promise<number> {
  const {stdout} = world;
  const codes: readonly ProblemCode[] = [...fileCodes, ...ruleCodes];
  const code = codes.find(each => each === asked);
  if (!code) {
    const near = nearestInGroup(asked, codes);
    const list = joined(
      codes.map(each => ours`\n  ${each}`),
      '',
    );
    printError(
      ours`there is no code ${harmlessLine(asked)}${orDidYouMean(near)}\nThe codes are${list}`,
      world,
    );
    return 2;
  }
  const page = {code, severity: severityOf(code), ...pages[code]};
  const paint = await paintFor(stdout, world, theme);
  printText(
    stdout,
    writeExplanation(page, {width: width ?? widthOn(stdout), paint}),
    width ?? widthOn(stdout),
  );
  return 0;
}
