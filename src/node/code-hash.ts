import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { ownImportsOf } from './own-imports.js';

/** Where the code begins that works out runs, and how scenarios are scaled; what tells of them does not belong to it. */
const engine = ['study/replicate.js', 'study/scale-attempt.js'];

/** What code of the user's own imports besides. */
const library = ['index.js'];

/**
 * SHA-256 over the code that works out runs: what was finished with other code must not be mixed with what is still to
 * come, whether or not anybody thought of raising the model's version. `isOwnCode`: code of the user's own takes part.
 */
export function codeHash(isOwnCode = false): string {
  const hash = known.get(isOwnCode) ?? codeHashIn(installed(), isOwnCode);
  known.set(isOwnCode, hash);
  return hash;
}

/** Code that runs does not change. */
const known = new Map<boolean, string>();

/** The same of the code in a folder. */
export function codeHashIn(root: string, isOwnCode: boolean): string {
  const entries = [...engine, ...(isOwnCode ? library : [])].map((name) => join(root, name));
  const files = new Set(entries.flatMap((entry) => [entry, ...ownImportsOf(entry)]));
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** The folder of the code that the worker threads run. */
function installed(): string {
  return join(dirname(createRequire(import.meta.url).resolve('simpul/worker')), '..');
}
