/** The files that are made from the source, with their texts. */
import {manPage} from '../source/man-page.js';
import {briefingSchemaText} from './json-schema.js';

/** Text by path, from the root of the repository. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {'briefings/briefing.schema.json': briefingSchemaText(), 'man/briefing.1': manPage()};
}
