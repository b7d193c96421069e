import { setImmediate } from 'node:timers/promises';

/** What a file waits for at its top never comes. */
export class NeverLoaded extends Error {}

/** Files are read one by one, so that what one leaves to throw is told of it. */
let before: Promise<unknown> = Promise.resolve();

/** What comes of `load`, which runs a file; throws what the file throws, what it leaves to throw while it loads, and a NeverLoaded. */
export function loadedAlone<T>(load: () => Promise<T>): Promise<T> {
  const loaded = before.catch(() => {}).then(() => loadedBy(load));
  before = loaded;
  return loaded;
}

async function loadedBy<T>(load: () => Promise<T>): Promise<T> {
  let onIdle = () => {};
  const failed = new Promise<never>((_, reject) => {
    onIdle = () => reject(new NeverLoaded());
    process.setUncaughtExceptionCaptureCallback(reject);
    process.on('beforeExit', onIdle);
  });
  try {
    const loaded = await Promise.race([load(), failed]);
    // A promise that nobody keeps is noticed once the turn is over.
    await Promise.race([setImmediate(), failed]);
    return loaded;
  } finally {
    process.off('beforeExit', onIdle);
    process.setUncaughtExceptionCaptureCallback(null);
  }
}
