/** Where a block of the document stands in the briefing file. Loads the YAML library: import it when it is needed. */
import type {Path} from '../briefing/positions.js';
import {readYaml} from '../briefing/yaml.js';

/**
 * The line (from 1) of what a block's path names, in the text of the briefing; of the nearest that is there, if part of
 * the path is not. 1 where nothing of the path is there or the text is not YAML.
 */
export function lineOf(text: string, path: Path): number {
  const yaml = readYaml(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!yaml.ok || !isThere(yaml.value, path[0])) return 1;
  return yaml.positions.key(inFile(path)).start.line;
}

function isThere(value: unknown, step: string | number | undefined): boolean {
  return typeof value === 'object' && value !== null && step !== undefined && Object.hasOwn(value, step);
}

/** The document shows each of the objectives under a term of its own. */
function inFile(path: Path): Path {
  return path[0] === 'meeting' && path[1] === 'objective' ? ['meeting', 'objectives'] : path;
}
