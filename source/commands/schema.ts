/** `briefing schema`: prints the JSON Schema of the briefing file. */
import {shippedSchema} from '../library/shipped-files.js';
import type {World} from '../world.js';

export async function printSchema({packageFolder, stdout}: World): Promise<number> {
  stdout.write(shippedSchema(packageFolder));
  return 0;
}
