import { bcaMean, type Redraw } from './bootstrap.js';
import { type Interval, tInterval, UNKNOWN } from './interval.js';
import { mean, variance } from './mean.js';

/** What two runs of the same replicates, differing in their scenario alone, say about that difference. */
export interface PairedComparison {
  /** Replicates that have an outcome under both scenarios. */
  readonly n: number;
  /** The mean of scenario minus baseline, in the unit of the outcome. */
  readonly mean: number;
  /** Student's interval for that mean. */
  readonly t: Interval;
  /** The bias-corrected and accelerated bootstrap interval for that mean. */
  readonly bca: Interval;
  /**
   * Cohen's d_z: the mean difference in standard deviations of the differences (Cohen 1988, section 2.3.5; Lakens 2013,
   * Frontiers in Psychology 4: 863). It grows with the pairing alone, so no word is put on it.
   */
  readonly effectSize: number;
  /**
   * The mean difference in standard deviations of single runs, pooled over both scenarios:
   * mean / sqrt((sd² + sd of the baseline²) / 2) (Cohen 1988, equation 2.3.2). Lakens (2013) calls it d_av and averages the
   * standard deviations themselves. NaN where no run differs from any other of its scenario.
   */
  readonly dAv: number;
  /** The share of replicates in which the scenario is strictly better. */
  readonly betterShare: number;
  /** How many times the replicates that unpaired runs would need for the same precision. */
  readonly pairingGain: number;
}

export interface PairedOptions {
  /** How the bootstrap redraws; without it there is no such interval. */
  readonly redraw?: Redraw | undefined;
  readonly level?: number;
  /** Whether more of the outcome is better; it is if left out. */
  readonly higherIsBetter?: boolean;
}

/**
 * Compares `scenario` with `baseline`, where entry r of both is the outcome of replicate r; a replicate with NaN
 * on either side is left out. Whatever cannot be known is NaN. Throws a RangeError if the lengths differ.
 */
export function comparePaired(
  scenario: ArrayLike<number>,
  baseline: ArrayLike<number>,
  options: PairedOptions,
): PairedComparison {
  const { redraw, level = 0.95, higherIsBetter = true } = options;
  const { treated, untreated, differences } = completePairs(scenario, baseline);
  const n = differences.length;
  const centre = mean(differences);
  const spread = variance(differences);
  const unpaired = variance(treated) + variance(untreated);
  const isBetter = (difference: number): boolean => (higherIsBetter ? difference > 0 : difference < 0);
  return {
    n,
    mean: centre,
    t: tInterval(differences, level),
    bca: redraw ? bcaMean(differences, { redraw, level }) : UNKNOWN,
    effectSize: centre / Math.sqrt(spread),
    dAv: unpaired > 0 ? centre / Math.sqrt(unpaired / 2) : Number.NaN,
    betterShare: differences.filter(isBetter).length / n,
    pairingGain: unpaired / spread,
  };
}

function completePairs(scenario: ArrayLike<number>, baseline: ArrayLike<number>) {
  if (scenario.length !== baseline.length) {
    throw new RangeError(
      `pairs: ${scenario.length} outcomes against ${baseline.length}. Both sides need the same replicates.`,
    );
  }
  const treated: number[] = [];
  const untreated: number[] = [];
  const differences: number[] = [];
  for (let replicate = 0; replicate < scenario.length; replicate++) {
    const difference = scenario[replicate] - baseline[replicate];
    if (Number.isNaN(difference)) continue;
    treated.push(scenario[replicate]);
    untreated.push(baseline[replicate]);
    differences.push(difference);
  }
  return { treated, untreated, differences };
}
