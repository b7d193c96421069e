import type { z } from 'zod';
import { recordIntroduction } from '../model/encounter.js';
import type { Frozen } from '../model/frozen.js';
import { refuse, refuseNoAmount, refuseNoOrigin, refuseNoTie } from '../model/given.js';
import type { Intervention } from '../model/processes/policies-act.js';
import { trustOf } from '../model/tie.js';
import { type Origin, type PolicyAccount, sizeClasses, type World, YEAR } from '../model/world.js';
import { sideOf } from '../network/ties.js';
import type { Text } from '../quantity/index.js';
import { type Stream, streamOf } from '../random/draw.js';
import { textKey } from '../random/key.js';
import { reach } from './reach.js';
import { signalOf, type Trigger } from './signal.js';

/**
 * A policy: what the agency does, to whom, when and at what price, in one function of the world and the parameters.
 * Built-in policies and those that a scenario brings along have this one shape.
 */
export interface Policy<P extends z.ZodObject = z.ZodObject> {
  /** Kebab-case; what a scenario writes after `policy:`. */
  readonly name: string;
  readonly title: Text;
  readonly summary: Text;
  readonly sources: readonly string[];
  /** Strict object; every number with unit, range, default and provenance. */
  readonly params: P;
  /**
   * The numeric parameter that says how much of the policy there is; equal budgets are reached by scaling it. A policy
   * without one is left as it is.
   */
  readonly intensity?: keyof z.infer<P> & string;
  /**
   * Acts in one tick, in the order who, what, when, price. It pays through the desk, draws through the desk, and opens
   * encounters with the functions of the model. Unable to act, it does nothing and the desk counts it.
   */
  intervene(world: World, params: Frozen<z.infer<P>>, desk: Desk): void;
}

/** Declares a policy; gives back what it gets, with its parameters' type worked out. */
export function definePolicy<P extends z.ZodObject>(policy: Policy<P>): Policy<P> {
  return policy;
}

/** What a policy may use besides the world: its place at the agency. */
export interface Desk {
  /** Index of the policy in the scenario's order of priority. */
  readonly index: number;
  /** Calendar year of the current tick, and the week in it (0 to 51). */
  readonly year: number;
  readonly week: number;
  /** Weeks since the policy's current phase began. */
  readonly weeksActive: number;
  /** Whether an interval (weeks) since the phase began is over in this tick; true in its first week. */
  isDue(everyWeeks: number): boolean;
  /** Draws for a purpose of this policy in this tick; equal labels give equal draws. */
  stream(label: string): Stream;
  /** Draws that are the same in every tick, for choices that should last. */
  lastingStream(label: string): Stream;
  /** Whether the firm is among those the scenario's `target` names. */
  isTargeted(firm: number): boolean;
  /**
   * Pays from what is left of the year's budget and officers' days; if it is not enough, nothing is paid, what was asked
   * for counts as unfunded and false is returned. Where a policy wants something so often a year, `nth` says which one
   * this is, from 1: wanted again, it does not count as unfunded again. Throws a RangeError for an amount that is no
   * number from 0.
   */
  pay(costIdr: number, officerDays: number, nth?: number): boolean;
  /** Something could not be done for another reason than money. */
  giveUp(): void;
  /** Writes an introduction of two tied firms into the agency's book; without an occasion, that of their first meeting. */
  record(tie: number, ego: number, origin?: Origin): void;
}

/** Whom a policy is for; what is left out does not restrict. */
export interface Target {
  /** Indices of sectors and places. */
  readonly sectors?: readonly number[] | undefined;
  readonly places?: readonly number[] | undefined;
  readonly sizes?: readonly (typeof sizeClasses)[number][] | undefined;
}

