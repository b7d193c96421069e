import type { Stage } from '../model/stages.js';
import { trustOf } from '../model/tie.js';
import { type Origin, origins, type Pattern, type World, YEAR } from '../model/world.js';
import { findTie, NONE, type Side, sideOf } from '../network/ties.js';
import type { Text } from '../quantity/index.js';
import type { NamedFirm } from './firm-name.js';
import type { OnStage } from './stepped-run.js';

/** Who did something: a process of the schedule, or a policy in it. */
export interface Doer {
  readonly process: string;
  readonly policy?: string;
}

/** Something that happened to the tie of a pair in one stage of a week. */
export type TieEvent = Doer & { readonly tick: number } & (
    | { readonly kind: 'met'; readonly origin: Origin }
    | TieContact
    | ({ readonly kind: 'agreed'; readonly until: number } & Agreement)
    | ({ readonly kind: 'lapsed' } & Agreement)
    | { readonly kind: 'introduced' }
    | { readonly kind: 'ended'; readonly idleWeeks: number; readonly closed: readonly string[] }
  );

/** The partnership pattern that two firms agree on, by its name and its title. */
interface Agreement {
  readonly pattern: string;
  readonly title: Text;
}

/** What two firms had with each other in one stage: a contact, or news about one of them that came to the other. */
export interface TieContact {
  readonly kind: 'contact';
  readonly own: number;
  readonly arranged: number;
  /** Times the first firm named helped the second, and the second the first. */
  readonly helps: readonly [number, number];
  /** Whether the first firm had a bad experience or bad news of the second, and the second of the first. */
  readonly hasBad: readonly [boolean, boolean];
  /** Weeks by which this put off the end. */
  readonly prolonged: number;
  /** The week in which the tie ends if nothing more happens. */
  readonly endsAt: number;
}

/** A tie that the two had: from a first meeting to an end. A pair may have several, one after another. */
export interface TieLife {
  readonly metAt: number;
  readonly origin: Origin;
  readonly events: readonly TieEvent[];
  /** Trust of each in the other at the end of each year in which the tie was there. */
  readonly trust: readonly { readonly year: number; readonly of: readonly [number, number] }[];
  readonly isAlive: boolean;
}

interface Growing extends TieLife {
  readonly events: TieEvent[];
  readonly trust: { year: number; of: [number, number] }[];
  isAlive: boolean;
}

/** Watches the tie of two firms; reads only. */
export function watchPair(start: World, one: NamedFirm, other: NamedFirm) {
  const lives: Growing[] = [];
  const begin = ({ metAt, origin }: State) =>
    lives.push({ metAt, origin: origins[origin]!, events: [], trust: [], isAlive: true });
  let seen = stateOf(start, one, other);
  if (seen) begin(seen);
  const note = (event: TieEvent) => lives.at(-1)!.events.push(event);
  const onStage: OnStage = (world, stage) => {
    const { tick } = world;
    const before = seen;
    const now = stateOf(world, one, other);
    seen = now;
    const by = doerOf(stage);
    if (!before && !now) return;
    if (before && !now) {
      const closed = [one, other].filter((each) => !isThere(world, each)).map(({ name }) => name);
      note({ ...by, tick, kind: 'ended', idleWeeks: tick - before.lastAt, closed });
      lives.at(-1)!.isAlive = false;
      return;
    }
    if (!now) return;
    if (!before) {
      begin(now);
      note({ ...by, tick, kind: 'met', origin: origins[now.origin]! });
    }
    noteChanges(world, by, before ?? newborn(now), now, note);
  };
  return {
    onStage,
    /** At the end of a week. */
    onWeek(world: World): void {
      const year = world.tick / YEAR - 1;
      if (!seen || !Number.isInteger(year)) return;
      lives.at(-1)!.trust.push({ year, of: [seen.sides[0].trust, seen.sides[1].trust] });
    },
    lives: (): readonly TieLife[] => lives,
  };
}

function doerOf({ process, policy }: Stage): Doer {
  return policy === undefined ? { process } : { process, policy };
}

function isThere({ firms }: World, { firm, generation }: NamedFirm): boolean {
  return firms.generation[firm] === generation;
}

type State = NonNullable<ReturnType<typeof stateOf>>;

function stateOf(world: World, one: NamedFirm, other: NamedFirm) {
  if (!isThere(world, one) || !isThere(world, other)) return undefined;
  const { ties, adjacency, patterns } = world;
  const tie = findTie(adjacency, one.firm, other.firm);
  if (tie === NONE) return undefined;
  const sides = [one, other].map(({ firm }) => sideState(world, tie, sideOf(ties, tie, firm)));
  return {
    sides: sides as [SideState, SideState],
    metAt: ties.metAt[tie]!,
    origin: ties.origin[tie]!,
    own: ties.ownContacts[tie]!,
    arranged: ties.facilitatedContacts[tie]!,
    lastAt: Math.max(ties.metAt[tie]!, ties.lastOwnAt[tie]!, ties.lastFacilitatedAt[tie]!),
    endsAt: ties.endsAt[tie]!,
    pattern: ties.pattern[tie] === 0 ? undefined : patterns[ties.pattern[tie]!]!,
    lapsesAt: ties.patternLapsesAt[tie]!,
    record: ties.record[tie]!,
  };
}

interface SideState {
  readonly helps: number;
  readonly bad: number;
  readonly trust: number;
}

/** Bad evidence is brought up to the current tick, so that only what comes anew lets it grow. */
function sideState(world: World, tie: number, side: Side): SideState {
  const kept = world.rules.fade[world.tick - world.ties.touchedAt[tie]!]!;
  return { helps: side.helpsThisYear[tie]!, bad: side.bad[tie]! * kept, trust: trustOf(world, tie, side) };
}

/** A tie as it was when it was opened in this stage, before its first contact. */
function newborn(now: State): State {
  const side = { helps: 0, bad: 0, trust: 0 };
  const bare = { own: 0, arranged: 0, pattern: undefined, record: NONE, endsAt: now.metAt + 1 };
  return { ...now, ...bare, sides: [side, side] };
}

/** Less than any bad experience weighs. */
const NOTICEABLE = 1e-9;

function noteChanges(
  world: World,
  by: Doer,
  before: State,
  now: State,
  note: (event: TieEvent) => void,
): void {
  const { tick } = world;
  const each = <T>(of: (now: SideState, before: SideState) => T): [T, T] => [
    of(now.sides[0], before.sides[0]),
    of(now.sides[1], before.sides[1]),
  ];
  // A new year sets the count of helps to nothing.
  const helps = each((side, was) => Math.max(0, side.helps - was.helps));
  const hasBad = each((side, was) => side.bad > was.bad + NOTICEABLE);
  const [own, arranged] = [now.own - before.own, now.arranged - before.arranged];
  const prolonged = now.endsAt - before.endsAt;
  if (own + arranged > 0 || hasBad.includes(true))
    note({ ...by, tick, kind: 'contact', own, arranged, helps, hasBad, prolonged, endsAt: now.endsAt });
  if (now.pattern && (now.pattern.name !== before.pattern?.name || now.lapsesAt !== before.lapsesAt))
    note({ ...by, tick, kind: 'agreed', ...agreementOf(now.pattern), until: now.lapsesAt });
  else if (!now.pattern && before.pattern)
    note({ ...by, tick, kind: 'lapsed', ...agreementOf(before.pattern) });
  if (now.record !== before.record && now.record !== NONE) note({ ...by, tick, kind: 'introduced' });
}

function agreementOf({ name, title }: Pattern): Agreement {
  return { pattern: name, title };
}
