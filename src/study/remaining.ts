import type { Withdrawal, WithdrawalRow } from './comparison.js';

/** What a withdrawal test says of one measure of a scenario so many months after the agency stopped. */
export function rowAfter(
  { rows }: Withdrawal,
  scenario: string,
  measure: string,
  months: number,
): WithdrawalRow | undefined {
  return rows.find((row) => row.scenario === scenario && row.measure === measure && row.months === months);
}
