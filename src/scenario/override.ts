import type { Bilingual } from '../words/lang.js';
import { nearestName } from '../words/nearest.js';
import * as say from '../words/sense-messages.js';
import { parseText } from './parse.js';
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
    value: text.slice(cut + 1),
  };
}

/** The tree with the overrides put in, in their order. */
export function applyOverrides(
  tree: MapTree,
  overrides: readonly Override[],
): { tree: MapTree; problems: Problem[] } {
  const problems: Problem[] = [];
  let changed = tree;
  for (const override of overrides) {
    const site: Site = { file: override.option, line: 0, column: 0, text: '', isOption: true };
    const complain = (message: Bilingual) => void problems.push(errorAt(site, override.path, message));
    if (override.path === '' || override.value.trim() === '') {
      complain(say.noAssignment);
      continue;
    }
    const parsed = parseText(override.option, override.value, site);
    problems.push(...parsed.problems);
    const path = pathIn(changed, override.path.split('.'), complain);
    if (!parsed.tree || !path) continue;
    const next = withValue(changed, path, parsed.tree, site);
    if (next) changed = next as MapTree;
    else complain(say.pathLeadsNowhere(override.path, []));
  }
  return { tree: changed, problems };
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The path with names of policies turned into indices; undefined, and complained of, if it leads out of a list. */
function pathIn(
  tree: Tree,
  steps: readonly string[],
  complain: (message: Bilingual) => void,
): Path | undefined {
  const path: (string | number)[] = [];
  let at: Tree | undefined = tree;
  for (const step of steps) {
    if (forbidden.has(step)) return void complain(say.pathLeadsNowhere(step, []));
    if (at?.kind === 'list') {
      const index: number = /^\d+$/.test(step)
        ? Number(step)
        : at.items.findIndex((item) => namesOf(item).includes(step));
      if (index < 0 || index >= at.items.length)
        return void complain(nowhere(at.items, [...path, step].join('.')));
      path.push(index);
      at = at.items[index];
    } else {
      path.push(step);
      at = at?.kind === 'map' ? at.entries.get(step)?.value : undefined;
    }
  }
  return path;
}

function nowhere(items: readonly Tree[], path: string): Bilingual {
  const names = items.flatMap((item, index) => [String(index), ...namesOf(item)]);
  const nearest = nearestName(
    path.split('.').at(-1)!,
    names.filter((name) => !/^\d+$/.test(name)),
  );
  return say.pathLeadsNowhere(path, names, nearest);
}

/** What an entry of `policies` can be called by. */
function namesOf(item: Tree): string[] {
  if (item.kind !== 'map') return [];
  return ['label', 'policy'].flatMap((key) => {
    const value = item.entries.get(key)?.value;
    return value?.kind === 'scalar' && typeof value.value === 'string' ? [value.value] : [];
  });
}
