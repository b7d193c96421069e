import { measures as builtInMeasures } from '../measure/index.js';
import type { CodeFile } from '../scenario/code-files.js';
import type { OwnCode } from '../scenario/entry-schema.js';
import { planScenario } from '../scenario/plan.js';
import type { Scenario } from '../scenario/schema.js';
import type { Named } from './comparison.js';
import type { StoppingRule } from './stopping-rule.js';
import type { StudyPlan, StudyScenario } from './study-plan.js';

/** A scenario of a study as plain data, and the file it was read from. */
export interface ScenarioData {
  readonly file: string;
  readonly scenario: Scenario;
  /** Files of the user's own policies and measures that it names. */
  readonly code: readonly Pick<CodeFile, 'kind' | 'name' | 'path'>[];
}

/** A study as plain data: what goes to other threads, and what its identity is worked out from. */
export interface StudyData extends Named {
  readonly seed: string;
  readonly replicates: number;
  /** When fewer replicates are enough; `replicates` are the most. */
  readonly until?: StoppingRule | undefined;
  readonly baseline: string;
  /** The yearly spending that all scenarios are scaled to as well, IDR; 0 for none. */
  readonly equalBudgetIdr: number;
  /** The first so many replicates are also compared at that spending; all if left out. */
  readonly equalBudgetReplicates?: number | undefined;
  /** The first so many replicates are run on after their end, without policies; none if left out. */
  readonly withdrawalReplicates?: number | undefined;
  /** The measures that matter most; the first ones of the registry if empty. */
  readonly outcomes: readonly string[];
  readonly scenarios: readonly ScenarioData[];
}

/** Replicates that are also compared at an equal budget. */
export function equalReplicatesOf({ replicates, equalBudgetReplicates = replicates }: StudyData): number {
  return Math.min(replicates, equalBudgetReplicates);
}

export const noOwnCode: OwnCode = { policies: new Map(), measures: new Map() };

/** What a study tells of when it declares no outcomes. */
export const defaultOutcomes = [
  'repeat-contact-share',
  'trust',
  'lasting-outside-ties',
  'reciprocity',
  'cost-per-lasting-tie',
] as const;

/** Makes of a checked study what is run. `own` holds the code of each scenario's own, in the order of the scenarios. */
export function planStudy(data: StudyData, own: readonly OwnCode[] = []): StudyPlan {
  const scenarios = data.scenarios.map((entry, index) => planEntry(entry, own[index] ?? noOwnCode));
  const measures = new Map(builtInMeasures.map((measure) => [measure.name, measure]));
  for (const { measures: added } of own) {
    for (const measure of added.values())
      if (!measures.has(measure.name)) measures.set(measure.name, measure);
  }
  const baseline = data.scenarios.find(({ scenario }) => scenario.name === data.baseline);
  return {
    name: data.name,
    title: data.title,
    seed: data.seed,
    replicates: data.replicates,
    scenarios,
    baseline: data.baseline,
    measures: [...measures.values()],
    outcomes: data.outcomes.length > 0 ? data.outcomes : defaultOutcomes,
    withdrawalReplicates: data.withdrawalReplicates,
    indexWeights: baseline?.scenario.index,
  };
}

function planEntry({ scenario }: ScenarioData, own: OwnCode): StudyScenario {
  return { name: scenario.name, title: scenario.title, plan: planScenario(scenario, own.policies) };
}
