import type { SweepData } from '../study/sweep-data.js';
import { codeHash } from './code-hash.js';
import type { Journal } from './journal.js';
import { hashOf } from './json.js';
import type { PointRunName } from './run-name.js';
import type { FoundRun } from './run-row.js';
import type { SweepListener } from './run-sweep.js';
import type { StudyEvent } from './study-event.js';
import type { SweepRuns } from './sweep-runs.js';
import { placesOf } from './swept.js';
import { sweepIdentity } from './write-sweep.js';

/** What the runs of a sweep depend on, and its journal with them. */
export function sweepJournalKey(data: SweepData): string {
  return hashOf([sweepIdentity(data), codeHash()]);
}

/** What tells a journal of the runs of a sweep, first of all that they are planned: each at every point that it serves. */
export function notedSweep(journal: Journal, data: SweepData, runs: SweepRuns): SweepListener {
  const scenarios = data.study.scenarios.map(({ scenario }) => scenario.name);
  const { replicates } = data.study;
  journal.note({ event: 'planned', points: data.points.length, scenarios, replicates });
  const served = new Map<string, PointRunName[]>();
  for (const { point, scenario, replicate } of placesOf(data)) {
    const identity = runs.identityOf(point, scenario, replicate);
    const name = { point: point + 1, scenario: scenarios[scenario]!, replicate };
    const before = served.get(identity);
    if (before) before.push(name);
    else served.set(identity, [name]);
  }
  const note = (event: 'found' | 'finished', all: Iterable<readonly [identity: string, run: FoundRun]>) =>
    journal.noteAll(
      [...all].flatMap(([identity, run]) =>
        (served.get(identity) ?? []).map(
          (name): StudyEvent =>
            'error' in run
              ? { event: 'failed', ...name, message: run.error }
              : { event, ...name, digest: run.digest },
        ),
      ),
    );
  return { onKnown: (all) => note('found', all), onEnded: (all) => note('finished', all) };
}
