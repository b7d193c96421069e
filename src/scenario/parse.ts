import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
} from 'yaml';
import * as say from '../words/file-messages.js';
import { jsonFault } from './json-syntax.js';
import { isKindClear } from './kind-of-file.js';
import { tooDeepAt } from './nesting.js';
import { oddText, steeringSigns, withoutSteering } from './odd-text.js';
import { errorAt, type Problem } from './problem.js';
import { type Block, restsOf, withBlock } from './torn-text.js';
import type { Entry, ListTree, Site, Tree } from './tree.js';

const MAX_NESTING = 30;
/** Values that a file may unfold to once its anchors are written out. */
const MAX_VALUES = 200_000;

export interface Parsed {
  /** Undefined if nothing of the file could be read. */
  readonly tree: Tree | undefined;
  /** False where there are top-level keys that could not be read: they are left out of the tree. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads a YAML or JSON text into a tree. Syntax errors, keys written twice, forbidden keys, numbers that are not finite,
 * anchors that are missing, circular or explosive, and a second document are reported, each with its line. Of a file with
 * syntax errors what stands below the other top-level keys is read. A text from the command line is given with its `option`.
 */
export function parseText(file: string, text: string, option?: Site): Parsed {
  const { tree, problems, isTorn = false } = parseWhole(file, text, option);
  if (!isTorn || option) return { tree, isWhole: true, problems };
  for (const rest of restsOf(text)) {
    const read = parseWhole(file, rest.text);
    if (read.isTorn) continue;
    const faults = rest.leftOut.map((block) => faultOf(block, file, withBlock(rest, block, text)));
    const isClear = read.tree?.kind === 'map' && isKindClear(read.tree);
    return isClear
      ? { tree: read.tree, isWhole: false, problems: [...faults, ...read.problems] }
      : { tree: undefined, isWhole: false, problems: faults };
  }
  // Those that come after may follow from the first.
  return { tree: undefined, isWhole: false, problems: problems.slice(0, 1) };
}

/** The syntax error of a text that would have none without a block; it may be noticed only further down. */
function faultOf({ start, end }: Block, file: string, text: string): Problem {
  const [fault] = parseWhole(file, text).problems as [Problem];
  const { line } = fault.site;
  if (line > start && line <= end) return fault;
  const row = text.split('\n')[start]!;
  const site = { file, line: start + 1, column: row.search(/\S/) + 1, text: row.replace(/\r$/, '') };
  return errorAt(site, '', say.tornFrom(line));
}

interface ParsedWhole {
  readonly tree: Tree | undefined;
  readonly problems: readonly Problem[];
  /** Whether there are syntax errors in it. */
  readonly isTorn?: boolean;
}

function parseWhole(file: string, text: string, option?: Site): ParsedWhole {
  const lines = new LineCounter();
  const rows = text.split('\n');
  const siteOf = (offset: number): Site => {
    if (option) return option;
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, text: rows[line - 1]?.replace(/\r$/, '') ?? '' };
  };
  const odd = option ? undefined : oddText(text);
  const deep = tooDeepAt(text);
  if (deep !== undefined && !odd) {
    const line = text.slice(0, deep).split('\n').length;
    const column = deep - text.lastIndexOf('\n', deep - 1);
    const site = option ?? { file, line, column, text: rows[line - 1] ?? '' };
    return { tree: undefined, problems: [errorAt(site, '', say.tooDeep(MAX_NESTING))] };
  }
  let documents: Document.Parsed[];
  try {
    // Keys written twice are found below, in a time that grows with the file and not with its square.
    const options = {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: false,
    } as const;
    documents = [...parseAllDocuments(text, options)];
  } catch {
    return { tree: undefined, problems: [errorAt(option ?? fileSite(file), '', say.tooDeep(MAX_NESTING))] };
  }
  // The parser has counted the lines by now.
  if (odd) return { tree: undefined, problems: [errorAt(siteOf(odd.offset), '', odd.message)] };
  const [document, second] = documents;
  if (!document || document.contents === null) {
    return { tree: undefined, problems: [errorAt(option ?? fileSite(file), '', say.fileEmpty)] };
  }
  const { version } = document.directives.yaml;
  if (version !== '1.2')
    return {
      tree: undefined,
      problems: [errorAt(siteOf(text.indexOf('%YAML')), '', say.otherYaml(version))],
    };
  const faults = syntaxErrors(document, siteOf);
  const inJson = /\.json$/i.test(file) && !option ? jsonFault(text) : undefined;
  if (faults.length === 0 && inJson)
    faults.push(errorAt(siteOf(inJson.offset), '', say.notJson(inJson.fault)));
  if (faults.length > 0) return { tree: undefined, problems: faults, isTorn: true };
  const reader = new Reader(siteOf, document);
  if (second) reader.complain(second.range[0], '', say.severalDocuments);
  const tree = reader.read(document.contents, [], 0);
  if (countOf(tree) > MAX_VALUES) {
    return { tree: undefined, problems: [errorAt(tree.site, '', say.anchorsExplode(MAX_VALUES))] };
  }
  return { tree, problems: reader.problems };
}

/** Syntax errors in the order of the text. */
function syntaxErrors(document: Document.Parsed, siteOf: (offset: number) => Site): Problem[] {
  return [...document.errors]
    .sort((one, other) => one.pos[0] - other.pos[0])
    .map(({ code, pos }) =>
      errorAt(
        siteOf(pos[0]),
        '',
        code === 'RESOURCE_EXHAUSTION' ? say.tooDeep(MAX_NESTING) : say.badYaml(code),
      ),
    );
}

