import { type WorldPlan, YEAR } from '../model/world.js';

/** The week that a text names: 2008-W12, the last one of a year (2008), or its number from 0; undefined if the run has none such. */
export function weekOf(text: string, { startYear, years }: WorldPlan): number | undefined {
  const [, year, week = String(YEAR)] = /^(\d{4})(?:-W(\d{2}))?$/.exec(text) ?? [];
  const isInYear = Number(week) >= 1 && Number(week) <= YEAR;
  // Four digits are a year, so a week from the thousandth on is written with its year.
  const tick = year === undefined ? numberIn(text) : (Number(year) - startYear) * YEAR + Number(week) - 1;
  return isInYear && tick >= 0 && tick < years * YEAR ? tick : undefined;
}

function numberIn(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : -1;
}

/** A week as people write it: 2008-W12. */
export function weekName(tick: number, { startYear }: Pick<WorldPlan, 'startYear'>): string {
  const week = String((((tick % YEAR) + YEAR) % YEAR) + 1).padStart(2, '0');
  return `${startYear + Math.floor(tick / YEAR)}-W${week}`;
}
