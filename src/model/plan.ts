import type { Text } from '../quantity/index.js';
import type { Rules } from './rules.js';
import type { Domain, Role } from './vocabulary.js';

export interface Place {
  readonly name: string;
  readonly title: Text;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
  readonly isHome: boolean;
  /** How far the place's own agency takes part in what the home city's agency arranges there, in [0,1]. */
  readonly counterpart: number;
}

interface Sector {
  readonly name: string;
  readonly title: Text;
}

/** A partnership pattern: the rules two firms agree on. */
export interface Pattern {
  readonly name: string;
  readonly title: Text;
  /** Who can stand on each side. */
  readonly holders: readonly (readonly [Role, Role])[];
  readonly isFormal: boolean;
  /** In [0,1]. */
  readonly clarity: number;
  readonly fairness: number;
  /** Contacts a year agreed on. */
  readonly cadence: number;
  /** Share of the gain of an exchange that goes to the smaller side, in [0,1]; one half is equal. */
  readonly gainShare: number;
  readonly durationWeeks: number;
  /** Which pairs it suits; without it, all that can hold it. */
  readonly fit?: PatternFit;
}

/** Which pairs a pattern suits: their lines of business, size classes, needs and the tie so far (the founding study). */
export interface PatternFit {
  readonly lines: 'same' | 'different' | 'any';
  readonly sizes: 'equal' | 'unequal' | 'any';
  /** What one of the two should have that the other lacks; empty: anything. */
  readonly needs: readonly Domain[];
  /** Strength that the tie should have for both, in [0,1]. */
  readonly strength: number;
}

/** What the engine needs to know to found a world; made from a scenario by `scenario/plan`. */
export interface FirmGroup {
  readonly name: string;
  readonly role: Role;
  /** Indices. */
  readonly place: number;
  readonly sector: number;
  readonly count: number;
  readonly salesMedianIdr: number;
  /** Ratio of the 84th percentile of sales to the median, at least 1. */
  readonly salesSpread: number;
  /** Mean endowment by domain, in [0,1], and the half-width of its spread. */
  readonly endowment: Readonly<Record<Domain, number>>;
  readonly endowmentSpread: number;
  readonly qualityMean: number;
  readonly ownProductShare: number;
  readonly licensedShare: number;
  readonly reputation: number;
}

export interface WorldPlan {
  readonly places: readonly Place[];
  readonly sectors: readonly Sector[];
  readonly groups: readonly FirmGroup[];
  readonly patterns: readonly Pattern[];
  /** Upper yearly sales (IDR) of micro, small and medium. */
  readonly sizeLimitsIdr: readonly [number, number, number];
  readonly rules: Rules;
  readonly burnInYears: number;
  readonly years: number;
  readonly startYear: number;
  readonly agency: {
    readonly budgetIdr: number;
    readonly officerDays: number;
    readonly ruleClarity: number;
    readonly ruleFairness: number;
  };
  /** How the virtual survey asks: at most so many of an event, whose answers are off by up to `noise`. */
  readonly survey: {
    readonly participants: number;
    readonly noise: number;
    /** Trust below the one is called low, from the other on high. */
    readonly lowBelow: number;
    readonly highFrom: number;
  };
}
