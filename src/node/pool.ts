import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What a worker says when it can take tasks. */
export const READY = 'ready';

export interface Tasks<Task, Result> {
  /** Threads at most. */
  readonly workers: number;
  /** What every worker gets when it starts. */
  readonly data: unknown;
  readonly tasks: readonly Task[];
  /** Ends everything at once; tasks at work are lost. */
  readonly signal?: AbortSignal | undefined;
  /** In the order in which tasks end, which is not that of the tasks. */
  onResult(task: Task, result: Result): void;
  /** A worker died over a task (out of memory, say); another one goes on with the rest. */
  onLost(task: Task, message: string): void;
}

/** Has worker threads do tasks, in their order, each thread the next one. Rejects if a worker cannot start. */
export function runTasks<Task, Result>(job: Tasks<Task, Result>): Promise<void> {
  const { tasks, signal } = job;
  const path = createRequire(import.meta.url).resolve('simpul/worker');
  const threads = new Set<Worker>();
  let next = 0;
  let isOver = false;

  return new Promise((resolve, reject) => {
    const end = (error?: Error) => {
      isOver = true;
      signal?.removeEventListener('abort', onAbort);
      const ended = Promise.all([...threads].map((thread) => thread.terminate()));
      ended.then(() => (error ? reject(error) : resolve()), reject);
    };
    const onAbort = () => end();
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted || tasks.length === 0) return end();
    for (let count = Math.min(job.workers, tasks.length); count > 0; count--) start();

    function start(): void {
      const thread = new Worker(path, { workerData: job.data });
      let task: Task | undefined;
      let isReady = false;
      threads.add(thread);
      const advance = () => {
        task = tasks[next++];
        if (task !== undefined) return thread.postMessage(task);
        threads.delete(thread);
        void thread.terminate();
        if (threads.size === 0) end();
      };
      thread.on('message', (message: unknown) => {
        if (!isReady && message === READY) isReady = true;
        else if (task !== undefined) guard(() => job.onResult(task as Task, message as Result));
        advance();
      });
      const lose = (error: Error) => {
        if (isOver || !threads.delete(thread)) return;
        if (!isReady || task === undefined) return end(error);
        guard(() => job.onLost(task as Task, error.message));
        if (next < tasks.length) start();
        else if (threads.size === 0) end();
      };
      thread.on('error', lose);
      thread.on('exit', (code) => lose(new Error(`worker: ended by itself with code ${code}`)));
    }

    function guard(report: () => void): void {
      try {
        report();
      } catch (error) {
        end(error instanceof Error ? error : new Error(String(error)));
      }
    }
  });
}
