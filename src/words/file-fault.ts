import type { Bilingual } from './lang.js';

/** A file that cannot be written for a reason outside the program: told in one line; the command ends with exit code 1. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}
