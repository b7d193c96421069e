import { parentPort } from 'node:worker_threads';

/** Answers each task with its name after a while, unless it is told to die over it, or soon after. */
parentPort.on('message', ({ data, task }) => {
  if (data) return data.isBroken ? process.exit(4) : parentPort.postMessage('ready');
  setTimeout(() => {
    if (task.dies === 'over it') process.exit(5);
    parentPort.postMessage(task.name);
    if (task.dies === 'after it') setTimeout(() => process.exit(6), 1);
  }, task.milliseconds ?? 0);
});
