import type { Measure } from '../measure/measure.js';
import { behaviourSchema } from '../model/behaviour/index.js';
import { modelVersion, modelVersions } from '../model/version.js';
import type { Bilingual } from '../words/lang.js';
import * as say from '../words/sense-messages.js';
import { writtenForNewer, writtenForOlder } from '../words/version-messages.js';
import type { Seen } from './counted-provenance.js';
import type { Draft } from './draft.js';
import { meantMeasure } from './meant-measure.js';
import type { Problem } from './problem.js';
import { leadsThrough, matchesAny } from './provenance.js';
import { scenarioSchema, survey, time } from './schema.js';
import { plainOf, siteAt } from './tree.js';

/** Burn-in and years together. */
const MAX_SPAN = 150;

/** Whether the rest makes sense: model version, time, survey, types of firms, weights. `measures` are those known, if all are. */
export function checkRun(draft: Draft, measures: readonly Measure[] | undefined): void {
  checkVersion(draft);
  checkTime(draft);
  checkSurvey(draft);
  checkTypes(draft);
  checkWeights(draft, measures);
}

function checkVersion(draft: Draft): void {
  const written = draft.part(scenarioSchema.shape.modelVersion, ['modelVersion']);
  if (written === undefined || written === modelVersion) return;
  if (written > modelVersion) {
    draft.error(['modelVersion'], writtenForNewer(written, modelVersion));
    return;
  }
  const since = modelVersions.filter(
    ({ version, isByDefaults, concerns = () => true }) =>
      version > written && !isByDefaults && concerns(draft.raw),
  );
  if (since.length > 0) draft.warn(['modelVersion'], writtenForOlder(written, modelVersion, since));
}

function checkTime(draft: Draft): void {
  const years = draft.part(time.shape.years, ['time', 'years']);
  const burnIn = draft.part(time.shape.burnIn, ['time', 'burnIn']);
  if (years === undefined || burnIn === undefined || years + burnIn <= MAX_SPAN) return;
  draft.error(['time', 'years'], say.spanTooLong(years + burnIn, MAX_SPAN));
}

function checkSurvey(draft: Draft): void {
  const low = draft.part(survey.shape.lowBelow, ['survey', 'lowBelow']);
  const high = draft.part(survey.shape.highFrom, ['survey', 'highFrom']);
  if (low === undefined || high === undefined || low <= high) return;
  const isLow = draft.at(['survey', 'lowBelow']) !== undefined;
  draft.error(['survey', isLow ? 'lowBelow' : 'highFrom'], say.cutsReversed(low, high));
}

function checkTypes(draft: Draft): void {
  const { conditionalShare, freeRiderShare } = behaviourSchema.shape.exchange.unwrap().shape;
  const conditional = draft.part(conditionalShare, ['behaviour', 'exchange', 'conditionalShare']);
  const freeRiders = draft.part(freeRiderShare, ['behaviour', 'exchange', 'freeRiderShare']);
  if (conditional === undefined || freeRiders === undefined) return;
  const sum = Number((conditional + freeRiders).toPrecision(12));
  if (sum > 1) draft.error(['behaviour', 'exchange', 'freeRiderShare'], say.sharesAboveOne(sum));
}

function checkWeights(draft: Draft, measures: readonly Measure[] | undefined): void {
  const weights = Object.entries(draft.mapAt(['index']));
  const names = measures?.map(({ name }) => name) ?? [];
  for (const [name, weight] of measures ? weights : []) {
    const measure = measures?.find((each) => each.name === name);
    const complain = (message: Bilingual) => draft.error(['index', name], message, true);
    if (!measure) complain(say.noSuch('measure', name, meantMeasure(name, names), names));
    else if (weight !== 0 && measure.better === 'neither') complain(say.weightWithoutDirection(name));
  }
  if (weights.length > 0 && weights.every(([, weight]) => weight === 0)) {
    draft.error(['index'], say.weightsAllZero, true);
  }
}

/**
 * Lines of provenance that mean nothing in their own file, with all that it extends: what a file extending it has put in
 * another's place is no mistake of either. What is missing below one of the `mistakes` may stand there once
 * that is right.
 */
export function checkProvenance(draft: Draft, mistakes: readonly Problem[], seen: Seen): void {
  const paths = Object.keys(draft.mapAt(['provenance']));
  for (const path of paths) {
    const isUnsure = mistakes.some(
      ({ severity, where }) => severity === 'error' && leadsThrough(path, where),
    );
    const { file } = siteAt(draft.tree, ['provenance', path]);
    if (!isUnsure && !matchesAny(plainOf(seen.get(file) ?? draft.tree), path))
      draft.warn(['provenance', path], say.provenanceOfNothing, true);
  }
}
