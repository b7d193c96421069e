import * as say from '../words/file-messages.js';
import type { Bilingual } from '../words/lang.js';
import { fileSite, parseText } from './parse.js';
import { folderOf, isRelative, joinPath } from './path.js';
import { errorAt, type Problem } from './problem.js';
import { type MapTree, mergeTrees, type Site, type Tree } from './tree.js';

/** What reading a file gives: its text, or why there is none. */
export type FileRead =
  | { readonly text: string }
  | { readonly fault: 'missing' | 'folder' | 'device' | 'link-loop' | 'too-large' }
  /** `content` is what could be read of it, up to `length` without fault. */
  | { readonly fault: 'not-text'; readonly content: string; readonly length: number }
  | { readonly fault: 'unreadable'; readonly why: string };

/** Reads a file; handed in, so that nothing here knows where files live. */
export type ReadFile = (path: string) => Promise<FileRead>;

/** The longest file that is read, in bytes. */
export const MAX_BYTES = 1_000_000;
const MAX_DEPTH = 16;
const MAX_FILES = 64;

export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** A file with all that it extends merged into it. */
export interface Resolved {
  /** Undefined if the file itself could not be read. */
  readonly tree: MapTree | undefined;
  /** What each file that could be read sees: itself with all that it extends. */
  readonly seen: ReadonlyMap<string, MapTree>;
  /** Whether all of it and all that it extends could be read. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
  /** Every file that was read, in the order of reading. */
  readonly files: readonly FileText[];
}

/** Reads a file and what it `extends`: maps merge, everything else replaces, the file itself last. Cycles are refused. */
export async function resolveFile(path: string, readFile: ReadFile): Promise<Resolved> {
  const resolver = new Resolver(readFile);
  const tree = await resolver.resolve(path, fileSite(path), []);
  const { seen, isWhole, problems, files } = resolver;
  return { tree, seen, isWhole, problems, files };
}

/** Why a file could not be read, for people. */
export function faultText(path: string, read: Extract<FileRead, { fault: string }>): Bilingual {
  if (read.fault === 'missing') return say.fileMissing(path);
  if (read.fault === 'folder') return say.fileIsFolder(path);
  if (read.fault === 'device') return say.fileIsDevice(path);
  if (read.fault === 'link-loop') return say.fileIsLoop(path);
  if (read.fault === 'too-large') return say.fileTooLarge(path, MAX_BYTES);
  if (read.fault === 'unreadable') return say.fileUnreadable(path, read.why);
  return say.fileNotText;
}

/** Where a text ceases to be one. */
function siteWithin(file: string, text: string, length: number): Site {
  const before = text.slice(0, length).split('\n');
  const line = before.length;
  return { file, line, column: before[line - 1]!.length + 1, text: text.split('\n')[line - 1]! };
}

class Resolver {
  readonly problems: Problem[] = [];
  readonly files: FileText[] = [];
  /** Of files that could be read. */
  readonly seen = new Map<string, MapTree>();
  isWhole = true;
  readonly #done = new Set<string>();

  constructor(readonly readFile: ReadFile) {}

  async resolve(path: string, askedAt: Site, above: readonly string[]): Promise<MapTree | undefined> {
    const chain = [...above, path];
    if (above.includes(path))
      return this.#refuse(askedAt, say.extendsCycle(chain.slice(chain.indexOf(path))));
    if (above.length > MAX_DEPTH) return this.#refuse(askedAt, say.extendsTooDeep(MAX_DEPTH));
    if (this.#done.has(path)) return this.seen.get(path);
    const tree = await this.#read(path, askedAt);
    const whole = tree && (await this.#extend(tree, path, chain));
    this.#done.add(path);
    if (whole) this.seen.set(path, whole);
    return whole;
  }

  #refuse(site: Site, message: Bilingual): undefined {
    this.problems.push(errorAt(site, site.line === 0 ? '' : 'extends', message));
  }

  async #read(path: string, askedAt: Site): Promise<MapTree | undefined> {
    if (!/\.(ya?ml|json)$/i.test(path)) return this.#refuse(askedAt, say.fileNotYaml(path));
    if (this.files.length >= MAX_FILES) return this.#refuse(askedAt, say.tooManyFiles(MAX_FILES));
    const read = await this.readFile(path);
    if ('fault' in read && read.fault === 'not-text') {
      const site = siteWithin(path, read.content, read.length);
      return void this.problems.push(errorAt(site, '', faultText(path, read)));
    }
    if ('fault' in read) return this.#refuse(askedAt, faultText(path, read));
    this.files.push({ path, text: read.text });
    const { tree, isWhole, problems } = parseText(path, read.text);
    this.problems.push(...problems);
    this.isWhole &&= isWhole;
    if (tree && tree.kind !== 'map') {
      const found =
        tree.kind === 'list' ? { en: 'a list', id: 'daftar' } : { en: 'a single value', id: 'satu nilai' };
      this.problems.push(errorAt(tree.site, '', say.notAMap(found)));
      return undefined;
    }
    return tree;
  }

  async #extend(tree: MapTree, path: string, chain: readonly string[]): Promise<MapTree | undefined> {
    const { extends: base, ...rest } = Object.fromEntries(tree.entries);
    if (!base) return tree;
    let merged: Tree | undefined;
    for (const item of base.value.kind === 'list' ? base.value.items : [base.value]) {
      const before = await this.#base(item, path, chain);
      this.isWhole &&= before !== undefined;
      merged = merged && before ? mergeTrees(merged, before) : (before ?? merged);
    }
    const own: MapTree = { ...tree, entries: new Map(Object.entries(rest)) };
    return merged ? (mergeTrees(merged, own) as MapTree) : own;
  }

  async #base(item: Tree, path: string, chain: readonly string[]): Promise<MapTree | undefined> {
    if (item.kind !== 'scalar' || typeof item.value !== 'string' || item.value === '')
      return this.#refuse(item.site, say.extendsNoText);
    if (!isRelative(item.value)) return this.#refuse(item.site, say.pathNotRelative(item.value));
    return this.resolve(joinPath(folderOf(path), item.value), item.site, chain);
  }
}
