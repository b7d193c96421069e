import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPool } from '../../src/node/pool.js';

interface Task {
  readonly name: string;
  readonly milliseconds?: number;
  readonly dies?: 'over it' | 'after it';
  readonly parts?: readonly Task[];
}

/** Does jobs one after another on one pool; gives what was done and what was lost. */
async function outcome(size: number, ...jobs: Task[][]) {
  const pool = openPool(size, resolve('test/node/own/obedient-worker.mjs'));
  const done: string[] = [];
  const lost: string[] = [];
  try {
    for (const tasks of jobs)
      await pool.run<{ isBroken: boolean }, Task, string>({
        data: { isBroken: false },
        tasks,
        onResult: (_, name) => void done.push(name),
        onLost: ({ name }, message) => void lost.push(`${name}: ${message}`),
        partsOf: (task) => task.parts ?? [task],
      });
  } finally {
    await pool.close();
  }
  return { done: done.sort(), lost: lost.sort() };
}

const fatal = (name: string): Task => ({ name, dies: 'over it' });
const why = 'its thread ended by itself with code 5';

describe('a pool of threads', () => {
  test('loses a task over which its thread dies, and no other', async () => {
    for (const size of [1, 2, 5]) {
      const { done, lost } = await outcome(size, [{ name: 'a' }, fatal('b'), { name: 'c' }, fatal('d')]);
      expect([done, lost]).toEqual([
        ['a', 'c'],
        [`b: ${why}`, `d: ${why}`],
      ]);
    }
  });

  test('does of a task over which a thread dies what had not come yet, part by part, also when no thread is left', async () => {
    const last = { name: 'last', parts: [{ name: 'x', milliseconds: 80 }, fatal('y'), { name: 'z' }] };
    for (const size of [1, 2, 3]) {
      const { done, lost } = await outcome(size, [last, { name: 'a' }, { name: 'b' }]);
      expect([done, lost]).toEqual([['a', 'b', 'x', 'z'], [`y: ${why}`]]);
    }
  });

  test('blames no task for the end of a thread that did others before', async () => {
    const late: Task = { name: 'late', dies: 'after it' };
    const slow: Task = { name: 'slow', milliseconds: 60 };
    expect(await outcome(1, [late, slow, late, slow])).toEqual({
      done: ['late', 'late', 'slow', 'slow'],
      lost: [],
    });
    expect(await outcome(1, [late], [slow])).toEqual({ done: ['late', 'slow'], lost: [] });
  });

  test('rejects if a thread cannot start', async () => {
    const pool = openPool(2, resolve('test/node/own/obedient-worker.mjs'));
    const job = { data: { isBroken: true }, tasks: [{ name: 'a' }], onResult() {}, onLost() {} };
    await expect(pool.run(job)).rejects.toThrow('code 4');
    await pool.close();
  });
});
