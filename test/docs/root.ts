import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);
export const rootFolder = fileURLToPath(root);

/** The documents, as paths from the root of the project. */
export const documents: readonly string[] = [
  'README.md',
  ...readdirSync(join(rootFolder, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path))
    .sort(),
];

export function read(path: string): string {
  return readFileSync(join(rootFolder, path), 'utf8');
}

/** A document without its code blocks, in which what looks like a link is none. */
export function proseOf(path: string): string {
  return read(path).replace(/^```[\s\S]*?^```/gm, '');
}

export function folderOf(path: string): string {
  return join(rootFolder, dirname(path));
}
