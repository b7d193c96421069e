import { behaviourSchema } from '../model/behaviour/index.js';
import { nearestName } from '../words/nearest.js';
import * as say from '../words/sense-messages.js';
import type { Draft } from './draft.js';
import { matchesAny } from './provenance.js';
import { survey, time } from './schema.js';

/** Burn-in and years together. */
export const MAX_SPAN = 150;

/** Whether the rest makes sense: time, survey, types of firms, weights, provenance. `measures` are the names known. */
export function checkRun(draft: Draft, measures: readonly string[]): void {
  checkTime(draft);
  checkSurvey(draft);
  checkTypes(draft);
  checkWeights(draft, measures);
  checkProvenance(draft);
}

function checkTime(draft: Draft): void {
  const span = draft.part(time, ['time']);
  if (!span || span.years + span.burnIn <= MAX_SPAN) return;
  draft.error(['time', 'years'], say.spanTooLong(span.years + span.burnIn, MAX_SPAN));
}

function checkSurvey(draft: Draft): void {
  const cuts = draft.part(survey, ['survey']);
  if (cuts && cuts.lowBelow > cuts.highFrom) {
    const isLow = draft.at(['survey', 'lowBelow']) !== undefined;
    draft.error(['survey', isLow ? 'lowBelow' : 'highFrom'], say.cutsReversed(cuts.lowBelow, cuts.highFrom));
  }
}

function checkTypes(draft: Draft): void {
  const exchange = draft.part(behaviourSchema.shape.exchange, ['behaviour', 'exchange']);
  if (!exchange) return;
  const sum = Number((exchange.conditionalShare + exchange.freeRiderShare).toPrecision(12));
  if (sum > 1) draft.error(['behaviour', 'exchange', 'freeRiderShare'], say.sharesAboveOne(sum));
}

function checkWeights(draft: Draft, measures: readonly string[]): void {
  const weights = Object.entries(draft.mapAt(['index']));
  for (const [measure] of weights) {
    if (measures.includes(measure)) continue;
    draft.error(
      ['index', measure],
      say.noSuch('measure', measure, nearestName(measure, measures), measures),
      true,
    );
  }
  if (weights.length > 0 && weights.every(([, weight]) => weight === 0)) {
    draft.error(['index'], say.weightsAllZero, true);
  }
}

function checkProvenance(draft: Draft): void {
  const paths = Object.keys(draft.mapAt(['provenance']));
  for (const path of paths) {
    if (!matchesAny(draft.raw, path)) draft.warn(['provenance', path], say.provenanceOfNothing, true);
  }
}
