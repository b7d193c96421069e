import type { Bilingual } from './lang.js';

/** A mistake in what the user gave: told in one line, without a stack trace; the command ends with exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}
