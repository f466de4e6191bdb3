/** `briefing check --explain CODE`: a page on it. */

import {fileCodes, type ProblemCode, ruleCodes} from '../../briefing/problems.js';
import {pages, severityOf} from '../../checks/rules.js';
import {harmlessLine} from '../../text/harmless.js';
import {nearest} from '../../text/nearest.js';
import type {World} from '../../world.js';
import {writeExplanation} from '../../writers/check/explanation.js';
import {defaultWidth} from '../../writers/text.js';
import {paintFor} from '../shared/appearance.js';

/** Prints the page of a code. Exit code 2 where there is no such code. */
export async function explainCode(asked: string, width: number | undefined, world: World): Promise<number> {
  const {stdout, stderr} = world;
  const codes: readonly ProblemCode[] = [...fileCodes, ...ruleCodes];
  const code = codes.find(each => each === asked);
  if (!code) {
    const near = nearest(asked, codes);
    stderr.write(
      `briefing: there is no code ${harmlessLine(asked)}${near ? `; did you mean ${near}?` : ''}\n`,
    );
    stderr.write(`The codes are\n${codes.map(each => `  ${each}\n`).join('')}`);
    return 2;
  }
  const page = {code, severity: severityOf(code), ...pages[code]};
  stdout.write(writeExplanation(page, {width: width ?? defaultWidth, paint: await paintFor(stdout, world)}));
  return 0;
}
