import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Scenario } from '../scenario/schema.js';
import type { Scaled } from '../study/equal-budget.js';
import { type Attempt, beginnings, replicateByRun } from '../study/replicate.js';
import { scaleAttempt } from '../study/scale-attempt.js';
import { planStudy, type StudyData } from '../study/study-data.js';
import { letThrow } from './let-throw.js';
import { ownCodeOf } from './own-code-of-study.js';
import { type Answer, type Order, READY } from './pool.js';

/** A scenario at a point of a sweep, which is the study's scenario `at` with other numbers. */
interface ScenarioAtPoint {
  readonly at: number;
  readonly scenario: Scenario;
}

/**
 * One replicate of some of the scenarios, of which those below `runOn` are run on after their end; one of scenarios at a
 * point of a sweep; or one scenario scaled to a yearly spending.
 */
export type StudyTask =
  | {
      readonly kind: 'replicate';
      readonly replicate: number;
      readonly scenarios: readonly number[];
      readonly runOn: number;
    }
  | PointTask
  | { readonly kind: 'scale'; readonly scenario: number; readonly amountIdr: number };
export interface PointTask {
  readonly kind: 'point';
  readonly point: number;
  readonly replicate: number;
  readonly entries: readonly ScenarioAtPoint[];
}
/** Of a run, or of a scenario that was scaled. */
export type StudyResult = Attempt | Scaled;

const createHasher = () => createHash('sha256');

/** Beginnings that a worker keeps: points that differ in their policies alone share theirs. */
const BEGINNINGS = 8;

/** Plans a study; gives what does its tasks, run by run. */
async function takeIn(data: StudyData): Promise<(task: StudyTask) => Iterable<Answer<StudyResult>>> {
  const own = await ownCodeOf(data);
  const study = planStudy(data, own);
  const beginningOf = beginnings(data.seed);
  const recentBeginningOf = beginnings(data.seed, BEGINNINGS);
  return (task) => {
    if (task.kind === 'replicate') {
      const { replicate, scenarios, runOn } = task;
      return replicateByRun(study, replicate, { createHasher, scenarios, runOn });
    }
    if (task.kind === 'point') {
      const { entries, replicate } = task;
      const scenarios = entries.map(({ at, scenario }) => ({ ...data.scenarios[at]!, scenario }));
      const ofPoint = planStudy(
        { ...data, scenarios },
        entries.map(({ at }) => own[at]!),
      );
      // Every run reads the measures of all scenarios.
      const plan = { ...ofPoint, measures: study.measures };
      return replicateByRun(plan, replicate, { createHasher, beginningOf: recentBeginningOf });
    }
    const { scenario } = data.scenarios[task.scenario];
    return [[0, scaleAttempt(scenario, own[task.scenario], beginningOf, task.amountIdr)]];
  };
}

/** Entry of a worker thread. */
function serve(port: NonNullable<typeof parentPort>): void {
  let work: Awaited<ReturnType<typeof takeIn>>;
  port.on('message', async (order: Order<StudyData, StudyTask>) => {
    if ('task' in order) {
      for (const answer of work(order.task)) {
        // While its run is the one at work.
        await letThrow();
        port.postMessage(answer);
      }
      return;
    }
    work = await takeIn(order.data);
    port.postMessage(READY);
  });
}

if (parentPort) serve(parentPort);
