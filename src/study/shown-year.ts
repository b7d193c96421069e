import type { Comparison, Findings } from './comparison.js';

/**
 * The year in which a measure is told of: the last one in which the baseline has a value, else the last one in which any
 * scenario has; the last year of all if none has. A survey of events, say, ends with the events.
 */
export function shownYear(comparison: Comparison, findings: Findings, measure: string): number {
  const rows = findings.estimates.filter((row) => row.measure === measure && row.mean !== null);
  const ofBaseline = rows.filter(({ scenario }) => scenario === comparison.baseline);
  const years = (ofBaseline.length > 0 ? ofBaseline : rows).map(({ year }) => year);
  return years.length > 0 ? Math.max(...years) : comparison.startYear + comparison.years - 1;
}