/** The site of a file as a whole. */
export function fileSite(file: string): Site {
  return { file, line: 0, column: 0, text: '' };
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Turns the parser's nodes into a tree. An anchored value becomes one tree, shared by all that refer to it. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #known = new Map<Node, Tree>();
  readonly #open = new Set<Node>();

  constructor(
    readonly siteOf: (offset: number) => Site,
    readonly document: Document.Parsed,
  ) {}

  complain(offset: number, where: string, message: Problem['message']): void {
    this.problems.push(errorAt(this.siteOf(offset), where, message));
  }

  read(node: Node | null, path: readonly string[], depth: number, fallback = 0): Tree {
    if (node === null) return { kind: 'scalar', site: this.siteOf(fallback), value: null };
    const known = this.#known.get(node);
    if (known) return known;
    const offset = node.range?.[0] ?? fallback;
    if (depth > MAX_NESTING) {
      this.complain(offset, '', say.tooDeep(MAX_NESTING));
      return { kind: 'scalar', site: this.siteOf(offset), value: null };
    }
    this.#open.add(node);
    const tree = this.#readOpen(node, path, depth, offset);
    this.#open.delete(node);
    this.#known.set(node, tree);
    return tree;
  }

  #readOpen(node: Node, path: readonly string[], depth: number, offset: number): Tree {
    const site = this.siteOf(offset);
    if (isAlias(node)) return this.#readAlias(node.source, node.resolve(this.document), path, depth, offset);
    if (node.tag && !standardTags.has(node.tag)) {
      this.complain(offset, path.join('.'), say.unknownTag(node.tag.replace('tag:yaml.org,2002:', '!!')));
      return { kind: 'scalar', site, value: null };
    }
    if (isSeq<Node>(node)) {
      const items = node.items.map((item, index) =>
        this.read(item, [...path, String(index)], depth + 1, offset),
      );
      return { kind: 'list', site, items };
    }
    if (isMap<Node, Node | null>(node))
      return { kind: 'map', site, entries: this.#readEntries(node.items, path, depth) };
    const value = this.#readScalar(node, path, offset);
    const source = isScalar(node) ? node.source : undefined;
    return typeof value === 'number' && source !== undefined && source !== String(value)
      ? { kind: 'scalar', site, value, written: source }
      : { kind: 'scalar', site, value };
  }

  #readScalar(node: Node, path: readonly string[], offset: number): string | number | boolean | null {
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const message = say.notFinite(isScalar(node) ? (node.source ?? String(value)) : '');
      this.problems.push({ ...errorAt(this.siteOf(offset), path.join('.'), message), isGeneral: true });
      return value;
    }
    if (typeof value === 'number' && isScalar(node) && /^[-+]?0[xob\d]/i.test(node.source ?? ''))
      this.complain(offset, path.join('.'), say.oddNumber(node.source as string, value));
    if (typeof value === 'string') {
      const [sign] = steeringSigns(value, false);
      if (sign === undefined) return value;
      this.complain(offset, path.join('.'), say.controlSignIn(sign));
      return withoutSteering(value);
    }
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    return value === null || value === undefined ? null : String(value);
  }

  #readAlias(
    name: string,
    target: Node | undefined,
    path: readonly string[],
    depth: number,
    offset: number,
  ): Tree {
    if (target && !this.#open.has(target)) return this.read(target, path, depth);
    this.complain(offset, path.join('.'), target ? say.anchorInItself(name) : say.unknownAnchor(name));
    return { kind: 'scalar', site: this.siteOf(offset), value: null };
  }

  #readEntries(
    pairs: readonly Pair<Node, Node | null>[],
    path: readonly string[],
    depth: number,
  ): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    const merged: Tree[] = [];
    for (const { key, value } of pairs) {
      const offset = key.range?.[0] ?? 0;
      if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
        this.complain(offset, path.join('.'), say.oddKey);
        continue;
      }
      const written = key.source ?? String(key.value);
      const [sign] = steeringSigns(written, true);
      if (sign !== undefined) this.complain(offset, path.join('.'), say.controlSignInKey(sign));
      const name = withoutSteering(written);
      const where = [...path, name];
      if (name === '<<') {
        merged.push(this.read(value, path, depth + 1, offset));
      } else if (forbidden.has(name)) {
        this.complain(offset, path.join('.'), say.forbiddenKey(name));
      } else if (entries.has(name)) {
        this.complain(offset, where.join('.'), say.duplicateKey(name));
      } else {
        entries.set(name, {
          key: this.siteOf(offset),
          value: this.read(value, where, depth + 1, key.range?.[1] ?? offset),
        });
      }
    }
    for (const tree of merged) this.#mergeInto(entries, tree);
    return entries;
  }

  /** `<<` adds what is not written out; of a list of maps the first wins. */
  #mergeInto(entries: Map<string, Entry>, tree: Tree): void {
    if (tree.kind === 'list') {
      for (const item of (tree as ListTree).items) this.#mergeInto(entries, item);
    } else if (tree.kind === 'map') {
      for (const [name, entry] of tree.entries) if (!entries.has(name)) entries.set(name, entry);
    } else {
      this.problems.push(errorAt(tree.site, '', say.mergeOfOther));
    }
  }
}

const standardTags = new Set(
  ['map', 'seq', 'str', 'int', 'float', 'bool', 'null'].map((tag) => `tag:yaml.org,2002:${tag}`),
);

/** How many values a tree unfolds to; what is shared is counted as often as it is referred to, and worked out once. */
function countOf(tree: Tree, known = new Map<Tree, number>()): number {
  const before = known.get(tree);
  if (before !== undefined) return before;
  let count = 1;
  if (tree.kind === 'list') for (const item of tree.items) count += countOf(item, known);
  if (tree.kind === 'map') for (const { value } of tree.entries.values()) count += countOf(value, known);
  known.set(tree, count);
  return count;
}
