import type { z } from 'zod';
import { step } from '../model/schedule.js';
import { type World, YEAR } from '../model/world.js';
import { policies } from '../policy/index.js';
import { interventionsOf, type Policy } from '../policy/policy.js';
import type { Text } from '../quantity/index.js';
import type { OwnCode } from '../scenario/entry-schema.js';
import { fieldOf } from '../scenario/field.js';
import { planScenario, type ScenarioPlan } from '../scenario/plan.js';
import type { Scenario } from '../scenario/schema.js';
import { mean } from '../stats/mean.js';
import type { BudgetScaling } from './comparison.js';
import type { BeginningOf } from './replicate.js';
import { branchFor } from './run.js';
import { noOwnCode } from './study-data.js';

/** A spending this near to the amount, relative to it, counts as reached. */
export const TOLERANCE = 0.02;
/** Replicates in which spending is looked at, and how many factors are tried at most. */
const PILOTS = 2;
const TRIALS = 4;
/** A change of spending below this, relative to the amount, is a ceiling. */
const CEILING = 0.001;

/** A scenario scaled to a yearly spending, and how. Plain data. */
export interface Scaled {
  readonly scenario: Scenario;
  readonly factor: number;
  readonly policies: readonly Omit<BudgetScaling, 'scenario'>[];
  /** Mean yearly spending in the pilot replicates, IDR. */
  readonly spentPerYearIdr: number;
  /** Why the amount was not reached; undefined if it was. */
  readonly reason: Text | undefined;
}

/**
 * Scales what each policy of a scenario has as its intensity by one factor, so that the mean yearly spending comes as
 * near as it can to `amountIdr`: the secant method on the first replicates of the study, the best trial kept.
 */
export function scaleToBudget(
  scenario: Scenario,
  own: OwnCode,
  beginningOf: BeginningOf,
  amountIdr: number,
): Scaled {
  const spend = spendingOf(own, beginningOf);
  const trials: Scaled[] = [];
  let factor = 1;
  while (trials.length < TRIALS) {
    let candidate = scaleScenario(scenario, own, factor);
    if (trials.some((trial) => haveEqualValues(trial, candidate))) {
      // Whole numbers came to rest between two steps: the next step beyond the last may still come nearer.
      factor = stepBeyond(trials[trials.length - 1], amountIdr);
      candidate = scaleScenario(scenario, own, factor);
      if (trials.some((trial) => haveEqualValues(trial, candidate))) break;
    }
    trials.push({ ...candidate, factor, spentPerYearIdr: spend(candidate.scenario), reason: undefined });
    if (trials[0].spentPerYearIdr === 0) return { ...trials[0], reason: spendsNothing };
    const next = nextFactor(trials, amountIdr);
    if (next === undefined) break;
    factor = next;
  }
  const best = trials.reduce((one, other) => (offBy(other, amountIdr) < offBy(one, amountIdr) ? other : one));
  return isReached(best, amountIdr) ? best : { ...best, reason: reasonFor(scenario, trials, amountIdr) };
}

/** What to try after these trials: proportion first, then the secant; undefined where there is no more to gain. */
function nextFactor(trials: readonly Scaled[], amountIdr: number): number | undefined {
  const last = trials[trials.length - 1];
  const before = trials[trials.length - 2];
  if (isReached(last, amountIdr)) return undefined;
  const missing = amountIdr - last.spentPerYearIdr;
  const within = (factor: number) => Math.min(4 * last.factor, Math.max(last.factor / 4, factor));
  if (!before) return within(amountIdr / last.spentPerYearIdr);
  const gained = last.spentPerYearIdr - before.spentPerYearIdr;
  if (Math.abs(gained) < CEILING * amountIdr) return undefined;
  return within(last.factor + (missing * (last.factor - before.factor)) / gained);
}

/** The factor at which the first policy that comes in whole steps takes one more of them, or one less if too much is spent. */
function stepBeyond({ factor, policies: scaled, spentPerYearIdr }: Scaled, amountIdr: number): number {
  const step = spentPerYearIdr < amountIdr ? 1 : -1;
  const factors = scaled
    .filter(({ from, to }) => from > 0 && Number.isInteger(to))
    .map(({ from, to }) => (to + step) / from);
  if (factors.length === 0) return factor;
  return step > 0 ? Math.min(...factors) : Math.max(...factors);
}

function haveEqualValues(one: Pick<Scaled, 'policies'>, other: Pick<Scaled, 'policies'>): boolean {
  return one.policies.every(({ to }, index) => to === other.policies[index].to);
}

function offBy({ spentPerYearIdr }: Scaled, amountIdr: number): number {
  return Math.abs(spentPerYearIdr - amountIdr);
}

function isReached(scaled: Scaled, amountIdr: number): boolean {
  return offBy(scaled, amountIdr) <= TOLERANCE * amountIdr;
}

/** Why a scenario that spends nothing reaches no amount. */
export const spendsNothing: Text = {
  en: 'Its policies spend nothing, so there is nothing to scale.',
  id: 'Kebijakannya tidak mengeluarkan uang, jadi tidak ada yang dapat diskalakan.',
};

