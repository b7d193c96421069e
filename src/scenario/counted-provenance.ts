import { entrySchema, type OwnCode } from './entry-schema.js';
import { type Field, isNumeric, walk } from './field.js';
import { isMeant, linesOf, type Origin } from './provenance.js';
import { type Scenario, scenarioSchema } from './schema.js';
import { type MapTree, type Path, pathText, type Tree, treeAt } from './tree.js';

/** What each file sees, by its path: itself with all that it extends. */
export type Seen = ReadonlyMap<string, MapTree>;

interface Line {
  readonly steps: readonly string[];
  readonly origin: Origin;
  /** What its file sees; of a line from the command line, everything. */
  readonly sees: MapTree;
}

interface Leaf {
  readonly path: Path;
  readonly line: Line | undefined;
}

/**
 * What `provenance` says of the numbers of a scenario, by the paths of the parts that it says it of. A line is about the
 * numbers that its own file sees: neither about those that a file extending it, or the command line, has put in their
 * place, nor about defaults, of which the schema says more. `tree` is what the scenario was read from.
 */
export function countedProvenance(
  scenario: Scenario,
  tree: MapTree,
  own: OwnCode,
  seen: Seen,
): Scenario['provenance'] {
  const lines = linesOf(scenario.provenance).map(({ written, steps, origin }): Line => {
    const site = treeAt(tree, ['provenance', written])?.site;
    return { steps, origin, sees: (site && !site.isOption && seen.get(site.file)) || tree };
  });
  if (lines.length === 0) return {};
  const leaves: Leaf[] = [];
  const visit = (path: Path, field: Field, value: unknown) => {
    if (typeof value !== 'number' || !isNumeric(field)) return;
    const at = writtenAt(tree, path);
    const line = at && lines.find((one) => isMeant(path, one) && writtenAt(one.sees, path) === at);
    leaves.push({ path, line });
  };
  walk(scenarioSchema.omit({ policies: true }), scenario, [], visit);
  for (const [index, entry] of scenario.policies.entries()) {
    const schema = entrySchema(entry.policy, own);
    // A policy of the user's own stands in a scenario as it was written: units are read and defaults filled in here.
    const read = own.policies.has(entry.policy) ? schema?.safeParse(entry).data : entry;
    if (schema) walk(schema, read, ['policies', index], visit);
  }
  return Object.fromEntries(partsOf(leaves, 0));
}

/** What was written that a value comes from: at its path, or above it in place of a map; undefined for a default. */
function writtenAt(tree: MapTree, path: Path): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const step of path) {
    if (at?.kind === 'map') at = at.entries.get(String(step))?.value;
    else if (at?.kind === 'list') at = at.items[Number(step)];
    else return at;
  }
  return at;
}

/** The largest parts in which one line holds for every number, those of one part side by side. */
function partsOf(leaves: readonly Leaf[], depth: number): [path: string, origin: Origin][] {
  const below = new Map<string | number, Leaf[]>();
  for (const leaf of leaves) {
    const step = leaf.path[depth]!;
    const those = below.get(step);
    if (those) those.push(leaf);
    else below.set(step, [leaf]);
  }
  return [...below.values()].flatMap((those): [string, Origin][] => {
    const [{ path, line }] = those as [Leaf, ...Leaf[]];
    if (those.some((leaf) => leaf.line !== line)) return partsOf(those, depth + 1);
    return line ? [[pathText(path.slice(0, depth + 1)), line.origin]] : [];
  });
}
