import type { Stage } from '../model/stages.js';
import { type World, YEAR } from '../model/world.js';
import type { Key } from '../random/key.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import type { CreateHasher } from './hasher.js';
import { keepLedger, type LedgerPage } from './ledger.js';
import { differencesIn, type OtherRow, type Part, parts } from './state-differences.js';
import { type SteppedRun, steppedRun } from './stepped-run.js';

/** A policy, and in which of the runs it stands in the scenario. */
interface Actor {
  readonly label: string;
  readonly in: 'a' | 'b' | 'both';
}

/** Where a part of two paired runs differs for the first time, and what made it so. */
export interface FirstDifference {
  readonly part: Part;
  readonly tick: number;
  readonly process: string;
  /** The policy that acted, and in which of the runs it stands in the scenario. */
  readonly policy?: Actor;
  /** Where none acted, the policy whose doing was the first difference of all, and when: this one comes of it. */
  readonly following?: Actor & { readonly tick: number };
  readonly rows: readonly OtherRow[];
}

/** In how many firms, else ties, two worlds differ before any week is run, and the first of them. */
export interface FoundingDifference {
  readonly part: 'firms' | 'ties';
  readonly row: OtherRow;
  readonly count: number;
}

/** What tells two paired runs apart. */
export interface WhyAnswer {
  /** They are different worlds before any week is run; then nothing else is looked for. */
  readonly areWorldsApart: boolean;
  /** Where these worlds differ first. Undefined too if they have the same firms in another order. */
  readonly founding: FoundingDifference | undefined;
  /** In the order of time; none for a part in which they never differ. */
  readonly first: readonly FirstDifference[];
  /** The books of both runs, by year. */
  readonly ledgers: { readonly a: readonly LedgerPage[]; readonly b: readonly LedgerPage[] };
  readonly digests: { readonly a: string; readonly b: string };
}

/** Runs two scenarios on one key side by side and says where they part, and why. */
export function whyTheyDiffer(
  a: ScenarioPlan,
  b: ScenarioPlan,
  key: Key,
  createHasher: CreateHasher,
): WhyAnswer {
  const runs = [steppedRun(a, key, createHasher), steppedRun(b, key, createHasher)] as const;
  const books = runs.map(({ world }) => keepLedger(world));
  const pages: LedgerPage[][] = [[], []];
  const haveSameFirms = haveSameGroups(a, b);
  const founding = foundingDifference(runs[0].world, runs[1].world, haveSameFirms);
  const areWorldsApart = founding !== undefined || !haveSameFirms;
  const weeks = new Map<Part, number>();
  while (runs.some((run) => !run.isOver())) {
    for (const [at, run] of runs.entries()) {
      if (run.isOver()) continue;
      run.step(books[at]!.observe);
      if (run.world.tick % YEAR === 0) pages[at]!.push(books[at]!.turn());
    }
    const [one, other] = [runs[0].world, runs[1].world];
    if (areWorldsApart || one.tick !== other.tick) continue;
    for (const part of parts)
      if (!weeks.has(part) && differencesIn(part, one, other).length > 0) weeks.set(part, one.tick - 1);
  }
  return {
    areWorldsApart,
    founding,
    first: weeks.size > 0 ? stagesThatDid(steppedRun(a, key), steppedRun(b, key), weeks) : [],
    ledgers: { a: pages[0]!, b: pages[1]! },
    digests: { a: runs[0].digest(), b: runs[1].digest() },
  };
}

/** Whether the firms of two worlds stand in the same rows. */
function haveSameGroups(a: ScenarioPlan, b: ScenarioPlan): boolean {
  const groups = ({ world }: ScenarioPlan) =>
    JSON.stringify(world.groups.map(({ name, count }) => [name, count]));
  return groups(a) === groups(b);
}

/** Of the agency nothing is looked at: the first week fills its budget anew. */
function foundingDifference(a: World, b: World, haveSameFirms: boolean): FoundingDifference | undefined {
  for (const part of haveSameFirms ? (['firms', 'ties'] as const) : (['firms'] as const)) {
    const rows = differencesIn(part, a, b);
    if (rows[0]) return { part, row: rows[0], count: rows.length };
  }
  return undefined;
}

/** Runs once more to the weeks in which parts differ, and goes through these stage by stage. */
function stagesThatDid(a: SteppedRun, b: SteppedRun, weeks: ReadonlyMap<Part, number>): FirstDifference[] {
  const found: FirstDifference[] = [];
  const last = Math.max(...weeks.values());
  while (a.world.tick <= last) {
    const sought = new Set([...weeks].filter(([, tick]) => tick === a.world.tick).map(([part]) => part));
    for (const { ours, theirs } of pairedStages(a.stages(), b.stages())) {
      ours?.run(a.world);
      theirs?.run(b.world);
      for (const part of [...sought]) {
        const rows = differencesIn(part, a.world, b.world);
        if (rows.length === 0) continue;
        sought.delete(part);
        const { process, policy: label } = (ours ?? theirs) as Stage;
        const side = ours && theirs ? 'both' : ours ? 'a' : 'b';
        const tick = weeks.get(part)!;
        const cause = label === undefined ? causeIn(found) : { policy: { label, in: side } as const };
        found.push({ part, tick, process, ...cause, rows });
      }
    }
    a.endWeek();
    b.endWeek();
  }
  return found;
}

/** Until something differs all goes alike: what differs later comes of what differed first. */
function causeIn([first]: readonly FirstDifference[]): Pick<FirstDifference, 'following'> {
  return first?.policy ? { following: { ...first.policy, tick: first.tick } } : {};
}

interface PairOfStages {
  readonly ours?: Stage;
  readonly theirs?: Stage;
}

/** The stages of two weeks, those of one name together, the others by themselves in their place. */
function pairedStages(a: readonly Stage[], b: readonly Stage[]): PairOfStages[] {
  const name = ({ process, policy = '' }: Stage) => `${process} ${policy}`;
  const left = [...b];
  const pairs: PairOfStages[] = [];
  for (const ours of a) {
    const at = left.findIndex((theirs) => name(theirs) === name(ours));
    if (at < 0) pairs.push({ ours });
    else {
      const [theirs, ...before] = left.splice(0, at + 1).reverse();
      pairs.push(...before.reverse().map((one) => ({ theirs: one })), { ours, theirs: theirs! });
    }
  }
  return [...pairs, ...left.map((theirs) => ({ theirs }))];
}
