/** Goes up whenever the same scenario and seed give another result than before; the changelog says why. */
export const modelVersion = 2;

/** The day from which that result is fixed. */
export const modelDate = '2026-11-24';
