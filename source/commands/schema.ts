/** `briefing schema`: the JSON Schema of the briefing file. */
import {shippedSchema} from '../library/new-briefing.js';
import type {World} from '../world.js';

/** Prints the JSON Schema (draft-07) that ships with the program. */
export async function printSchema({packageFolder, stdout}: World): Promise<number> {
  stdout.write(shippedSchema(packageFolder));
  return 0;
}
