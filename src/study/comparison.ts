import type { Family } from '../measure/measure.js';
import type { Text } from '../quantity/index.js';
import type { OwnCodePlace } from './own-code-error.js';
import type { Stopped } from './stopping-rule.js';

/**
 * What a study says, as it stands in `comparison.json`: numbers and names only, so that tables, charts and reports
 * need nothing else, and reading the file back gives what was written.
 */

/** A number, or null where there is nothing to work it out from (JSON has no NaN). */
export type Figure = number | null;

/** Both ends belong to it; in the unit of the estimate; null where it cannot be known. */
export interface Interval {
  readonly low: Figure;
  readonly high: Figure;
}

/**
 * A mean, or a share, with its interval: Student's or Fieller's, kept to the values that the figure can have (a share in
 * [0,1], a measure in its range). Differences have no such bounds.
 */
export interface Estimated extends Interval {
  readonly mean: Figure;
}

export interface Named {
  /** Kebab-case; what files, tables and charts call it. */
  readonly name: string;
  readonly title: Text;
}

/** What tables and charts need to know of a measure. */
export interface MeasureLabel extends Named {
  readonly summary: Text;
  readonly unit: string;
  readonly family: Family;
  readonly better: 'higher' | 'lower' | 'neither';
  /** Bounds of the value; null where there is none. */
  readonly range: Interval;
}

/** Mean of a measure over the replicates of a scenario at the end of a year, with Student's interval within its range. */
export interface Estimate extends Estimated {
  readonly scenario: string;
  readonly measure: string;
  /** Calendar year, read at its end. */
  readonly year: number;
  /** Replicates that have a value. */
  readonly n: number;
  readonly sd: Figure;
}

/** Scenario minus baseline, replicate by replicate: positive where the scenario has more. */
export interface Difference {
  readonly scenario: string;
  readonly measure: string;
  readonly year: number;
  /** Pairs that have a value on both sides. */
  readonly n: number;
  readonly mean: Figure;
  /** Student's, for the mean of the pairs: the one that is shown, and by which differences are judged. */
  readonly t: Interval;
  /**
   * Bias-corrected accelerated bootstrap, beside the other for whoever doubts that the mean is normal; no verdict rests
   * on it. Null where it is not worked out (measures that are no outcome, before the last year).
   */
  readonly bca: Interval | null;
  /** Cohen's d_z: the mean difference in standard deviations of the differences. Good pairing alone makes it large. */
  readonly effectSize: Figure;
  /**
   * The mean difference in standard deviations of single runs, pooled over both scenarios: how it compares with the luck
   * of one history. The one that words are put on. Null where no run differs; results of before it was kept lack it.
   */
  readonly dAv?: Figure;
  /** Share of replicates in which the scenario is better; for a measure without direction, in which it has more. */
  readonly betterShare: Figure;
  /** Variance of the unpaired difference over that of the paired one. */
  readonly pairingGain: Figure;
}

/** Life table of the ties met since the start of the first year, by quarters of a year, all replicates together. */
export interface Survival {
  readonly scenario: string;
  /** As in `origins` of the model; `all` for all together. */
  readonly origin: string;
  /** Months since the first meeting: 0, 3, 6, … and, row by row, what share is still a tie then. */
  readonly months: readonly number[];
  readonly share: readonly number[];
  /** Log-log interval from Greenwood's variance. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Ties at risk at each of the months. */
  readonly atRisk: readonly number[];
  /** Ties met. */
  readonly n: number;
}

/** What a policy of a scenario costs; IDR a year. */
interface PolicyMoney extends Named {
  readonly spentPerYearIdr: Estimated;
  readonly unfundedPerYearIdr: Estimated;
}

/** Ties beyond those of the reference, with Student's interval. */
export interface AdditionalTies extends Estimated {
  /** Whether the interval leaves zero out, and on which side; else why nothing is said. */
  readonly leaves: 'more' | 'fewer' | 'untold' | 'too-few' | 'unknown';
}

/** Scenario minus reference, replicate by replicate. */
export interface Additional {
  /** Replicates in which both runs went well, told where these are fewer than all. */
  readonly n?: number;
  /** The measures `lasting-ties` and `lasting-outside-ties` at the end of the last year. */
  readonly lastingTies: AdditionalTies;
  readonly lastingOutsideTies: AdditionalTies;
  /** `lasting-ties` at the end of the last year in which the scenario spent, where that is not the last year of all. */
  readonly lastingTiesWhenSpent?: AdditionalTies;
  /** Spending of all years together. */
  readonly spentIdr: Estimated;
  /** Additional spending over additional ties, a ratio of means with Fieller's interval; null unless it leaves more. */
  readonly costPerLastingTieIdr: Estimated;
  readonly costPerLastingOutsideTieIdr: Estimated;
}

export interface Money {
  readonly scenario: string;
  /** The last calendar year in which any run spent anything; null if none did. Results of before it was kept lack it. */
  readonly lastSpentYear?: Figure;
  readonly spentPerYearIdr: Estimated;
  readonly unfundedPerYearIdr: Estimated;
  /** Against the reference of the comparison; null for the reference itself, and if the study lacks the measures. */
  readonly additional: Additional | null;
  /** Introductions by the agency a run, and those whose tie was alive and used without help 12 months later. */
  readonly introductions: Estimated;
  readonly lastingIntroductions: Estimated;
  /** Money spent over introductions that lasted, all replicates together; Fieller's interval. */
  readonly costPerLastingIntroductionIdr: Estimated;
  /** One entry a policy of the scenario, in order of priority. */
  readonly policies: readonly PolicyMoney[];
}

