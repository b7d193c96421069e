import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * SHA-256 over the code that the worker threads run: what was finished with other code must not be mixed with what is
 * still to come, whether or not anybody thought of raising the model's version.
 */
export function codeHash(): string {
  const root = join(dirname(createRequire(import.meta.url).resolve('simpul/worker')), '..');
  const hash = createHash('sha256');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}
