import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { ScaleAttempt } from '../study/scale-attempt.js';
import type { StudyData } from '../study/study-data.js';
import { scalingIdentity, scenarioIdentities } from './run-identity.js';
import { map, misshapen, number, text } from './shape.js';
import { orDamaged } from './store-fault.js';

/**
 * How scenarios reach a yearly spending, which takes trial runs to find out. Known by an identity of its own: what all
 * runs of the scenario have in common, and the amount.
 */
export interface Scalings {
  /** Those that are there of the scenarios of a study at its equal budget, by scenario. */
  find(study: StudyData): Promise<ReadonlyMap<number, ScaleAttempt>>;
  /** On disk when the promise is kept. */
  keep(study: StudyData, scenario: number, scaled: ScaleAttempt): Promise<void>;
}

export const scalingColumns = 'identity VARCHAR PRIMARY KEY, content VARCHAR';

type OrFault = <T>(work: Promise<T>) => Promise<T>;

/** The scalings of the store behind a connection; `isFresh` has it find nothing. */
export function scalingsOf(connection: DuckDBConnection, orFault: OrFault, isFresh: boolean): Scalings {
  return {
    find: async (study) => (isFresh ? new Map() : orFault(find(connection, study))),
    keep: (study, scenario, scaled) => orFault(keep(connection, study, scenario, scaled)),
  };
}

async function find(connection: DuckDBConnection, study: StudyData): Promise<Map<number, ScaleAttempt>> {
  const found = new Map<number, ScaleAttempt>();
  for (const [scenario, identity] of identitiesOf(study).entries()) {
    const reader = await connection.runAndReadAll('SELECT content FROM scalings WHERE identity = $1', [
      identity,
    ]);
    const [row] = reader.getRows();
    const { name } = study.scenarios[scenario]!.scenario;
    if (row)
      found.set(
        scenario,
        orDamaged(name, () => scalingIn(String(row[0]))),
      );
  }
  return found;
}

const scalingShape = z.looseObject({
  scenario: map,
  factor: number,
  policies: z.array(
    z.looseObject({ policy: map, parameter: text, factor: number, from: number, to: number }),
  ),
  spentPerYearIdr: number,
});

function scalingIn(content: string): ScaleAttempt {
  const scaling: unknown = JSON.parse(content);
  const fault = misshapen(scaling, scalingShape);
  if (fault) throw new RangeError(`scaling: ${fault.where} is no ${fault.wanted}`);
  return scaling as ScaleAttempt;
}

async function keep(
  connection: DuckDBConnection,
  study: StudyData,
  scenario: number,
  scaled: ScaleAttempt,
): Promise<void> {
  const row = [identitiesOf(study)[scenario]!, JSON.stringify(scaled)];
  await connection.run('INSERT OR REPLACE INTO scalings VALUES ($1, $2)', row);
}

const known = new WeakMap<StudyData, readonly string[]>();

function identitiesOf(study: StudyData): readonly string[] {
  const before = known.get(study);
  if (before) return before;
  const ofScenario = scenarioIdentities(study);
  const found = study.scenarios.map(({ scenario }) =>
    scalingIdentity(ofScenario(scenario), study.equalBudgetIdr),
  );
  known.set(study, found);
  return found;
}
