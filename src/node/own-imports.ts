import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The files that a file of the user's own code imports by a relative path, and what these import in turn, each once, in the
 * order in which they are met. What comes from a package is not among them.
 */
export function ownImportsOf(path: string): string[] {
  const found = [path];
  for (const file of found) {
    for (const target of importsIn(file)) if (!found.includes(target)) found.push(target);
  }
  return found.slice(1);
}

/** The text of a file of own code; the texts of all of them in a list if it imports others. */
export function ownCodeText(path: string): string | string[] {
  const [text, ...others] = [path, ...ownImportsOf(path)].map((file) => readFileSync(file, 'utf8'));
  return others.length === 0 ? (text as string) : [text as string, ...others];
}

const statement = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"`])(\.{1,2}\/[^'"`\n]+)\1/g;
const endings = ['', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'];

function importsIn(file: string): string[] {
  if (file.endsWith('.json')) return [];
  const folder = dirname(file);
  return [...readFileSync(file, 'utf8').matchAll(statement)].flatMap(([, , name]) => {
    const target = join(folder, name as string);
    // A TypeScript file may be named by what it will be compiled to.
    const source = target.replace(/\.([mc]?)js$/, '.$1ts');
    const candidates = [target, source].flatMap((each) => [
      ...endings.map((ending) => each + ending),
      ...endings.slice(1).map((ending) => join(each, `index${ending}`)),
    ]);
    return candidates.find(isFile) ?? [];
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
