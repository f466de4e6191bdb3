/** Reads the answer of `npm audit --json`. */

/** @typedef {{name: string, severity: string, title: string, url: string}} Advisory */

/**
 * The advisories about these packages, or `undefined` if the registry did not answer.
 * @param {string} json
 * @param {ReadonlySet<string>} packages
 * @returns {Advisory[] | undefined}
 */
export function advisoriesIn(json, packages) {
  /** @type {{vulnerabilities?: Record<string, {via: Array<string | Advisory>}>}} */
  let answer;
  try {
    answer = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!answer.vulnerabilities) return undefined;
  return Object.entries(answer.vulnerabilities).flatMap(([name, {via}]) =>
    // A text in `via` is the name of another package, which has an entry of its own.
    packages.has(name) ? via.flatMap(cause => (typeof cause === 'string' ? [] : [{...cause, name}])) : [],
  );
}

/**
 * The names of the packages in the notices of a build. Each notice begins with a name and a version.
 * @param {string} notices
 * @returns {Set<string>}
 */
export function packagesIn(notices) {
  const [, ...entries] = `\n${notices}`.split(/^(?:This program contains.*|-{80})$/m);
  return new Set(entries.map(entry => entry.trim().split(' ')[0] ?? ''));
}
