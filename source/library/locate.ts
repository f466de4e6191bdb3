/**
 * Finds the line of a block in the briefing file. This file loads the YAML library, so import it only when it is
 * needed.
 */
import type {Path} from '../briefing/positions.js';
import {readYaml} from '../briefing/yaml.js';

/**
 * The line, from 1, of a block’s path in the text of the briefing. If the text has only the beginning of the path, the
 * line of this beginning. 1 if the text has no part of the path, or is not YAML.
 */
export function lineOf(text: string, path: Path): number {
  const yaml = readYaml(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!yaml.ok || !isThere(yaml.value, path[0])) return 1;
  return yaml.positions.key(path).start.line;
}

function isThere(value: unknown, step: string | number | undefined): boolean {
  return typeof value === 'object' && value !== null && step !== undefined && Object.hasOwn(value, step);
}
