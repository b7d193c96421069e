import { AGE_BIN_WEEKS, AGE_BINS, origins } from '../model/world.js';
import { exp, log } from '../portable/index.js';
import { normalQuantile } from '../stats/distributions.js';
import type { Survival } from './comparison.js';
import type { Ending } from './ending.js';

/** Of a year's 12 months, one bin of ages. */
const BIN_MONTHS = (AGE_BIN_WEEKS * 12) / 52;

/** Survival curves of the ties met since the first year: of each origin that there is, and of all together. */
export function survivalOf(scenario: string, endings: readonly Ending[]): Survival[] {
  const curves = origins.map((origin, code) => {
    const sum = (what: 'ended' | 'alive') => summed(endings, what, code);
    return survivalCurve(scenario, origin, sum('ended'), sum('alive'));
  });
  const all = (what: 'ended' | 'alive') => summed(endings, what, undefined);
  curves.push(survivalCurve(scenario, 'all', all('ended'), all('alive')));
  return curves.filter(({ n }) => n > 0);
}

function summed(endings: readonly Ending[], what: 'ended' | 'alive', origin: number | undefined): number[] {
  const bins = new Array<number>(AGE_BINS).fill(0);
  for (const ending of endings) {
    for (const [cell, count] of ending[what].entries()) {
      if (origin === undefined || Math.floor(cell / AGE_BINS) === origin) bins[cell % AGE_BINS] += count;
    }
  }
  return bins;
}

/**
 * The actuarial estimate of a life table in quarters of a year (Cutler and Ederer 1958, Journal of Chronic Diseases
 * 8: 699-712). A tie that is `alive` at the end of the run is watched up to its age and counts as half at risk in its
 * last quarter, since ages are kept by quarters and not to the week. The interval is the log-log one from Greenwood's variance; it takes ties as independent.
 * The last bin holds all older ties and so ends the curve.
 */
export function survivalCurve(
  scenario: string,
  origin: string,
  ended: readonly number[],
  alive: readonly number[],
): Survival {
  const n = total(ended) + total(alive);
  const curve = { months: [0], share: [1], low: [1], high: [1], atRisk: [n] };
  let atRisk = n;
  let survivors = 1;
  let greenwood = 0;
  for (let bin = 0; bin < AGE_BINS - 1; bin++) {
    const exposed = atRisk - alive[bin] / 2;
    if (!(exposed > 0)) break;
    survivors *= 1 - ended[bin] / exposed;
    greenwood += ended[bin] / (exposed * (exposed - ended[bin]));
    atRisk -= ended[bin] + alive[bin];
    const { low, high } = logLogInterval(survivors, greenwood);
    curve.months.push((bin + 1) * BIN_MONTHS);
    curve.share.push(survivors);
    curve.low.push(low);
    curve.high.push(high);
    curve.atRisk.push(atRisk);
    if (survivors === 0) break;
  }
  return { scenario, origin, ...curve, n };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** S to the powers exp(±z · sqrt(variance) / log S); at 0 and 1 there is nothing to spread. */
function logLogInterval(share: number, greenwood: number): { low: number; high: number } {
  if (share <= 0 || share >= 1) return { low: share, high: share };
  const hazard = log(share);
  const reach = (normalQuantile(0.975) * Math.sqrt(greenwood)) / hazard;
  return { low: exp(hazard * exp(-reach)), high: exp(hazard * exp(reach)) };
}