/** Why a scenario whose pilot replicates reached the amount is off it in the study. */
export const spendsOtherwise: Text = {
  en: 'Over all replicates it spends otherwise than in the first two, by which it was scaled.',
  id: 'Pada semua ulangan pengeluarannya berbeda dari dua ulangan pertama yang menjadi dasar penyesuaian.',
};

function reasonFor({ budget }: Scenario, trials: readonly Scaled[], amountIdr: number): Text {
  if (amountIdr > budget.yearly) {
    return { en: 'The amount is above its yearly budget.', id: 'Jumlah itu di atas anggaran tahunannya.' };
  }
  const isBelow = ({ spentPerYearIdr }: Scaled) => spentPerYearIdr < amountIdr;
  if (trials.every(isBelow)) {
    return {
      en: 'More of its policies finds no further firms, officers’ days (the agency’s, or those that a policy itself may take) or budget to act with.',
      id: 'Kebijakan yang lebih besar tidak lagi menemukan usaha, hari kerja petugas (milik dinas, atau batas kebijakan itu sendiri), atau anggaran.',
    };
  }
  if (trials.some(isBelow)) {
    return {
      en: 'Its policies come in whole steps, and none lands on the amount.',
      id: 'Kebijakannya bertambah dalam satuan utuh, dan tidak ada yang tepat pada jumlah itu.',
    };
  }
  return {
    en: 'Its policies cost more than that even at their least.',
    id: 'Kebijakannya lebih mahal dari itu, bahkan pada ukuran terkecil.',
  };
}

/** Mean yearly spending of a scenario in the pilot replicates. */
function spendingOf(own: OwnCode, beginningOf: BeginningOf): (scenario: Scenario) => number {
  return (scenario) => {
    const plan = planScenario(scenario, own.policies);
    const pilots = Array.from({ length: PILOTS }, (_, replicate) => beginningOf(plan, replicate));
    return mean(pilots.map((pilot) => spentPerYear(pilot, plan)));
  };
}

function spentPerYear(pilot: World, plan: ScenarioPlan): number {
  const world = branchFor(pilot, plan);
  const interventions = interventionsOf(plan.uses);
  for (let week = plan.world.years * YEAR; week > 0; week--) step(world, interventions);
  const spent = world.agency.accounts.reduce((sum, { spentIdrTotal }) => sum + spentIdrTotal, 0);
  world.memory.release();
  return spent / plan.world.years;
}

type PolicyEntry = Scenario['policies'][number];

/** A scenario whose policies' intensities are multiplied by a factor, in all their phases, within their bounds. */
export function scaleScenario(
  scenario: Scenario,
  own: OwnCode = noOwnCode,
  factor: number,
): Pick<Scaled, 'scenario' | 'policies'> {
  const scaled: Scaled['policies'][number][] = [];
  const entries = scenario.policies.map((entry) => {
    const policy = policies.find(({ name }) => name === entry.policy) ?? own.policies.get(entry.policy);
    const parameter = policy?.intensity;
    if (!parameter) return entry;
    const { title } = policy;
    const from = intensityOf(policy, parameter, entry);
    const scaledEntry = scaleEntry(policy, parameter, entry, factor);
    const name = entry.label ?? policy.name;
    const { summary } = fieldOf(policy.params.shape[parameter] as z.ZodType).meta;
    const to = intensityOf(policy, parameter, scaledEntry);
    scaled.push({
      policy: { name, title },
      parameter,
      ...(summary ? { summary } : {}),
      factor,
      from,
      to,
    });
    return scaledEntry;
  });
  return { scenario: { ...scenario, policies: entries }, policies: scaled };
}

/** The intensity of the first phase that says one, else that outside phases. */
function intensityOf({ params }: Policy, intensity: string, entry: PolicyEntry): number {
  const written = entry as Record<string, unknown>;
  const inPhase = entry.phases?.map((phase) => (phase as Record<string, unknown>)[intensity]);
  const value = inPhase?.find((amount) => amount !== undefined) ?? written[intensity];
  return Number(value ?? params.shape[intensity]?.parse(undefined));
}

function scaleEntry({ params }: Policy, intensity: string, entry: PolicyEntry, factor: number): PolicyEntry {
  const schema = params.shape[intensity] as z.ZodType | undefined;
  const scale = <T extends object>(place: T, fallback?: unknown): T => {
    const value = (place as Record<string, unknown>)[intensity] ?? fallback;
    return typeof value === 'number'
      ? { ...place, [intensity]: withinBounds(schema, value * factor, value) }
      : place;
  };
  const phases = entry.phases?.map((phase) => scale(phase));
  const base = schema?.safeParse(undefined);
  return { ...scale(entry, base?.data), ...(phases ? { phases } : {}) } as PolicyEntry;
}

/** The value that the parameter's schema takes and that lies nearest to `wanted` on the way from `written`. */
function withinBounds(schema: z.ZodType | undefined, wanted: number, written: number): number {
  const isTaken = (value: number) => schema?.safeParse(value).success === true;
  const rounded = (value: number) => (isTaken(value) ? value : Math.round(value));
  if (isTaken(rounded(wanted))) return rounded(wanted);
  let inside = written;
  let outside = wanted;
  while (Math.abs(outside - inside) > 1e-6 * Math.abs(written) + 1e-9) {
    const middle = (inside + outside) / 2;
    if (isTaken(rounded(middle))) inside = middle;
    else outside = middle;
  }
  return rounded(inside);
}
