import { type WorldPlan, YEAR } from '../model/world.js';
import { weekOf } from '../study/run-week.js';
import { noSuchWeek } from '../words/export-messages.js';
import { InputError } from '../words/input-error.js';

/** The week that an option names. Throws an InputError if the run has none such. */
export function tickAsked(option: string, week: string, plan: WorldPlan): number {
  const tick = weekOf(week, plan);
  if (tick !== undefined) return tick;
  const { startYear, years } = plan;
  throw new InputError(noSuchWeek(option, week, startYear, startYear + years - 1, years * YEAR));
}