/** One stretch of time in which a policy has one set of parameters. Ticks; `to` is the first tick after it. */
export interface Phase {
  readonly from: number;
  readonly to: number;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A policy as a scenario uses it. */
export interface PolicyUse {
  readonly policy: Policy;
  /** Tells two uses of one policy apart in draws and tables; the policy's name if the scenario gives none. */
  readonly label: string;
  readonly target: Target;
  readonly trigger: Trigger | undefined;
  readonly phases: readonly Phase[];
}

/** Makes of the policies of a scenario, in order of priority, what the schedule runs. */
export function interventionsOf(uses: readonly PolicyUse[]): Intervention[] {
  return uses.map((use, index) => ({ name: use.label, act: (world) => act(world, use, index) }));
}

function act(world: World, use: PolicyUse, index: number): void {
  const phase = use.phases.find(({ from, to }) => world.tick >= from && world.tick < to);
  if (!phase) return;
  if (use.trigger && !isTriggered(world, use.trigger)) return;
  use.policy.intervene(world, phase.params as never, deskOf(world, use, index, phase));
}

function isTriggered(world: World, trigger: Trigger): boolean {
  const value = signalOf(world, trigger.signal);
  return trigger.isAbove ? value > trigger.threshold : value < trigger.threshold;
}

function deskOf(world: World, use: PolicyUse, index: number, phase: Phase): Desk {
  const account = world.agency.accounts[index] as PolicyAccount;
  const { tick } = world;
  const weeksActive = tick - phase.from;
  return {
    index,
    year: world.plan.startYear + Math.floor(tick / YEAR),
    week: tick % YEAR,
    weeksActive,
    isDue: (everyWeeks) => weeksActive % everyWeeks === 0,
    stream: (label) => streamOf(world.key, textKey(`${use.label}/${label}`), tick),
    lastingStream: (label) => streamOf(world.key, textKey(`${use.label}/${label}/lasting`), 0),
    isTargeted: (firm) => isTargeted(world, use.target, firm),
    pay: (costIdr, officerDays, nth = Number.POSITIVE_INFINITY) =>
      pay(world, account, costIdr, officerDays, nth),
    giveUp: () => {
      account.undone++;
    },
    record: (tie, ego, origin) => {
      refuseNoTie(world, 'desk.record', tie);
      const { first, second } = world.ties;
      const isOfTie = first.firm[tie] === ego || second.firm[tie] === ego;
      if (!isOfTie) refuse('desk.record', `firm ${ego} is not of tie ${tie}`, 'One of its two firms');
      if (origin !== undefined) refuseNoOrigin('desk.record', origin);
      reach(world, ego);
      recordIntroduction(world, tie, ego, index, trustOf(world, tie, sideOf(world.ties, tie, ego)), origin);
    },
  };
}

function isTargeted(world: World, target: Target, firm: number): boolean {
  const { sector, place, sizeClass } = world.firms;
  if (target.sectors && !target.sectors.includes(sector[firm] as number)) return false;
  if (target.places && !target.places.includes(place[firm] as number)) return false;
  return !target.sizes || target.sizes.includes(sizeClasses[sizeClass[firm] as number]!);
}

function pay(
  world: World,
  account: PolicyAccount,
  costIdr: number,
  officerDays: number,
  nth: number,
): boolean {
  const { agency } = world;
  refuseNoAmount('desk.pay', 'costIdr', costIdr);
  refuseNoAmount('desk.pay', 'officerDays', officerDays);
  if (!(nth >= 1)) refuse('desk.pay', `nth is ${nth}`, 'A number from 1');
  if (costIdr > agency.budgetLeftIdr || officerDays > agency.daysLeft) {
    account.undone++;
    if (nth > account.refused) {
      account.unfundedIdr += costIdr;
      account.unfundedIdrTotal += costIdr;
      account.unfundedDays += officerDays;
      if (Number.isFinite(nth)) account.refused = nth;
    }
    return false;
  }
  agency.budgetLeftIdr -= costIdr;
  agency.daysLeft -= officerDays;
  account.spentIdr += costIdr;
  account.spentIdrTotal += costIdr;
  account.officerDays += officerDays;
  account.officerDaysTotal += officerDays;
  account.done++;
  return true;
}
