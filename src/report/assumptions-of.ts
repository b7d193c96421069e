import { policies } from '../policy/index.js';
import type { Provenance, Text } from '../quantity/index.js';
import type { OwnCode } from '../scenario/check.js';
import { type Field, walk } from '../scenario/field.js';
import { policyEntry } from '../scenario/policy-schema.js';
import { originOf } from '../scenario/provenance.js';
import { type Scenario, scenarioSchema } from '../scenario/schema.js';
import type { Path } from '../scenario/tree.js';
import { sourceText } from '../words/source-words.js';
import type { Assumption } from './assumptions.js';

/**
 * The numbers that scenarios rest on and where each comes from: what a file says under `provenance`, or else what the
 * schema says of the default. A number that several scenarios share is told once.
 */
export function assumptionsOf(scenarios: readonly Scenario[]): Assumption[] {
  return once(scenarios.flatMap(numbersOf));
}

/**
 * The numbers of the policies of the user's own, each with the file that it comes from. `own` holds the code of each
 * scenario, in their order; what the file says of no origin is an assumption.
 */
export function ownAssumptionsOf(scenarios: readonly Scenario[], own: readonly OwnCode[]): Assumption[] {
  return once(scenarios.flatMap((scenario, index) => ownNumbersOf(scenario, own[index])));
}

function once(assumptions: readonly Assumption[]): Assumption[] {
  const told = new Map<string, Assumption>();
  for (const assumption of assumptions) {
    const key = `${assumption.path}=${assumption.value}`;
    if (!told.has(key)) told.set(key, assumption);
  }
  return [...told.values()];
}

function numbersOf(scenario: Scenario): Assumption[] {
  const found: Assumption[] = [];
  const take = (path: Path, shown: Path, field: Field, value: unknown) => {
    const assumption = assumptionAt(scenario, path, shown, field, value);
    if (assumption) found.push(assumption);
  };
  walk(scenarioSchema, scenario, [], (path, field, value) => {
    if (path[0] !== 'policies') take(path, path, field, value);
  });
  scenario.policies.forEach((entry, index) => {
    const policy = policies.find(({ name }) => name === entry.policy);
    // A policy is known by its name here: its place in the list differs from scenario to scenario.
    if (policy)
      walk(policyEntry(policy.name, policy.params), entry, [], (path, field, value) =>
        take(['policies', index, ...path], [entry.policy, ...path], field, value),
      );
  });
  return found;
}

function ownNumbersOf(scenario: Scenario, own: OwnCode | undefined): Assumption[] {
  return scenario.policies.flatMap((entry, index) => {
    const policy = own?.policies.get(entry.policy);
    if (!policy) return [];
    const found: Assumption[] = [];
    const schema = policyEntry(entry.policy, policy.params);
    const file = entry.policy.replace(/^\.\//, '');
    // A scenario holds it as it was written: units are read and defaults filled in here.
    walk(schema, schema.safeParse(entry).data, [], (path, { meta, ...field }, value) => {
      const [key] = path[0] === 'phases' ? path.slice(2) : path;
      if (!Object.hasOwn(policy.params.shape, key ?? '')) return;
      const at = ['policies', index, ...path];
      const told: Field = { ...field, meta: { provenance: 'assumption', ...meta } };
      const assumption = assumptionAt(scenario, at, [policy.name, ...path], told, value);
      if (!assumption) return;
      const { source } = assumption;
      const within = (text: string) => (text === '' ? file : `${file}: ${text}`);
      found.push({ ...assumption, source: { en: within(source.en), id: within(source.id) } });
    });
    return found;
  });
}

function assumptionAt(
  scenario: Scenario,
  path: Path,
  shown: Path,
  { meta }: Field,
  value: unknown,
): Assumption | undefined {
  if (typeof value !== 'number') return undefined;
  const origin = originOf(path, scenario.provenance);
  const provenance: Provenance | undefined = origin?.mark ?? meta.provenance;
  if (!provenance) return undefined;
  const summary: Text | undefined = meta.summary;
  return {
    path: shown.join('.'),
    value,
    unit: origin?.unit ?? meta.unit ?? '',
    provenance,
    source: sourceText(origin?.source ?? meta.source ?? ''),
    ...(summary ? { summary } : {}),
  };
}
