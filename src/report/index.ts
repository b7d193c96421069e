export { answerOf, tooFew } from './answer.js';
export type { Assumption } from './assumptions.js';
export { assumptionsOf, ownAssumptionsOf } from './assumptions-of.js';
export { buildReport, type ReportFacts, type ReportInput } from './build-report.js';
export { failedRuns } from './failed-runs.js';
export type { Libraries } from './figures.js';
export { precision } from './precision.js';
