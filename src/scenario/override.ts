import type { Bilingual } from '../words/lang.js';
import { meantName } from '../words/meanings.js';
import * as say from '../words/set-messages.js';
import { isCode } from './code-files.js';
import { parseText } from './parse.js';
import { stemOf } from './path.js';
import { errorAt, type Problem } from './problem.js';
import { type MapTree, type Path, type Site, type Tree, withValue } from './tree.js';

/** A value given on the command line: over what the file says, and checked like it. */
export interface Override {
  /** As it was written, for messages: `--set time.years=5`, `--years 5`. */
  readonly option: string;
  /** Keys and list indices with dots; a policy of a list may be named by its label or policy. */
  readonly path: string;
  /** YAML. */
  readonly value: string;
}

/** Reads `path=value`. */
export function readAssignment(text: string): Override {
  const cut = text.indexOf('=');
  return {
    option: `--set ${text}`,
    path: cut < 0 ? '' : text.slice(0, cut).trim(),
    value: cut < 0 ? '' : text.slice(cut + 1),
  };
}

/** An override for a policy that a scenario has not. */
export interface Missed {
  readonly site: Site;
  /** Path up to the policy's name. */
  readonly path: string;
  /** What its policies can be called by. */
  readonly names: readonly string[];
}

export interface Overridden {
  readonly tree: MapTree;
  readonly problems: readonly Problem[];
  readonly missed: readonly Missed[];
}

/** A value for a path, with the places where both are written. */
export interface Setting {
  /** As in an override. */
  readonly path: string;
  readonly key: Site;
  readonly value: Tree;
}

/** The tree with the overrides put in, in their order. */
export function applyOverrides(tree: MapTree, overrides: readonly Override[]): Overridden {
  const problems: Problem[] = [];
  const missed: Missed[] = [];
  let changed = tree;
  for (const override of overrides) {
    const site: Site = { file: override.option, line: 0, column: 0, text: '', isOption: true };
    const steps = override.path.split('.');
    const complain = (message: Bilingual) => void problems.push(errorAt(site, override.path, message));
    const fault = faultIn(override);
    if (fault) {
      complain(fault);
      continue;
    }
    if (steps[0] === 'extends') {
      complain(say.extendsFromOption);
      continue;
    }
    const parsed = parseText(override.option, override.value, site);
    problems.push(...parsed.problems);
    if (!parsed.tree) continue;
    const put = applySettings(changed, [{ path: override.path, key: site, value: parsed.tree }]);
    problems.push(...put.problems);
    missed.push(...put.missed);
    changed = put.tree;
  }
  return { tree: changed, problems, missed };
}

/** What is wrong with an assignment before it is looked at where it leads. */
function faultIn({ path, value }: Override): Bilingual | undefined {
  if (value.trim() === '') return say.noAssignment;
  if (path === '') return say.noPath;
  return path.split('.').includes('') ? say.gapInPath(path) : undefined;
}

/** The tree with values put in, in their order, as overrides put them in. */
export function applySettings(tree: MapTree, settings: readonly Setting[]): Overridden {
  const problems: Problem[] = [];
  const missed: Missed[] = [];
  let changed = tree;
  for (const { path: written, key, value } of settings) {
    const complain = (message: Bilingual) => void problems.push(errorAt(key, written, message));
    const path = pathIn(changed, written.split('.'), complain, (policy, names) =>
      missed.push({ site: key, path: policy, names }),
    );
    const next = path && withValue(changed, path, value, key);
    if (next) changed = next as MapTree;
    else if (path) complain(say.pathThroughValue(written));
  }
  return { tree: changed, problems, missed };
}

/** The keys and indices that a path leads along in a tree; undefined if it leads out of a list. */
export function placeIn(tree: MapTree, path: string): Path | undefined {
  return pathIn(
    tree,
    path.split('.'),
    () => {},
    () => {},
  );
}

/**
 * What is wrong with overrides for policies that none of some scenarios has; of scenarios that are compared some may
 * lack a policy that others have.
 */
export function missedByAll(scenarios: readonly { readonly missed: readonly Missed[] }[]): Problem[] {
  const [first, ...others] = scenarios.map(({ missed }) => missed);
  return (first ?? []).flatMap(({ site, path, names }) => {
    const alike = others.map((missed) => missed.find((each) => each.site.file === site.file));
    if (alike.includes(undefined)) return [];
    const all = [...new Set([...names, ...alike.flatMap((each) => each?.names ?? [])])];
    return [errorAt(site, path, notThere(path, all))];
  });
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The path with names of policies turned into indices; undefined, and complained of, if it leads out of a list. */
function pathIn(
  tree: MapTree,
  steps: readonly string[],
  complain: (message: Bilingual) => void,
  miss: (path: string, names: readonly string[]) => void,
): Path | undefined {
  const path: (string | number)[] = [];
  let at: Tree | undefined = tree;
  for (const step of steps) {
    if (forbidden.has(step)) return void complain(say.pathThroughValue(step));
    if (at?.kind === 'list') {
      const isNumber = /^\d+$/.test(step);
      const index: number = isNumber
        ? Number(step)
        : at.items.findIndex((item) => namesOf(item).includes(step));
      if (index < 0 || index >= at.items.length) {
        const wrong = [...path, step].join('.');
        const names = at.items.flatMap(namesOf);
        if (path.join() === 'policies' && !isNumber) return void miss(wrong, names);
        return void complain(notThere(wrong, [...at.items.keys(), ...names].map(String)));
      }
      path.push(index);
      at = at.items[index];
    } else {
      path.push(step);
      at = at?.kind === 'map' ? at.entries.get(step)?.value : undefined;
      if (path.join() === 'policies') at ??= { kind: 'list', site: tree.site, items: [] };
    }
  }
  return path;
}

function notThere(path: string, names: readonly string[]): Bilingual {
  const words = names.filter((name) => !/^\d+$/.test(name));
  return say.notInList(path, names, meantName(path.split('.').at(-1)!, words));
}

/** What an entry of `policies` can be called by: its label, its policy; for one of the user's own its file, without folder and ending. */
function namesOf(item: Tree): string[] {
  if (item.kind !== 'map') return [];
  return ['label', 'policy'].flatMap((key) => {
    const value = item.entries.get(key)?.value;
    if (value?.kind !== 'scalar' || typeof value.value !== 'string') return [];
    const { value: name } = value;
    return [isCode(value) ? stemOf(name) : name];
  });
}
