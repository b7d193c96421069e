/** When a study has replicates enough: what a study file says under `replicates.until`. */
export interface StoppingRule {
  /** Half the width of the 95 % interval of a paired difference that is wanted, in the measure's unit. */
  readonly measure: string;
  readonly halfWidth: number;
  /** The scenario whose difference to the baseline counts; all others if left out. */
  readonly scenario?: string | undefined;
  /** A difference smaller than this is of no interest: a scenario whose interval, as wide as so many looks ask for, lies within ± this is done with. */
  readonly smallestEffect?: number | undefined;
  /** No look before this many replicates, since the spread is hardly known then. */
  readonly atLeast: number;
}

/** `precise`: the half-width is reached; `negligible`: no difference of interest is left; `open`: more replicates are wanted. */
export type Look = 'precise' | 'negligible' | 'open';

/** How a study that runs until a difference is known has ended. Plain data. */
export interface Stopped extends Omit<StoppingRule, 'atLeast' | 'scenario'> {
  /** Replicates that were run, of those that might have been. */
  readonly replicates: number;
  readonly atMost: number;
  /** One a scenario that counts: what the last look says, and half the width of the interval that this rests on, null where there is no value. */
  readonly looks: readonly {
    readonly scenario: string;
    readonly halfWidth: number | null;
    readonly says: Look;
  }[];
}
