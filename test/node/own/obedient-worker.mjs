import { setTimeout as wait } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';

/** Answers each part of a task with its name after a while, unless it is told to die over it, or soon after. */
parentPort.on('message', async ({ data, task }) => {
  if (data) return data.isBroken ? process.exit(4) : parentPort.postMessage('ready');
  for (const [number, part] of (task.parts ?? [task]).entries()) {
    await wait(part.milliseconds ?? 0);
    if (part.dies === 'over it') process.exit(5);
    parentPort.postMessage([number, part.name]);
    if (part.dies === 'after it') setTimeout(() => process.exit(6), 1);
  }
});
