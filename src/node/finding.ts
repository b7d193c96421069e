import type { Bilingual } from '../words/lang.js';

/** Something in a result that is not as it should be: a sentence, and the same for machines. */
export interface Finding {
  readonly kind: string;
  readonly text: Bilingual;
  readonly facts: Readonly<Record<string, unknown>>;
}

export function found(kind: string, text: Bilingual, facts: Finding['facts'] = {}): Finding {
  return { kind, text, facts };
}
