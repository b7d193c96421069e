import type { z } from 'zod';
import type { Text } from '../quantity/index.js';
import { entrySchema, type OwnCode } from './entry-schema.js';
import { fieldOf, isMap, stepDown } from './field.js';
import { type Scenario, scenarioSchema } from './schema.js';
import { type MapTree, type Path, pathText, type Tree, treeAt } from './tree.js';
import { type Written, writtenIn } from './written.js';

/** One thing in which two scenarios differ. */
export interface Difference {
  /** A value is another one; something is in one of them only; the policies stand in another order. */
  readonly kind: 'value' | 'only-in-one' | 'only-in-other' | 'order';
  /** Of a policy's parameter with the policy's label: `policies.annual-event.quota`. */
  readonly path: string;
  readonly summary: Text | undefined;
  readonly unit: string | undefined;
  readonly one: unknown;
  readonly other: unknown;
  /** Whether the value is the default, because the files say nothing. */
  readonly isDefault: readonly [boolean, boolean];
  /** Of a policy, group or the like that only the other has: all that its files say of it, by paths below this one. */
  readonly settings?: readonly Written[];
}

/** A scenario that was read without error. */
export interface Side {
  readonly scenario: Scenario;
  readonly tree: MapTree;
  readonly own: OwnCode;
}

const ignored = new Set(['name', 'title', 'extends', 'provenance', 'policies']);

/** Everything in which two scenarios differ once defaults are filled in; names, titles and provenance aside. */
export function differencesOf(one: Side, other: Side): Difference[] {
  const comparison = new Comparison(one, other);
  const keys = Object.keys(scenarioSchema.shape).filter((key) => !ignored.has(key));
  for (const key of keys) {
    const [a, b] = [one, other].map(({ scenario }) => (scenario as Record<string, unknown>)[key]);
    comparison.compare(stepDown(scenarioSchema, key), a, b, [key]);
  }
  comparePolicies(comparison);
  return comparison.found;
}

class Comparison {
  readonly found: Difference[] = [];

  constructor(
    readonly one: Side,
    readonly other: Side,
  ) {}

  /** `places` are where the policy of the path stands in the two scenarios. */
  compare(
    schema: z.ZodType | undefined,
    a: unknown,
    b: unknown,
    path: Path,
    places: readonly number[] = [],
  ): void {
    if (isMap(a) && isMap(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        this.compare(schema && stepDown(schema, key), a[key], b[key], [...path, key], places);
      }
      return;
    }
    if (JSON.stringify(a) === JSON.stringify(b)) return;
    const meta = schema ? fieldOf(schema).meta : {};
    this.found.push({
      kind: a === undefined ? 'only-in-other' : b === undefined ? 'only-in-one' : 'value',
      path: pathText(path),
      summary: meta.summary,
      unit: meta.unit,
      one: a,
      other: b,
      isDefault: [!writtenAt(this.one, path, places[0]), !writtenAt(this.other, path, places[1])],
      ...(a === undefined && isMap(b) && { settings: this.#settingsOf(schema, b, path, places[1]) }),
    });
  }

  /** What names a policy is said already. */
  #settingsOf(
    schema: z.ZodType | undefined,
    value: object,
    path: Path,
    place: number | undefined,
  ): Written[] {
    const written = writtenIn(schema, value, writtenAt(this.other, path, place));
    if (path[0] !== 'policies' || path.length !== 2) return written;
    return written.filter(
      ({ path: key, value }) => key !== 'label' && (key !== 'policy' || value !== path[1]),
    );
  }
}

function writtenAt({ tree }: Side, path: Path, place: number | undefined): Tree | undefined {
  return treeAt(tree, place === undefined ? path : path.with(1, place));
}

type Entry = Scenario['policies'][number];

/** What a policy of a scenario is called. */
function labelOf(entry: Entry, own: OwnCode): string {
  return entry.label ?? own.policies.get(entry.policy)?.name ?? entry.policy;
}

function comparePolicies(comparison: Comparison): void {
  const { one, other, found } = comparison;
  const labels = (side: Side) => side.scenario.policies.map((entry) => labelOf(entry, side.own));
  const ofOne = labels(one);
  const ofOther = labels(other);
  for (const label of new Set([...ofOne, ...ofOther])) {
    const places = [ofOne.indexOf(label), ofOther.indexOf(label)] as const;
    const [entry, otherEntry] = [one.scenario.policies[places[0]], other.scenario.policies[places[1]]];
    const schema = entry ? entrySchema(entry.policy, one.own) : entrySchema(otherEntry!.policy, other.own);
    comparison.compare(schema, entry, otherEntry, ['policies', label], places);
  }
  const shared = ofOne.filter((label) => ofOther.includes(label));
  const sharedInOther = ofOther.filter((label) => ofOne.includes(label));
  if (shared.join() === sharedInOther.join()) return;
  const isDefault = [false, false] as const;
  found.push({
    kind: 'order',
    path: 'policies',
    summary: undefined,
    unit: undefined,
    one: shared,
    other: sharedInOther,
    isDefault,
  });
}
