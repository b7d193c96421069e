import type { Measure } from './measure.js';

/** The built-in measures, in the order of the documents. */
export const measures: readonly Measure[] = [];
