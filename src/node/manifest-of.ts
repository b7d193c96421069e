import { modelVersion } from '../model/version.js';
import { ownAssumptionsOf } from '../report/assumptions-of.js';
import type { ComparedStudy } from './compare-study.js';
import { identityOf, type Manifest, type ManifestRun, manifestEntryOf, packageVersion } from './manifest.js';
import { type NamedRun, runsIn } from './runs-in.js';

/** The manifest of a study that was compared by a command. */
export function manifestOf(compared: ComparedStudy, command: string): Manifest {
  const { data, own, comparison, written, equal, scaling, sets } = compared;
  const { scenarios, ...study } = data;
  const ownAssumptions = ownAssumptionsOf(
    scenarios.map(({ scenario }) => scenario),
    own,
  );
  return {
    format: 1,
    simpul: packageVersion(),
    model: modelVersion,
    identity: identityOf(data),
    command,
    sets,
    study,
    scenarios: scenarios.map(manifestEntryOf),
    scaled: (scaling?.added ?? []).map(manifestEntryOf),
    digest: comparison.digest,
    runs: runsIn('written', written).map(entryOf),
    equalBudgetRuns: (equal ? runsIn('equal', equal) : []).map(entryOf),
    failures: comparison.failures,
    ...(ownAssumptions.length > 0 ? { ownAssumptions } : {}),
  };
}

function entryOf({ scenario, replicate, run }: NamedRun): ManifestRun {
  return { scenario, replicate, digest: run.digest };
}
