import type { Bilingual } from '../words/lang.js';

/** A store of runs that cannot be used, for a reason outside the program; the text says what to do. */
export class StoreFault extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}

/** A row of a store that holds something else than simpul puts there; the store makes a StoreFault of it. */
export class DamagedRow extends Error {
  constructor(
    /** What the row is of. */
    readonly row: string,
    why: string,
  ) {
    super(why);
  }
}

/** What is read from a row. Throws a DamagedRow if it cannot be read. */
export function orDamaged<T>(row: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new DamagedRow(row, (error as Error).message);
  }
}
