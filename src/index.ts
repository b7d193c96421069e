// biome-ignore-all assist/source/organizeImports: the reading order is the point of this file

/**
 * Simpul as a library, in the order in which it is used: load a scenario, plan it, start a world, step it week by week,
 * read columns and measures, run, compare. Policies and measures of one's own are declared with the same two functions as
 * the built-in ones. Nothing here needs Node: it runs in a browser as it is.
 */

// Load: a scenario from a text, with all checks and messages, or straight from data of the right shape.
export type { FileRead, ReadFile } from './scenario/extend.js';
export { type LoadedScenario, type LoadOptions, loadScenario } from './scenario/load.js';
export { type LoadedStudy, loadStudy } from './scenario/load-study.js';
export { type Problem, problemText } from './scenario/problem.js';
export { type Scenario, type Study, scenarioSchema, studySchema } from './scenario/schema.js';

// Plan and start: a world after the years without policy, chance taken from a seed and the number of a replicate.
export { planScenario, type ScenarioPlan } from './scenario/plan.js';
export { type Key, seedKey } from './random/key.js';
export { branchFor, burntIn, startWorld } from './study/run.js';
export { branchWorld } from './model/branch.js';
export { foundWorld } from './model/founding.js';

// Step: one week at a time.
export { interventionsOf } from './policy/policy.js';
export { isYearEnd, type Process, schedule, step } from './model/schedule.js';

// Read: the columns of firms and ties, what follows from them, and measures.
export {
  type Association,
  BUYER,
  counterCode,
  counters,
  domains,
  type Firms,
  LARGE,
  origins,
  PARTNER,
  roles,
  sizeClasses,
  UMKM,
  type World,
  YEAR,
} from './model/world.js';
export {
  alterOf,
  ENDED,
  findTie,
  NEVER,
  NONE,
  type Side,
  sideOf,
  type Ties,
  tiesOf,
} from './network/ties.js';
export { certaintyOf, strengthOf, trustOf } from './model/tie.js';
export { firmDistanceKm } from './model/distance.js';
export { measures } from './measure/index.js';
export { readMeasures } from './measure/reading.js';
export { type Survey, surveyOfProgramme, surveyOfYear } from './measure/survey.js';

// Run and compare.
export { type Run, type RunOptions, runScenario, runYears } from './study/run.js';
export { planStudy, type ScenarioData, type StudyData } from './study/study-data.js';
export type { StudyPlan, StudyScenario } from './study/study-plan.js';
export { type Attempt, runReplicate } from './study/replicate.js';
export { compare, comparisonOf } from './study/compare.js';
export type {
  Additional,
  Comparison,
  Difference,
  EqualBudget,
  Estimate,
  Findings,
  Money,
  Survival,
} from './study/comparison.js';
export { chainDigest, worldDigest } from './study/digest.js';
export type { CreateHasher, Hasher } from './study/hasher.js';

// Keep: a world as bytes, and back; what is wrong with bytes is asked first.
export {
  restoreWorld,
  type SavedFault,
  type SavedWorld,
  savedFaultOf,
  saveWorld,
} from './study/saved-world.js';

// Declare: a measure, or a policy with its parameters; and what a policy does its work with.
export { defineMeasure, families, type Measure } from './measure/measure.js';
export { type Desk, definePolicy, type Policy, type PolicyUse } from './policy/policy.js';
export type { Frozen } from './model/frozen.js';
export { policies } from './policy/index.js';
export { z } from 'zod';
export {
  choice,
  choices,
  count,
  idr,
  isSo,
  km,
  number,
  share,
  type Text,
  weeks,
} from './quantity/index.js';
export { bits, type Stream, uniform } from './random/draw.js';
export { mix } from './random/mix.js';
export { meet } from './model/encounter.js';
export { contact, deal } from './model/exchange.js';
export { agreePattern, dropPattern, mediate, needOf } from './model/tie.js';
export type { Pattern } from './model/world.js';
export {
  endAssociation,
  foundAssociation,
  joinAssociation,
  leaveAssociation,
} from './model/association.js';
