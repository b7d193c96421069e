import { policies } from '../policy/index.js';
import type { Text } from '../quantity/index.js';
import type { OwnCode } from '../scenario/entry-schema.js';
import { type Field, isNumeric, walk } from '../scenario/field.js';
import { policyEntry } from '../scenario/policy-schema.js';
import { originOfNumber } from '../scenario/provenance.js';
import { type Scenario, scenarioSchema } from '../scenario/schema.js';
import type { Path } from '../scenario/tree.js';
import { sourceText } from '../words/source-words.js';
import type { Assumption } from './assumptions.js';

/**
 * The numbers that scenarios rest on and where each comes from: what a file says under `provenance`, or of a default what
 * the schema says. A number that several scenarios share is told once.
 */
export function assumptionsOf(scenarios: readonly Scenario[]): Assumption[] {
  return once(scenarios.flatMap(numbersOf));
}

/**
 * The numbers of the policies of the user's own, each with the file that it comes from. `own` holds the code of each
 * scenario, in their order; a default of which the file says no origin is an assumption.
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
  // The version is the model's and says nothing of the world.
  walk(scenarioSchema.omit({ policies: true, modelVersion: true }), scenario, [], (path, field, value) =>
    take(path, path, field, value),
  );
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
      const isKnown = assumption.provenance !== undefined;
      found.push(
        isKnown ? { ...assumption, source: { en: within(source.en), id: within(source.id) } } : assumption,
      );
    });
    return found;
  });
}

function assumptionAt(
  scenario: Scenario,
  path: Path,
  shown: Path,
  field: Field,
  value: unknown,
): Assumption | undefined {
  if (typeof value !== 'number' || !isNumeric(field)) return undefined;
  const { mark, source, unit } = originOfNumber(path, value, field, scenario.provenance);
  const summary: Text | undefined = field.meta.summary;
  return {
    path: shown.join('.'),
    value,
    unit: unit ?? '',
    ...(mark ? { provenance: mark } : {}),
    source: sourceText(source ?? ''),
    ...(summary ? { summary } : {}),
  };
}
