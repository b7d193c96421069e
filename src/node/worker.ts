import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Scaled } from '../study/equal-budget.js';
import { type Attempt, beginnings, runReplicate } from '../study/replicate.js';
import { scaleAttempt } from '../study/scale-attempt.js';
import { planStudy, type StudyData } from '../study/study-data.js';
import { ownCodeOf } from './own-code-of-study.js';
import { type Order, READY } from './pool.js';

/** One replicate of some scenarios, by their places; or one scenario scaled to a yearly spending. */
export type StudyTask =
  | { readonly kind: 'replicate'; readonly replicate: number; readonly scenarios: readonly number[] }
  | { readonly kind: 'scale'; readonly scenario: number; readonly amountIdr: number };
export type StudyResult = readonly Attempt[] | Scaled;

const createHasher = () => createHash('sha256');

/** Plans a study; gives what does its tasks. */
async function takeIn(data: StudyData): Promise<(task: StudyTask) => StudyResult> {
  const own = await ownCodeOf(data);
  const study = planStudy(data, own);
  const beginningOf = beginnings(data.seed);
  return (task) => {
    if (task.kind === 'replicate') {
      return runReplicate(study, task.replicate, { createHasher, scenarios: task.scenarios });
    }
    const { scenario } = data.scenarios[task.scenario];
    return scaleAttempt(scenario, own[task.scenario], beginningOf, task.amountIdr);
  };
}

/** Entry of a worker thread. */
function serve(port: NonNullable<typeof parentPort>): void {
  let work: Awaited<ReturnType<typeof takeIn>>;
  port.on('message', async (order: Order<StudyData, StudyTask>) => {
    if ('task' in order) return port.postMessage(work(order.task));
    work = await takeIn(order.data);
    port.postMessage(READY);
  });
}

if (parentPort) serve(parentPort);
