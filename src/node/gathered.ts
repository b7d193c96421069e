/** Where things go that are written many at a time. */
export interface Gathered<Thing> {
  add(thing: Thing): void;
  /** Writes what waits; kept when all is written, broken by what went wrong first, after which nothing is written any more. */
  written(): Promise<void>;
}

/** Milliseconds between the end of a write and the next one: what a process killed in between loses, and no more. */
const REST = 3000;

/** Writes things as they come; while a write is under way, and a rest after it, they gather, and the next one takes them all. */
export function gathered<Thing>(write: (things: readonly Thing[]) => Promise<void>): Gathered<Thing> {
  let waiting: Thing[] = [];
  let writing: Promise<void> = Promise.resolve();
  let resting: Promise<void> = Promise.resolve();
  let isLast = false;
  let wake = () => {};
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, isLast ? 0 : REST);
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
    await write(things);
    resting = rest();
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
