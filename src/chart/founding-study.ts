/**
 * The founding study's table: 20 valid answers, of which trust low 2, medium 7, high 11; one respondent contacted the
 * same partner again within the year. The intervals are exact (Clopper and Pearson, 95 %); a test works them out again.
 */
export const foundingStudy = {
  n: 20,
  low: { count: 2, mean: 0.1, low: 0.012349, high: 0.316983 },
  medium: { count: 7, mean: 0.35, low: 0.153909, high: 0.592189 },
  high: { count: 11, mean: 0.55, low: 0.315278, high: 0.769422 },
  repeatContact: { count: 1, mean: 0.05, low: 0.001265, high: 0.248733 },
} as const;
