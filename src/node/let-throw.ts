import { setImmediate } from 'node:timers/promises';

/** Waits until what the user's own code left to throw later has thrown: timers come between two turns. */
export async function letThrow(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await setImmediate();
}
