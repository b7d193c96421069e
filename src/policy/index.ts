import { annualEvent } from './annual-event.js';
import type { Policy } from './policy.js';

/** The built-in policies, in the order of the documents. */
export const policies: readonly Policy[] = [annualEvent as unknown as Policy];
