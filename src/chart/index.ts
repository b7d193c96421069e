import { capitalKinds } from './capital-kinds.js';
import type { Chart } from './chart.js';
import { costAndTies } from './cost-and-ties.js';
import { differences } from './differences.js';
import { equalBudget } from './equal-budget.js';
import { leftOut } from './left-out.js';
import { rank } from './rank.js';
import { relational } from './relational.js';
import { studyTable } from './study-table.js';
import { survival } from './survival.js';
import { trajectories } from './trajectories.js';
import { withdrawal } from './withdrawal.js';

export type { Chart, Spec } from './chart.js';
export { foundingStudy } from './founding-study.js';
export { colours } from './palette.js';

/** All charts, in the order in which a report shows them. */
export const charts: readonly Chart[] = [
  costAndTies,
  differences,
  trajectories,
  withdrawal,
  studyTable,
  relational,
  capitalKinds,
  survival,
  leftOut,
  rank,
  equalBudget,
];
