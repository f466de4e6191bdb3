/** The texts of the files that are made from the source. */

import {briefingSchemaText} from './json-schema.js';
import {manPage} from './man-page.js';

/** Returns the texts by path from the root of the repository. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {'briefings/briefing.schema.json': briefingSchemaText(), 'man/briefing.1': manPage()};
}
