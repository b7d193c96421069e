/** Where things go that are written many at a time. */
export interface Gathered<Thing> {
  add(thing: Thing): void;
  /** Writes what waits; kept when all is written, broken by what went wrong first, after which nothing is written any more. */
  written(): Promise<void>;
}

/** How many times longer than a write it is rested until the next one: writing takes a tenth of the time at most. */
const PATIENCE = 9;

/** Writes things as they come; while a write is under way, and a rest after it, they gather, and the next one takes them all. */
export function gathered<Thing>(write: (things: readonly Thing[]) => Promise<void>): Gathered<Thing> {
  let waiting: Thing[] = [];
  let writing: Promise<void> = Promise.resolve();
  let resting: Promise<void> = Promise.resolve();
  let isLast = false;
  let wake = () => {};
  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, isLast ? 0 : milliseconds);
      // Nothing waits for a rest that was broken off, the end of the process least of all.
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const next = async () => {
    await resting;
    const things = waiting;
    waiting = [];
    const begun = performance.now();
    await write(things);
    resting = rest(PATIENCE * (performance.now() - begun));
  };
  return {
    add(thing) {
      // The first that waits begins the next write, which takes all that come until then.
      if (waiting.push(thing) > 1) return;
      writing = writing.then(next);
      // What goes wrong is thrown at the end; until then nobody else listens.
      writing.catch(() => {});
    },
    written() {
      isLast = true;
      wake();
      return writing;
    },
  };
}
