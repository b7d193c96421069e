import type { OwnCode } from '../scenario/entry-schema.js';
import { hasErrors, type Problem } from '../scenario/problem.js';
import type { Scenario } from '../scenario/schema.js';
import { futureTwice, otherWorld, policiesOption } from '../words/branch-words.js';
import { InputError } from '../words/input-error.js';
import { meantOption } from '../words/meanings.js';
import { noSuch } from '../words/sense-messages.js';
import { canonicalJson } from './json.js';
import { type ReadOptions, readScenario } from './read-scenario.js';

/** A scenario with what its own code is. */
export interface Told {
  readonly scenario: Scenario;
  readonly own: OwnCode;
}

/** A future by its name: the history's scenario with policies and budget of its own. */
export interface NamedFuture extends Told {
  readonly name: string;
}

/** Reads the futures of a history; mistakes in files come back as problems, others are thrown as InputErrors. */
export async function readFutures(
  items: readonly string[],
  history: Told,
  options: ReadOptions,
): Promise<{ readonly futures: readonly NamedFuture[]; readonly problems: readonly Problem[] }> {
  const futures: NamedFuture[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    if (!/\.(ya?ml|json)$/i.test(item)) {
      futures.push({ ...history, name: item, scenario: withPolicies(item, history.scenario) });
      continue;
    }
    const read = await readScenario(item, { ...options, areOverridesShared: true });
    problems.push(...read.problems);
    if (!read.scenario) continue;
    refuseOtherWorld(item, read.scenario, history.scenario);
    const { name, policies, budget } = read.scenario;
    futures.push({ name, scenario: { ...history.scenario, policies, budget }, own: read.own });
  }
  if (hasErrors(problems)) return { futures: [], problems };
  for (const [at, { name }] of futures.entries()) {
    if (futures.slice(0, at).some((before) => before.name === name)) throw new InputError(futureTwice(name));
  }
  return { futures, problems };
}

/** The scenario with all, none or some of its policies, in its own order of priority. */
function withPolicies(item: string, scenario: Scenario): Scenario {
  if (item === 'all') return scenario;
  if (item === 'none') return { ...scenario, policies: [] };
  const labelOf = ({ label, policy }: Scenario['policies'][number]) => label ?? policy;
  const labels = scenario.policies.map(labelOf);
  const kept = item.split('+').map((label) => label.trim());
  const known = [...labels, 'all', 'none'];
  for (const label of kept) {
    if (labels.includes(label)) continue;
    throw new InputError(policiesOption(noSuch('policy', label, meantOption(label, known), known)));
  }
  return { ...scenario, policies: scenario.policies.filter((entry) => kept.includes(labelOf(entry))) };
}

/** What a future has to share with its history, as keys of a scenario. */
function refuseOtherWorld(file: string, future: Scenario, history: Scenario): void {
  const { startYear, burnIn } = history.time;
  const parts = ['world', 'behaviour', 'agency', 'survey'] as const;
  const differs = parts.find((part) => canonicalJson(future[part]) !== canonicalJson(history[part]));
  const isOtherTime = future.time.startYear !== startYear || future.time.burnIn !== burnIn;
  if (differs ?? isOtherTime) throw new InputError(otherWorld(file, differs ?? 'time'));
}
