import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Scaled } from '../study/equal-budget.js';
import { type Attempt, runReplicate } from '../study/replicate.js';
import { scaleAttempt } from '../study/scale-attempt.js';
import { planStudy, type StudyData } from '../study/study-data.js';
import { ownCodeOf } from './own-code-of-study.js';
import { READY } from './pool.js';

/** One replicate of the first so many scenarios; or one scenario scaled to a yearly spending. */
export type StudyTask =
  | { readonly kind: 'replicate'; readonly replicate: number; readonly scenarios: number }
  | { readonly kind: 'scale'; readonly scenario: number; readonly amountIdr: number };
export type StudyResult = readonly Attempt[] | Scaled;

export interface StudyWorkerData {
  readonly study: StudyData;
}

/** Entry of a worker thread: plans the study once, then does task after task. */
async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const { study: data } = workerData as StudyWorkerData;
  const own = await ownCodeOf(data);
  const study = planStudy(data, own);
  const createHasher = () => createHash('sha256');
  port.on('message', (task: StudyTask) => {
    if (task.kind === 'replicate') {
      const { replicate, scenarios } = task;
      port.postMessage(runReplicate(study, replicate, { createHasher, scenarios }));
    } else {
      const { scenario } = data.scenarios[task.scenario];
      port.postMessage(scaleAttempt(scenario, own[task.scenario], data.seed, task.amountIdr));
    }
  });
  port.postMessage(READY);
}

if (parentPort) await serve(parentPort);
