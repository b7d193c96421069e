/**
 * Simpul as a library, in the order in which it is used: load a scenario, plan it, found a world, step it week by week,
 * read columns and measures. Policies and measures of one's own are declared with the same two functions as the built-in ones.
 */
export { z } from 'zod';
export { measures } from './measure/index.js';
export { defineMeasure, type Measure } from './measure/measure.js';
export { policies } from './policy/index.js';
export { type Desk, definePolicy, interventionsOf, type Policy, type PolicyUse } from './policy/policy.js';
export { type LoadedScenario, type LoadOptions, loadScenario } from './scenario/load.js';
export { type LoadedStudy, loadStudy } from './scenario/load-study.js';
export { planScenario, type ScenarioPlan } from './scenario/plan.js';
export { type Scenario, type Study, scenarioSchema, studySchema } from './scenario/schema.js';
