import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gathered } from '../../src/node/gathered.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const WRITE = 20;
const REST = 3000;

/** Writes that take a while each; what each of them took. */
function writes(fault?: string) {
  const written: number[][] = [];
  const keeping = gathered<number>(async (things) => {
    written.push([...things]);
    await new Promise((resolve) => setTimeout(resolve, WRITE));
    if (fault) throw new Error(fault);
  });
  return { written, keeping };
}

test('what comes while a write is under way and in the rest after it goes into the next, in its order', async () => {
  const { written, keeping } = writes();
  keeping.add(1);
  await vi.advanceTimersByTimeAsync(WRITE / 2);
  keeping.add(2);
  keeping.add(3);
  await vi.advanceTimersByTimeAsync(WRITE);
  keeping.add(4);
  expect(written).toEqual([[1]]);
  await vi.advanceTimersByTimeAsync(REST);
  expect(written).toEqual([[1], [2, 3, 4]]);
});

test('all is written at the end without waiting for a rest, of which nothing is left', async () => {
  const { written, keeping } = writes();
  keeping.add(1);
  await vi.advanceTimersByTimeAsync(WRITE);
  keeping.add(2);
  const end = keeping.written();
  await vi.advanceTimersByTimeAsync(WRITE + 1);
  await end;
  expect(written).toEqual([[1], [2]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('what goes wrong is told at the end, and nothing is written after it', async () => {
  const { written, keeping } = writes('the disk is full');
  keeping.add(1);
  await vi.advanceTimersByTimeAsync(WRITE);
  keeping.add(2);
  await expect(keeping.written()).rejects.toThrow('the disk is full');
  expect(written).toEqual([[1]]);
});
