import { accessSync, constants, lstatSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { access, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import {
  folderIsFile,
  folderOfAnother,
  folderOfUnknown,
  folderUnderfoot,
} from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import { asidePath, isOfTheDead } from './aside.js';
import { makeFolder } from './make-folder.js';
import { ownerOf } from './manifest.js';

/** Names in a result folder that are written anew; anything else somebody put there stays. */
const ours =
  /^(manifest\.json|comparison\.json|outcomes(-equal-budget)?\.(parquet|csv|csv-metadata\.json)|(digests|endings|design|summary)\.parquet|ro-crate-metadata\.json|charts|report\.html|journal)$/;

/** Throws an InputError if a folder holds something other than an earlier result of the same study. */
export async function refuseForeignFolder(folder: string, identity: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length === 0) return;
  const owner = await ownerOf(folder);
  if (!owner) throw new InputError(folderOfUnknown(folder));
  if (owner.identity !== identity) throw new InputError(folderOfAnother(folder, owner.study.name));
}

/** Throws an InputError for the current folder and those above it, and for no name at all: a result replaces its folder. */
export function refuseOwnGround(folder: string): void {
  const way = relative(resolve(folder), process.cwd());
  const isAtOrAbove = way === '' || !(way.startsWith('..') || isAbsolute(way));
  if (folder.trim() === '' || isAtOrAbove) throw new InputError(folderUnderfoot(folder));
}

/**
 * Throws an InputError if the folder, or what should be one above it, is a file, and what the file system says if nothing
 * may be written there: before anything is run, since a result replaces its folder from beside it.
 */
export function refuseUnwritable(folder: string): void {
  const target = resolve(folder);
  let place = target;
  while (!isEntry(place)) place = dirname(place);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(folderIsFile(place === target ? folder : place));
  }
  const needed = place === target ? [target, dirname(target)] : [place];
  for (const each of needed) accessSync(each, constants.W_OK | constants.X_OK);
  tryOut(place);
}

/** Throws what the file system says if a folder takes nothing in, though it may grant everything, as /proc does. */
function tryOut(folder: string): void {
  try {
    rmdirSync(mkdtempSync(join(folder, '.simpul-')));
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: folder });
  }
}

function isEntry(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes a result folder aside and puts it in its place at once: whoever looks sees the old folder or the new one, whole.
 * `write` gets the folder to write into; if it fails, nothing changes.
 */
export async function replaceFolder(folder: string, write: (aside: string) => Promise<void>): Promise<void> {
  const target = resolve(folder);
  const aside = asidePath(besides(target), 'new');
  const old = asidePath(besides(target), 'old');
  try {
    makeFolder(aside);
    await recover(target);
    await write(aside);
    if (await exists(target)) {
      await rename(target, old);
      await keepForeign(old, aside);
    }
    await rename(aside, target);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    if ((await exists(old)) && !(await exists(target))) await rename(old, target);
    await rm(aside, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

/** Removes what processes left that were killed over this folder; what they had moved away comes back. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target);
  const names = (await readdir(parent)).filter((name) => name.startsWith(`${basename(besides(target))}.`));
  const left = (ending: string) =>
    names.filter((name) => isOfTheDead(name, ending)).map((name) => join(parent, name));
  for (const old of left('old')) if (!(await exists(target))) await rename(old, target);
  for (const path of [...left('old'), ...left('new')]) {
    if (!(await exists(path))) continue;
    if (await exists(target)) await keepForeign(path, target);
    await rm(path, { recursive: true, force: true });
  }
}

/** What paths beside a folder begin with. */
function besides(target: string): string {
  return join(dirname(target), `.${basename(target)}`);
}

async function keepForeign(from: string, to: string): Promise<void> {
  for (const name of await readdir(from))
    if (!ours.test(name)) await rename(join(from, name), join(to, name));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
