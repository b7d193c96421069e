import type { Bilingual } from '../words/lang.js';

/** A store of runs that cannot be used, for a reason outside the program; the text says what to do. */
export class StoreFault extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}
