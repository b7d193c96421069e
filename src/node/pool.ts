import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** What a worker says when it has taken in the data of a job and can take tasks. */
export const READY = 'ready';

/** What a worker is sent: the data of a job, then its tasks one by one, each of which it answers part by part. */
export type Order<Data, Task> = { readonly data: Data } | { readonly task: Task };

/** What a worker says when a part of its task is over: which one it was, and its result. */
export type Answer<Result> = readonly [part: number, result: Result];

/**
 * Megabytes that may be in use in a thread before V8 first looks for what is not used any more. By itself it looks at every
 * third megabyte of the small objects that a run leaves behind, on other threads, which takes their cores from other runs.
 */
const OLD_SPACE_MB = 128;

interface Job<Data, Task, Result> {
  /** What every worker gets before its first task. */
  readonly data: Data;
  readonly tasks: readonly Task[];
  /** Ends everything at once; tasks at work are lost. */
  readonly signal?: AbortSignal | undefined;
  /** What a task is made of, each part being a task as well: itself, if left out. */
  partsOf?(task: Task): readonly Task[];
  /** Called with each part of a task as it ends, in whatever order. */
  onResult(part: Task, result: Result): void;
  /** A worker died (out of memory, say) over a part that it was given first and by itself; another one goes on with the rest. */
  onLost(part: Task, message: string): void;
}

/** Worker threads that go from job to job, because each new one has to compile the engine first. */
export interface Pool {
  /** Has the threads do tasks, in their order, each thread the next one. Rejects if a thread cannot start. */
  run<Data, Task, Result>(job: Job<Data, Task, Result>): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** A pool of at most `size` threads of a program, the one that runs studies if left out. */
export function openPool(size: number, path = createRequire(import.meta.url).resolve('simpul/worker')): Pool {
  const idle = new Set<Worker>();
  setFlagsFromString(`--initial-old-space-size=${OLD_SPACE_MB}`);
  const create = () => {
    const thread = new Worker(path, { stdout: true });
    // What own code writes: stdout is for results.
    thread.stdout.on('data', (text) => process.stderr.write(text));
    // One that dies between two jobs is not given another.
    thread.on('error', () => {});
    thread.on('exit', () => idle.delete(thread));
    return thread;
  };
  return {
    run: (job) => runJob(job, size, idle, create),
    async close() {
      await Promise.all([...idle].map((thread) => thread.terminate()));
    },
  };
}

/** Does a job with the threads that are idle and new ones; all that live at its end are idle again. */
function runJob<Data, Task, Result>(
  job: Job<Data, Task, Result>,
  size: number,
  idle: Set<Worker>,
  create: () => Worker,
): Promise<void> {
  const { data, signal, partsOf = (task) => [task] } = job;
  const tasks = [...job.tasks];
  const busy = new Set<Worker>();
  let next = 0;
  let isOver = false;

  return new Promise((resolve, reject) => {
    const end = (error?: Error) => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', onAbort);
      const ended = Promise.all([...busy].map((thread) => thread.terminate()));
      ended.then(() => (error ? reject(error) : resolve()), reject);
    };
    const onAbort = () => end();
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted || tasks.length === 0) return end();
    const hired = [...idle].slice(0, tasks.length);
    for (const thread of hired) idle.delete(thread);
    for (const thread of hired) employ(thread, true);
    while (busy.size < Math.min(size, tasks.length)) employ(create(), false);

    /** `isUsed`: it has done something before, which may have left behind what ends it later. */
    function employ(thread: Worker, isUsed: boolean): void {
      /** The parts of its task that are yet to come, by number. */
      let left = new Map<number, Task>();
      let isReady = false;
      let fault: Error | undefined;
      busy.add(thread);
      const advance = () => {
        const task = tasks[next];
        if (task !== undefined) {
          next++;
          left = new Map(partsOf(task).entries());
          return thread.postMessage({ task } satisfies Order<Data, Task>);
        }
        for (const [event, listener] of listeners) thread.off(event, listener);
        busy.delete(thread);
        idle.add(thread);
        if (busy.size === 0) end();
      };
      const onMessage = (message: unknown) => {
        if (!isReady && message === READY) isReady = true;
        else take(message as Answer<Result>);
        if (left.size === 0 && !isOver) advance();
      };
      const take = ([number, result]: Answer<Result>) => {
        const part = left.get(number) as Task;
        left.delete(number);
        isUsed = true;
        guard(() => job.onResult(part, result));
      };
      const lose = (error: Error) => {
        if (isOver || !busy.delete(thread)) return;
        if (left.size > 0) lost([...left.values()], isUsed, error.message);
        else if (!isUsed) return end(error);
        if (next < tasks.length) employ(create(), false);
        else if (busy.size === 0) end();
      };
      // Not before the exit: by then everything has come that the thread sent.
      const onError = (error: Error) => {
        fault = error;
      };
      const onExit = (code: number) =>
        lose(fault ?? new Error(`its thread ended by itself with code ${code}`));
      const listeners = [
        ['message', onMessage],
        ['error', onError],
        ['exit', onExit],
      ] as const;
      for (const [event, listener] of listeners) thread.on(event, listener);
      thread.postMessage({ data } satisfies Order<Data, Task>);
    }

    /** Parts that had not come when a thread died are done by themselves; one that a new thread died over is lost. */
    function lost(parts: readonly Task[], isUsed: boolean, message: string): void {
      const [part] = parts as [Task];
      if (isUsed || parts.length > 1) tasks.splice(next, 0, ...parts);
      else guard(() => job.onLost(part, message));
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