/** The study's table from the virtual survey, all years with an event and all replicates together. */
export interface SurveyTable {
  readonly scenario: string;
  /** Participants asked. */
  readonly asked: number;
  /** Shares of the answers about trust; all replicates together, Fieller's interval. */
  readonly low: Estimated;
  readonly medium: Estimated;
  readonly high: Estimated;
  /** Share of those asked who contacted a partner of the event again on their own within 12 months. */
  readonly repeatContact: Estimated;
}

/** Who was never reached by the agency in all the years: share of the home place's UMKM of a size class or a sector. */
export interface LeftOut extends Named {
  readonly scenario: string;
  readonly by: 'size' | 'sector';
  /** Firms of that kind at the end of a run, mean over replicates. */
  readonly firms: number;
  readonly share: Estimated;
}

/** One term of the composite index: 100 · Σ weight · (value - from) / (to - from). */
export interface IndexTerm extends Named {
  /** They sum to 1. */
  readonly weight: number;
  /** The value that counts 0 and the value that counts 1. */
  readonly from: number;
  readonly to: number;
}

export interface IndexRow extends Estimated {
  readonly scenario: string;
  /** The terms before weighting, in [0,1], means over the replicates, in the order of the terms. */
  readonly terms: readonly Figure[];
  /** Share of all weightings under which the scenario comes first. */
  readonly rankFirstShare: Figure;
}

/** A measure of a scenario when all policies stop (0 months) and 12 and 24 months later, no policy having acted since. */
export interface WithdrawalRow {
  readonly scenario: string;
  /** `lasting-ties`, `lasting-outside-ties` or `trust`. */
  readonly measure: string;
  readonly months: number;
  /** Runs that have a value. */
  readonly n: number;
  readonly value: Estimated;
  /** Scenario minus reference at that time, replicate by replicate; null for the reference itself. */
  readonly additional: AdditionalTies | null;
  /**
   * Share of the additional ties at 0 months: a ratio of means with Fieller's interval. Null where there were not clearly
   * more, and for trust. Above 1 where ties that were new when the agency stopped came to last.
   */
  readonly remaining: Estimated | null;
}

/** The withdrawal test: what remains when the agency has stopped. */
export interface Withdrawal {
  /** Replicates that were run on: the first ones of the study. */
  readonly replicates: number;
  readonly rows: readonly WithdrawalRow[];
}

/** A run that threw. */
export interface Failure {
  readonly scenario: string;
  readonly replicate: number;
  readonly seed: string;
  readonly message: string;
  /** Where in a policy or measure of the user's own, if it was there. */
  readonly place?: OwnCodePlace;
  /** What repeats it. */
  readonly command: string;
}

/**
 * What the replicates of all scenarios say, scenario by scenario in the order of the study. Means are over the runs of a
 * scenario that went well, differences over the replicates in which both runs did.
 */
export interface Findings {
  /** Replicates in which any run went well. */
  readonly replicates: number;
  /** Runs of each scenario that went well: the n of its means. Left out where none failed, and it is `replicates`. */
  readonly goodRuns?: readonly { readonly scenario: string; readonly n: number }[];
  readonly estimates: readonly Estimate[];
  /** Against the baseline; none for the baseline itself. */
  readonly differences: readonly Difference[];
  readonly survival: readonly Survival[];
  readonly money: readonly Money[];
  readonly survey: readonly SurveyTable[];
  readonly leftOut: readonly LeftOut[];
  readonly indexTerms: readonly IndexTerm[];
  /** Measures with a weight that are no term, since some scenario has no value of them; left out where there are none. */
  readonly indexWithout?: readonly Named[];
  readonly index: readonly IndexRow[];
  /** SHA-256 over the digests of the runs. */
  readonly digest: string;
}

/** How a scenario's policies were scaled to reach the same yearly spending. */
export interface BudgetScaling {
  readonly scenario: string;
  /** The policy and its parameter. */
  readonly policy: Named;
  readonly parameter: string;
  /** What the parameter is, for people; not there if a policy of the user's own does not say. */
  readonly summary?: Text;
  /** The parameter was multiplied by this and rounded where it counts something whole. */
  readonly factor: number;
  /** Value as written and as scaled, in the first phase. */
  readonly from: number;
  readonly to: number;
}

export interface EqualBudget extends Findings {
  readonly amountIdr: number;
  /** Replicates asked for: the first ones of the study. */
  readonly planned: number;
  readonly scaled: readonly BudgetScaling[];
  /** Scenarios whose yearly spending could not be brought within 2 % of the amount, and what they spend. */
  readonly unreached: readonly {
    readonly scenario: string;
    readonly spentPerYearIdr: number;
    readonly reason: Text;
  }[];
}

export interface Comparison extends Findings {
  /** Version of this layout. */
  readonly format: 1;
  /** Name and title of the study. */
  readonly study: string;
  readonly title: Text;
  readonly seed: string;
  /** Replicates asked for; more than `replicates` after an interruption, or where all runs of one failed. */
  readonly planned: number;
  /** How it ended, if it was to run until a difference is known. */
  readonly stopped?: Stopped;
  readonly level: 0.95;
  readonly startYear: number;
  readonly years: number;
  readonly baseline: string;
  /** What additional ties and spending are counted from: the scenario without policies, else the baseline. */
  readonly reference: string;
  readonly scenarios: readonly Named[];
  /** Measures that the study declared as its outcomes; all others are shown as well. */
  readonly outcomes: readonly string[];
  readonly measures: readonly MeasureLabel[];
  readonly failures: readonly Failure[];
  /** Left out where no run was run on after its end. */
  readonly withdrawal?: Withdrawal;
  readonly equalBudget?: EqualBudget;
}
